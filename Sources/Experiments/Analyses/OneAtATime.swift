import AllianceModel
import InfluenceDynamics
import ParameterCatalogue
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
    guard let usual = Headline(compiled, at: compiled.point) else { return [] }
    let weighing = compiled.weighing.variations(skipping: []).compactMap { name, value, before in
      sensitivity("weighing.\(name)", value, before, usual, compiled) { weighing, _ in
        try? weighing.set(name, to: value)
      }
    }
    let skipped: Set<String> =
      compiled.dynamics.given("alpha") == nil ? Self.inert : Self.inert.union(["balance"])
    let dynamics = compiled.dynamics.variations(skipping: skipped).compactMap {
      name, value, before in
      sensitivity("dynamics.\(name)", value, before, usual, compiled) { _, dynamics in
        try? dynamics.set(name, to: value)
      }
    }
    return (weighing + dynamics + choices(of: compiled, usual)).sorted { left, right in
      (left.flips ? 0 : 1, -abs(left.lead - usual.lead), left.parameter, left.value)
        < (right.flips ? 0 : 1, -abs(right.lead - usual.lead), right.parameter, right.value)
    }
  }

  /// The choices that are not numbers: the future, the articles, and the published normal tie.
  private static func choices(
    of compiled: CompiledScenario, _ usual: Headline
  ) -> [Outcome.Sensitivity] {
    var found: [Outcome.Sensitivity] = []
    for future in Future.allCases where future != compiled.scenario.future {
      found += alternative("future", "\(future)", compiled, usual) { $0.future = future }
    }
    if !compiled.scenario.evidence.backgroundOnly {
      found += alternative("evidence", "background only, no article", compiled, usual) {
        $0.evidence.backgroundOnly = true
      }
    }
    if compiled.dynamics.description(of: "offset") != nil, compiled.dynamics["offset"] == nil {
      found += alternative("dynamics.offset", "0, the published form", compiled, usual) {
        $0.dynamics.parameters.append(NamedValue("offset", 0))
      }
    }
    return found
  }

  private static func alternative(
    _ parameter: String, _ setting: String, _ compiled: CompiledScenario, _ usual: Headline,
    change: (inout Scenario) -> Void
  ) -> [Outcome.Sensitivity] {
    var scenario = compiled.scenario
    change(&scenario)
    guard let varied = try? CompiledScenario(scenario, in: compiled.world),
      let headline = Headline(varied, at: varied.point)
    else { return [] }
    return [
      Outcome.Sensitivity(
        parameter: parameter, value: 0, usual: 0, setting: setting, partner: headline.partner,
        lead: headline.lead, flips: headline.partner != usual.partner)
    ]
  }

  /// Parameters of the dynamics that do not act on a point run without noise, or only on its
  /// accuracy.
  private static let inert: Set<String> = [
    "sigma", "correlation", "setPointWalk", "substeps", "gamma", "alpha", "absoluteCeiling",
  ]

  private static func sensitivity(
    _ path: String, _ value: Double, _ before: Double, _ usual: Headline,
    _ compiled: CompiledScenario,
    change: (inout ParameterValues, inout ParameterValues) -> Void
  ) -> Outcome.Sensitivity? {
    var weighing = compiled.weighing
    var dynamics = compiled.dynamics
    change(&weighing, &dynamics)
    guard
      let varied = Headline(compiled, at: compiled.point(weighing: weighing, dynamics: dynamics))
    else { return nil }
    return Outcome.Sensitivity(
      parameter: path, value: value, usual: before, partner: varied.partner, lead: varied.lead,
      flips: varied.partner != usual.partner)
  }
}

extension ParameterValues {
  /// Both ends of every parameter's range, where they differ from its value.
  fileprivate func variations(
    skipping skipped: Set<String>
  ) -> [(name: String, value: Double, before: Double)] {
    descriptions.flatMap { description -> [(String, Double, Double)] in
      guard !skipped.contains(description.name), let value = self[description.name],
        description.range.upperBound.isFinite, description.range.lowerBound.isFinite
      else { return [] }
      return [description.range.lowerBound, description.range.upperBound]
        .filter { $0 != value && description.allowed.contains($0) }
        .map { (description.name, $0, value) }
    }
  }
}

/// The primary partner of the focus at the end of a point run, and its lead.
struct Headline {
  let partner: String
  let lead: Double

  init?(_ compiled: CompiledScenario, at draw: MemberDraw) {
    guard let trajectory = compiled.run([draw]).first else { return nil }
    self.init(compiled, trajectory)
  }

  /// The headline of a run; `nil` when the run failed or the focus has no pole to align with.
  init?(_ compiled: CompiledScenario, _ trajectory: Trajectory) {
    let frame = MeasureFrame(compiled.scenario)
    guard trajectory.termination.isSuccess,
      let position = PrimaryPartnerMeasure().subjects(in: frame)
        .firstIndex(where: { $0.actor == compiled.scenario.focus })
    else { return nil }
    let view = MemberView(trajectory, in: frame)
    let last = position * frame.states + frame.states - 1
    partner = frame.poleName(Int(PrimaryPartnerMeasure().values(of: view, in: frame)[last]))
    lead = LeadMeasure().values(of: view, in: frame)[last]
  }
}
