import AllianceModel
import Parameters
import ScenarioEngine

/// The parameters of a scenario with settings made.
struct CaseValues: Sendable {
  private(set) var weighing: ParameterValues
  private(set) var dynamics: ParameterValues

  /// The parameters as the scenario gives them.
  init(_ compiled: CompiledScenario) {
    weighing = compiled.weighing
    dynamics = compiled.dynamics
  }

  /// Makes a setting; those that are not of parameters change nothing here.
  ///
  /// - Throws: `ParameterProblem` when the model lacks the parameter or it cannot have the value.
  mutating func apply(_ setting: Setting) throws(ParameterProblem) {
    switch setting {
    case .parameter(let path, let value): try set(path) { _ in value }
    case .scaled(let path, let factor): try set(path) { ($0 ?? 0) * factor }
    case .derived(let path): try set(path) { _ in nil }
    case .channel(let channel, let weight): try set(channel.weight) { _ in weight }
    default: break
    }
  }

  private mutating func set(
    _ path: ParameterPath, to value: (Double?) -> Double?
  ) throws(ParameterProblem) {
    switch path.group {
    case .weighing:
      try weighing.replace(path.name, value)
      // One number under two names: the dynamics' own wins when it was given.
      if path.name == "sizeExponent", dynamics.description(of: "sizeExponent") != nil,
        dynamics.given("sizeExponent") != nil
      {
        try dynamics.replace("sizeExponent", value)
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

  /// Whether all values in force are the same.
  func isSame(as other: Self) -> Bool {
    weighing.hasSameValues(as: other.weighing) && dynamics.hasSameValues(as: other.dynamics)
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

  /// The values that were given, in the order of the descriptions.
  var allGiven: [NamedValue] {
    descriptions.compactMap { description in
      given(description.name).map { NamedValue(description.name, $0) }
    }
  }
}
