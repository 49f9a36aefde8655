import AllianceModel
import Experiments
import ScenarioEngine

/// What one thing done differently gives, in a saved result.
///
/// `setting` is there for a choice that is not a number; `parameter` is then `future`, `evidence`, or
/// the parameter that takes its published form.
struct SensitivityPart: Sendable, Codable {
  let parameter: String
  let value: Double
  let usual: Double
  let setting: String?
  let partner: String
  let lead: Double
  let flips: Bool

  init(_ sensitivity: Sensitivity, _ setting: String?) {
    let variation = VariationPart(sensitivity.variation)
    parameter = variation.parameter
    value = variation.value ?? 0
    usual = variation.usual ?? 0
    self.setting = setting
    partner = sensitivity.partner.name
    lead = sensitivity.lead
    flips = sensitivity.flips
  }

  func read() throws -> Sensitivity {
    let variation = VariationPart(
      parameter: parameter, value: setting == nil ? value : nil,
      usual: setting == nil ? usual : nil,
      future: parameter == "future" ? setting : nil)
    return Sensitivity(
      try variation.variation(), partner: Partner(named: partner), lead: lead, flips: flips)
  }
}

/// A variation that gave no result, in a saved result.
struct VariationFailurePart: Sendable, Codable {
  let variation: VariationPart
  /// How its run ended; absent where the scenario could not be run so.
  let ending: RunEndingPart?

  init(_ failure: VariationFailure) {
    variation = VariationPart(failure.variation)
    ending = failure.ending.map { RunEndingPart($0) }
  }

  func read() throws -> VariationFailure {
    VariationFailure(try variation.variation(), ending: try ending?.read())
  }
}

/// One thing changed: a parameter at a value, another future, no article, a published form.
struct VariationPart: Sendable, Codable {
  let parameter: String
  var value: Double?
  var usual: Double?
  var future: String?

  init(parameter: String, value: Double?, usual: Double?, future: String?) {
    self.parameter = parameter
    self.value = value
    self.usual = usual
    self.future = future
  }

  init(_ variation: Sensitivity.Variation) {
    parameter = variation.subject
    switch variation {
    case .parameter(_, let value, let usual): (self.value, self.usual) = (value, usual)
    case .future(let future): self.future = future.rawValue
    case .backgroundOnly, .publishedForm: break
    }
  }

  func variation() throws -> Sensitivity.Variation {
    switch parameter {
    case "future":
      return .future(
        try OutcomeText.word(
          try OutcomeText.needed(future, at: "hangsOn[].setting"), at: "hangsOn[].setting"))
    case "evidence": return .backgroundOnly
    default:
      let path = try OutcomeText.parameter(parameter, at: "hangsOn[].parameter")
      guard let value else { return .publishedForm(path) }
      return .parameter(path, value: value, usual: usual ?? value)
    }
  }
}

/// The headline of the point run in a saved result.
struct HeadlinePart: Sendable, Codable {
  let partner: String
  let lead: Double

  init(_ headline: PointHeadline) {
    partner = headline.partner.name
    lead = headline.lead
  }

  var value: PointHeadline { PointHeadline(partner: Partner(named: partner), lead: lead) }
}

/// The stability of the point run in a saved result.
struct StabilityPart: Sendable, Codable {
  let gainAtStart: Double
  let gainAtEnd: Double
  let amplification: Double?
  let settlingMonths: Double?
  let criticalBalance: Double?
  let balance: Double
  let equilibriumPartner: String?

  init(_ stability: StabilityResult) {
    gainAtStart = stability.gainAtStart
    gainAtEnd = stability.gainAtEnd
    amplification = stability.amplification
    settlingMonths = stability.settlingMonths
    criticalBalance = stability.criticalBalance
    balance = stability.balance
    equilibriumPartner = stability.equilibriumPartner?.name
  }

  var value: StabilityResult {
    StabilityResult(
      gainAtStart: gainAtStart, gainAtEnd: gainAtEnd, amplification: amplification,
      settlingMonths: settlingMonths, criticalBalance: criticalBalance, balance: balance,
      equilibriumPartner: equilibriumPartner.map { Partner(named: $0) })
  }
}
