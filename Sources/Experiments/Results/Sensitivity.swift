public import AllianceModel
public import ScenarioEngine

/// What the headline of the point run would be with one thing done differently.
public struct Sensitivity: Sendable, Equatable {
  /// What is done differently.
  public let variation: Variation
  /// The primary partner of the focus at the end.
  public let partner: Partner
  /// By how much that partner leads the second.
  public let lead: Double
  /// Whether the partner differs from that of the point run as given.
  public let flips: Bool

  /// One thing done differently from the scenario.
  public enum Variation: Sendable, Hashable {
    /// A parameter at another value than its usual one.
    case parameter(ParameterPath, value: Double, usual: Double)
    /// Another future of the evidence.
    case future(Future)
    /// No article is used, the background alone.
    case backgroundOnly
    /// A parameter that the model derives is set as the published form of its equation has it.
    case publishedForm(ParameterPath)
  }

  /// Joins a variation and the headline that it gives.
  public init(_ variation: Variation, partner: Partner, lead: Double, flips: Bool) {
    self.variation = variation
    self.partner = partner
    self.lead = lead
    self.flips = flips
  }
}

extension Sensitivity.Variation {
  /// What is varied: the path of a parameter, or `future`, or `evidence`.
  public var subject: String {
    switch self {
    case .parameter(let path, _, _), .publishedForm(let path): path.description
    case .future: "future"
    case .backgroundOnly: "evidence"
    }
  }

  /// What a parameter is set to; 0 for a choice that is not a number.
  package var value: Double { if case .parameter(_, let value, _) = self { value } else { 0 } }
}

/// A variation of one thing whose point run gave no result.
public struct VariationFailure: Sendable, Equatable {
  /// What was done differently.
  public let variation: Sensitivity.Variation
  /// How its run ended; `nil` when the scenario could not be compiled so.
  public let ending: RunEnding?

  /// Joins a variation and how it ended.
  public init(_ variation: Sensitivity.Variation, ending: RunEnding?) {
    self.variation = variation
    self.ending = ending
  }
}

/// The primary partner of the focus at the end of the point run, and its lead.
public struct PointHeadline: Sendable, Equatable {
  /// A pole, or nobody.
  public let partner: Partner
  /// First minus second alignment.
  public let lead: Double

  /// Joins a partner and its lead.
  public init(partner: Partner, lead: Double) {
    self.partner = partner
    self.lead = lead
  }
}

/// How near the point run is to losing its middle ground.
public struct StabilityResult: Sendable, Equatable {
  /// Amplification of the balance term over β at the fixed point; 1 is the loss.
  public let gainAtStart: Double
  /// The same at the fixed point of the last month.
  public let gainAtEnd: Double
  /// 1/(1 − gain) at the end; `nil` where it is not finite.
  public let amplification: Double?
  /// Months until 95 % of a disturbance is gone; `nil` where it never is.
  public let settlingMonths: Double?
  /// The balance at which the fixed point followed from the start is lost; `nil` when none was found.
  public let criticalBalance: Double?
  /// The balance f of the point run.
  public let balance: Double
  /// The primary partner at the fixed point, where the run would end if nothing more occurred.
  public let equilibriumPartner: Partner?

  /// Joins what is known of the fixed points of a point run.
  public init(
    gainAtStart: Double, gainAtEnd: Double, amplification: Double?, settlingMonths: Double?,
    criticalBalance: Double?, balance: Double, equilibriumPartner: Partner?
  ) {
    self.gainAtStart = gainAtStart
    self.gainAtEnd = gainAtEnd
    self.amplification = amplification
    self.settlingMonths = settlingMonths
    self.criticalBalance = criticalBalance
    self.balance = balance
    self.equilibriumPartner = equilibriumPartner
  }
}
