import AllianceModel
public import InfluenceDynamics
import LinearAlgebra
import ParameterCatalogue
import RandomStreams

extension CompiledScenario {
  /// The numeric problem of one member: set points along the calendar, sizes, parameters.
  ///
  /// The scale of balance and the normal tie are taken from the as-of date, before any change, so
  /// that every scenario compared shares them.
  public func problem(for draw: MemberDraw) -> MemberProblem {
    let rules = WeighingRules(draw.weighing)
    let reference = program.setPoints(0, draw: draw, rules: rules, reference: nil)
    let forcing = program.turningEntries.map { entry in
      let points =
        entry == 1 && program.startsAtReference
        ? reference
        : program.setPoints(entry, draw: draw, rules: rules, reference: reference.delivered)
      return Forcing(step: entry - 1, ties: points.ties, sizes: points.sizes)
    }
    return MemberProblem(
      ties: forcing.first?.ties ?? reference.ties,
      sizes: forcing.first?.sizes ?? reference.sizes,
      identities: scenario.actors.map { StableIdentity.of($0.text) },
      parameters: parameters(of: draw), forcing: Array(forcing.dropFirst()),
      member: draw.member, reference: reference.ties, referenceSizes: reference.sizes)
  }

  /// The months as steps of the model.
  public var schedule: Schedule {
    Schedule(
      steps: scenario.calendar.steps, firstPeriod: scenario.calendar.start.index,
      substepsPerStep: 4)
  }

  /// Runs members in one batch.
  public func run(_ draws: [MemberDraw]) -> [Trajectory] {
    InfluenceDynamics.run(
      model, members: draws.map(problem(for:)), schedule: schedule,
      seed: scenario.uncertainty.seed)
  }

  /// The model's parameters for a member: no noise in the point run; the walk of set points only
  /// where the scenario holds them.
  private func parameters(of draw: MemberDraw) -> ParameterValues {
    var values = draw.dynamics
    // A walk given to the dynamics holds whatever the future; `hold.walk` is that of `hold`.
    let held = scenario.future == .hold ? draw.weighing["hold.walk"] ?? 0 : 0
    let walk = draw.dynamics.given("setPointWalk") ?? held
    try? values.set("setPointWalk", to: draw.isPoint ? 0 : walk)
    if draw.isPoint { try? values.set("sigma", to: 0) }
    return values
  }
}
