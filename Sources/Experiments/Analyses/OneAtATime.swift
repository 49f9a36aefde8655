import AllianceModel
import InfluenceDynamics
import Parameters
public import ScenarioEngine

/// What the headline hangs on: the point run again, with one parameter at a time at the ends of
/// the range that a careful analyst would defend.
///
/// This is the plainest of sensitivity analyses and finds no interactions; it is here so that no
/// number is shown without the choices that would overturn it.
public enum OneAtATime {
  /// Re-runs the point scenario over every parameter.
  ///
  /// - Returns: two entries a parameter, those that flip the primary partner of the focus first,
  ///   then by how much they change its lead.
  public static func sensitivities(of compiled: CompiledScenario) -> [Outcome.Sensitivity] {
    ranked(variations(of: compiled).compactMap { $0.sensitivity(of: compiled) }, of: compiled)
  }

  /// Every variation of a scenario that is tried.
  static func variations(of compiled: CompiledScenario) -> [Variation] {
    let skipped = compiled.dynamics.given("alpha") == nil ? inert : inert.union(["balance"])
    return compiled.weighing.ends(skipping: ["hold.walk", "leverage.exponent"]).map {
      Variation.weighing($0)
    }
      + compiled.dynamics.ends(skipping: skipped).map { Variation.dynamics($0) }
      + choices(of: compiled)
  }

  /// Orders what was found: what flips the partner first, then by the change of its lead.
  static func ranked(
    _ found: [Outcome.Sensitivity], of compiled: CompiledScenario
  ) -> [Outcome.Sensitivity] {
    guard let usual = Headline(compiled, at: compiled.point) else { return [] }
    return found.map { sensitivity in
      var sensitivity = sensitivity
      sensitivity.flips = sensitivity.partner != usual.partner
      return sensitivity
    }.sorted { left, right in
      (left.flips ? 0 : 1, -abs(left.lead - usual.lead), left.parameter, left.value)
        < (right.flips ? 0 : 1, -abs(right.lead - usual.lead), right.parameter, right.value)
    }
  }

  /// The choices that are not numbers: the future, the articles, and the published normal tie.
  private static func choices(of compiled: CompiledScenario) -> [Variation] {
    var choices: [Variation] = []
    for future in Future.allCases where future != compiled.scenario.future {
      var scenario = compiled.scenario
      scenario.future = future
      choices.append(.choice("future", "\(future)", scenario))
    }
    if !compiled.scenario.evidence.backgroundOnly {
      var scenario = compiled.scenario
      scenario.evidence.backgroundOnly = true
      choices.append(.choice("evidence", "background only, no article", scenario))
    }
    if compiled.dynamics.description(of: "offset") != nil, compiled.dynamics["offset"] == nil {
      var scenario = compiled.scenario
      scenario.dynamics.parameters.append(NamedValue("offset", 0))
      choices.append(.choice("dynamics.offset", "0, the published form", scenario))
    }
    return choices
  }

  /// Parameters of the dynamics that do not act on the ties of a point run without noise, or only
  /// on its accuracy.
  private static let inert: Set<String> = [
    "sigma", "correlation", "setPointWalk", "substeps", "gamma", "alpha", "absoluteCeiling",
    "susceptibility",
  ]

  /// One thing done otherwise.
  enum Variation: Sendable {
    case weighing(RangeEnd)
    case dynamics(RangeEnd)
    /// A choice that is not a number: what it is, what is chosen, the scenario with it.
    case choice(String, String, Scenario)
  }

  /// An end of a parameter's range.
  struct RangeEnd: Sendable {
    let name: String
    let value: Double
    /// The value that the scenario gives.
    let usual: Double
  }
}

extension OneAtATime.Variation {
  /// The headline of the point run under the variation; `nil` when that run fails.
  ///
  /// Whether it flips the partner is found by `ranked`, which knows the usual one.
  func sensitivity(of compiled: CompiledScenario) -> Outcome.Sensitivity? {
    switch self {
    case .weighing(let end):
      var weighing = compiled.weighing
      guard (try? weighing.set(end.name, to: end.value)) != nil else { return nil }
      let draw = compiled.point(weighing: weighing, dynamics: compiled.dynamics)
      return end.sensitivity("weighing", Headline(compiled, at: draw))
    case .dynamics(let end):
      var dynamics = compiled.dynamics
      guard (try? dynamics.set(end.name, to: end.value)) != nil else { return nil }
      let draw = compiled.point(weighing: compiled.weighing, dynamics: dynamics)
      return end.sensitivity("dynamics", Headline(compiled, at: draw))
    case .choice(let parameter, let setting, let scenario):
      guard let varied = try? CompiledScenario(scenario, in: compiled.world),
        let headline = Headline(varied, at: varied.point)
      else { return nil }
      return Outcome.Sensitivity(
        parameter: parameter, value: 0, usual: 0, setting: setting, partner: headline.partner,
        lead: headline.lead, flips: false)
    }
  }
}

extension OneAtATime.RangeEnd {
  fileprivate func sensitivity(_ group: String, _ headline: Headline?) -> Outcome.Sensitivity? {
    headline.map {
      Outcome.Sensitivity(
        parameter: "\(group).\(name)", value: value, usual: usual, partner: $0.partner,
        lead: $0.lead, flips: false)
    }
  }
}

extension ParameterValues {
  /// Both ends of every parameter's range, where they differ from its value.
  fileprivate func ends(skipping skipped: Set<String>) -> [OneAtATime.RangeEnd] {
    descriptions.flatMap { description -> [OneAtATime.RangeEnd] in
      guard !skipped.contains(description.name), let value = self[description.name],
        description.range.upperBound.isFinite, description.range.lowerBound.isFinite
      else { return [] }
      return [description.range.lowerBound, description.range.upperBound]
        .filter { $0 != value && description.allowed.contains($0) }
        .map { OneAtATime.RangeEnd(name: description.name, value: $0, usual: value) }
    }
  }
}
