import AllianceModel
import Experiments
import Parameters
import ScenarioEngine

/// What parameters and choices are called in sentences, for those who do not know their code names.
struct ParameterWording {
  private let parameters: [String: ParameterInForce]

  /// Words for the parameters that a run used.
  init(_ parameters: [ParameterInForce]) {
    let pairs = parameters.map { ($0.path.description, $0) }
    self.parameters = Dictionary(pairs) { first, _ in first }
  }

  /// Words for the parameters of a scenario's weighing and dynamics.
  init(_ compiled: CompiledScenario) {
    self.init(weighing: compiled.weighing.descriptions, dynamics: compiled.dynamics.descriptions)
  }

  /// Words for parameters by their descriptions; without any, code names stand for themselves.
  init(weighing: [ParameterDescription] = [], dynamics: [ParameterDescription] = []) {
    self.init(
      weighing.map { ParameterInForce(.weighing($0.name), $0) }
        + dynamics.map { ParameterInForce(.dynamics($0.name), $0) })
  }

  /// What is done otherwise: `the ceiling of events at 1, usually 0.4 (weighing.events.ceiling)`, or
  /// `the future as «fade»`; headlines leave out the code name.
  func words(for variation: Sensitivity.Variation, withPath: Bool = true) -> String {
    switch variation {
    case .parameter(let path, let value, let usual):
      setting(path.description, at: value, usually: usual, withPath: withPath)
    case .future, .backgroundOnly, .publishedForm:
      choice(variation.subject, variation.setting ?? "", withPath: withPath)
    }
  }

  /// A parameter at a value, in plain words with the code name after them: `the ceiling of events at
  /// 1, usually 0.4 (weighing.events.ceiling)`.
  func setting(
    _ path: String, at value: Double, usually usual: Double, withPath: Bool = true
  ) -> String {
    let number = "at \(words(for: value, of: path)), usually \(words(for: usual, of: path))"
    guard let plain = name(of: path) else { return "\(path) \(number)" }
    return "\(plain) \(number)" + (withPath ? " (\(path))" : "")
  }

  /// A choice that is not a number: `the future as «fade»`.
  func choice(_ path: String, _ setting: String, withPath: Bool = true) -> String {
    if path == "future" { return "the future as «\(setting)»" }
    if path == "evidence" { return "the evidence as «\(setting)»" }
    guard let plain = name(of: path) else { return "\(path) «\(setting)»" }
    return "\(plain) as «\(setting)»" + (withPath ? " (\(path))" : "")
  }

  /// What a parameter is, in a few words; `nil` for what is not a parameter.
  func name(of path: String) -> String? {
    Self.names[path] ?? parameters[path].map { Self.short($0.meaning) }
  }

  /// A value as the parameter has it: the word for a choice, else the number.
  private func words(for value: Double, of path: String) -> String {
    guard let options = parameters[path]?.options, let index = Int(exactly: value),
      options.indices.contains(index)
    else { return Numerals.plain(value) }
    return "«\(options[index])»"
  }

  /// The first clause of a meaning, within a sentence: `the weight of the economic channel`.
  private static func short(_ meaning: String) -> String {
    let clause = meaning.prefix { !".:;,".contains($0) }
    let first = clause.prefix { $0 != " " }
    // An abbreviation or a symbol keeps its letters.
    let isWord = first.dropFirst().allSatisfy(\.isLowercase)
    return isWord ? clause.prefix(1).lowercased() + clause.dropFirst() : String(clause)
  }

  /// Names of parameters whose meaning leans on that of another, or is a whole sentence.
  private static let names: [String: String] = [
    "dynamics.balance": "the strength of structural balance",
    "dynamics.beta": "the rate at which ties return to what evidence says",
    "dynamics.ceiling": "the most that balance can pull",
    "dynamics.diagonal": "the tie of an actor with itself",
    "dynamics.form": "the form of the equation",
    "dynamics.offset": "the normal tie that balance is measured from",
    "dynamics.sigma": "the unexplained movement of ties",
    "weighing.arms.weight": "the strength of a sole supplier of arms",
    "weighing.capability.composite": "the measure of capability",
    "weighing.delivery.exponent": "the shrinking of security ties to weak patrons",
    "weighing.demand": "the turn to other providers when security is lost",
    "weighing.eventFlow.scale": "the scale of the flow of events",
    "weighing.eventFlow.weight": "the strength of a one-sided flow of events",
    "weighing.eventFlow.window": "the months over which the flow of events is averaged",
    "weighing.events.ceiling": "the most that events alone can make of a tie",
    "weighing.events.ceiling.diplomatic": "the most that events alone can make of a diplomatic tie",
    "weighing.events.halfLife": "the half-life of events",
    "weighing.events.scale.diplomatic": "the scale of diplomatic events",
    "weighing.events.scale.economic": "the scale of economic events",
    "weighing.events.scale.security": "the scale of security events",
    "weighing.events.scale.societal": "the scale of societal events",
    "weighing.events.scoreSet": "the published scale of event scores",
    "weighing.levels.scale": "the levels of partnerships, unions, kinship and the like",
    "weighing.recordCap": "the most that a single record can make of a tie",
    "weighing.sanction.arms": "the loss by a sanction on arms",
    "weighing.sanction.finance": "the loss by a sanction on finance",
    "weighing.sanction.other": "the loss by any other sanction",
    "weighing.sanction.trade": "the loss by a sanction on trade",
    "weighing.sanction.travel": "the loss by a sanction on travel",
    "weighing.sharedOrganisations": "the strength of shared organisations",
    "weighing.sizeExponent": "the weight of capability in balance",
    "weighing.trade.halfSaturation": "the dependence at which trade makes a tie of one half",
    "weighing.trade.symmetry": "the part of both sides' dependence in trade ties",
    "weighing.treaty.consultation": "the strength of a pact to consult",
    "weighing.treaty.defense": "the strength of a pact to defend",
    "weighing.treaty.neutrality": "the strength of a pact of neutrality",
    "weighing.treaty.nonaggression": "the strength of a pact of nonaggression",
    "weighing.treaty.offense": "the strength of a pact to join in attack",
    "weighing.votes.distance": "the distance in votes at which agreement turns to opposition",
    "weighing.votes.weight": "the strength of voting alike",
  ]
}

extension ParameterInForce {
  /// What is needed to speak of a parameter, whatever its value.
  fileprivate init(_ path: ParameterPath, _ description: ParameterDescription) {
    self.init(path, value: nil, meaning: description.meaning, options: description.options)
  }
}

extension Sensitivity.Variation {
  /// What is done instead, in words; `nil` where a number says it.
  var setting: String? {
    switch self {
    case .parameter: nil
    case .future(let future): future.rawValue
    case .backgroundOnly: "background only, no article"
    case .publishedForm: "0, the published form"
    }
  }
}
