import AllianceModel
public import InfluenceDynamics
import LinearAlgebra
import Parameters
import RandomStreams

extension CompiledScenario {
  /// The numeric problem of one member: set points along the calendar, sizes, parameters.
  ///
  /// The scale of balance and the normal tie are taken from the as-of date, before any change, so
  /// that every scenario compared shares them. Changes that wait for a condition are in force from
  /// when the member's own run meets it.
  public func problem(for draw: MemberDraw) -> MemberProblem {
    resolved(for: draw).weighed(draw, for: []).problem
  }

  /// One member as it is run, with what its weighing gives measures beside the ties; no condition
  /// is looked for.
  func weighed(
    _ draw: MemberDraw, for needs: RequiredInputs
  ) -> (problem: MemberProblem, weighing: MemberWeighing) {
    let rules = WeighingRules(draw.weighing)
    let withInfluence = positions != nil || needs.contains(.influence)
    let asOf = program.channelTies(0, draw: draw, rules: rules)
    let reference = program.setPoints(
      0, asOf, rules: rules, reference: nil, withInfluence: withInfluence)
    let base =
      program.startsAtReference ? asOf : program.channelTies(1, draw: draw, rules: rules)
    let breakpoints = program.breakpoints.map { entry in
      if entry == 1 && program.startsAtReference {
        return MemberWeighing.Breakpoint(step: 0, points: reference)
      }
      let weighed =
        entry == 1
        ? base : program.channelTies(entry, from: base, draw: draw, rules: rules)
      let points = program.setPoints(
        entry, weighed, rules: rules, reference: reference.delivered,
        withInfluence: withInfluence)
      return MemberWeighing.Breakpoint(step: entry - 1, points: points)
    }
    return (problem(draw, reference, breakpoints), MemberWeighing(breakpoints))
  }

  private func problem(
    _ draw: MemberDraw, _ reference: SetPoints, _ breakpoints: [MemberWeighing.Breakpoint]
  ) -> MemberProblem {
    func influence(_ points: SetPoints?) -> Matrix? {
      positions.flatMap { known in points?.influence.map { known.masked($0.leverage) } }
    }
    let first = breakpoints.first?.points ?? reference
    return MemberProblem(
      ties: first.ties, positions: positions?.values, sizes: first.sizes,
      identities: scenario.actors.map { StableIdentity.of($0.text) },
      parameters: parameters(of: draw),
      forcing: breakpoints.dropFirst().map {
        Forcing(
          step: $0.step, ties: $0.points.ties, sizes: $0.points.sizes,
          influence: influence($0.points))
      }, member: draw.member, reference: reference.ties, referenceSizes: reference.sizes,
      influence: influence(first))
  }

  /// The months as steps of the model.
  public var schedule: Schedule {
    Schedule(
      steps: scenario.calendar.steps, firstPeriod: scenario.calendar.start.index,
      substepsPerStep: 4)
  }

  /// Runs members in one batch.
  public func run(_ draws: [MemberDraw]) -> [Trajectory] {
    conditionalRun(draws).map(\.trajectory)
  }

  /// Runs members in one batch and keeps of their weighing what measures need.
  public func runs(_ draws: [MemberDraw], for needs: RequiredInputs) -> [MemberRun] {
    conditionalRun(draws, for: needs).map(\.member)
  }

  /// Runs members in one batch, looking for no condition.
  func simulate(_ draws: [MemberDraw], for needs: RequiredInputs) -> [MemberRun] {
    let members = draws.map { weighed($0, for: needs) }
    let trajectories = InfluenceDynamics.run(
      model, members: members.map(\.problem), schedule: schedule,
      seed: scenario.uncertainty.seed)
    return zip(trajectories, members).map { MemberRun(trajectory: $0, weighing: $1.weighing) }
  }

  /// The model's parameters for a member: no noise in the point run; the walk of set points only
  /// where the scenario holds them.
  private func parameters(of draw: MemberDraw) -> ParameterValues {
    var values = draw.dynamics
    // A walk given to the dynamics holds whatever the future; that of the weighing is for `hold`.
    let held = scenario.future == .hold ? draw.weighing["setPointWalk"] ?? 0 : 0
    let walk = draw.dynamics.given("setPointWalk") ?? held
    // A model without a walk, or without noise, has no such parameter to set.
    try? values.set("setPointWalk", to: draw.isPoint ? 0 : walk)
    if draw.isPoint { try? values.set("sigma", to: 0) }
    return values
  }
}
