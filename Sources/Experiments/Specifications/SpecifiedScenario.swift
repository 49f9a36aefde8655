import AllianceModel
import InfluenceDynamics
import Parameters
import ScenarioEngine

/// A scenario as one specification has it: what a point run of it needs.
struct SpecifiedScenario: Sendable {
  private(set) var future: Future
  private(set) var weighing: ParameterValues
  private(set) var dynamics: ParameterValues
  /// The lead below which nobody is called a primary partner.
  private(set) var leastLead = PartnerRule.leastLead

  /// The scenario as it is.
  init(_ compiled: CompiledScenario) {
    future = compiled.scenario.future
    weighing = compiled.weighing
    dynamics = compiled.dynamics
  }

  /// Takes an alternative's settings over.
  ///
  /// - Throws: `ParameterProblem` when the model lacks a parameter or refuses the value.
  mutating func apply(
    _ alternative: SpecificationChoice.Alternative
  ) throws(ParameterProblem) {
    for setting in alternative.settings {
      switch setting {
      case .parameter(let path, let value): try set(path) { _ in value }
      case .scaled(let path, let factor): try set(path) { ($0 ?? 0) * factor }
      case .derived(let path): try set(path) { _ in nil }
      case .future(let future): self.future = future
      case .leastLead(let lead): leastLead = lead
      }
    }
  }

  private mutating func set(
    _ path: String, to value: (Double?) -> Double?
  ) throws(ParameterProblem) {
    guard let path = ParameterPath(path) else {
      throw .unknownName(name: path, nearest: nil, known: [])
    }
    switch path.group {
    case .weighing:
      try weighing.replace(path.name, value)
      // One number under two names: the dynamics' own wins when it was given.
      if path.name == "sizes.exponent", dynamics.description(of: "gamma") != nil,
        dynamics.given("gamma") != nil
      {
        try dynamics.replace("gamma", value)
      }
    case .dynamics:
      // The balance that acts is α where that was given.
      let isRaw = dynamics.description(of: "alpha") != nil && dynamics.given("alpha") != nil
      guard path.name == "balance", isRaw, let balance = value(dynamics["balance"]),
        let usual = dynamics.description(of: "balance")?.defaultValue
      else { return try dynamics.replace(path.name, value) }
      try dynamics.replace("alpha") { ($0 ?? 0) * balance / usual }
    }
  }

  /// Whether a point run under both is one and the same.
  func isSame(as other: Self) -> Bool {
    future == other.future && leastLead == other.leastLead
      && weighing.hasSameValues(as: other.weighing) && dynamics.hasSameValues(as: other.dynamics)
  }
}

extension ParameterValues {
  /// Gives a parameter a value made from the one in force; `nil` leaves it to be derived.
  fileprivate mutating func replace(
    _ name: String, _ value: (Double?) -> Double?
  ) throws(ParameterProblem) {
    guard let canonical = description(of: name)?.name else {
      throw .unknownName(name: name, nearest: nil, known: descriptions.map(\.name))
    }
    if let value = value(self[canonical]) { return try set(canonical, to: value) }
    var others = ParameterValues(descriptions)
    for description in descriptions where description.name != canonical {
      if let value = given(description.name) { try others.set(description.name, to: value) }
    }
    self = others
  }

  fileprivate func hasSameValues(as other: Self) -> Bool {
    descriptions.allSatisfy { self[$0.name] == other[$0.name] }
  }
}
