import AllianceModel
import InfluenceDynamics
import Parameters
public import ScenarioEngine

extension NumericResult {
  /// Puts together what a scenario given in numbers came to.
  ///
  /// - Parameters:
  ///   - run: the scenario and the model it was run through.
  ///   - members: what each member came to, in their order.
  ///   - origin: the files, the program and the library behind the numbers.
  public init(_ run: NumericRun, _ members: [NumericMember], from origin: RunOrigin) {
    let scenario = run.scenario
    let trajectories = members.map(\.trajectory)
    let followed = trajectories.filter(\.termination.isFollowed)
    let series = run.subjects.compactMap { $0.series(followed, steps: scenario.steps) }
    // Also of members that diverged: what is found may say why.
    let findings = run.findings(of: members)
    self.init(
      name: scenario.name,
      provenance: RunProvenance(
        origin, model: scenario.dynamics.model, uncertainty: scenario.uncertainty,
        parameters: ParameterInForce.all(.dynamics, run.parameters)),
      actors: scenario.actors.map { ActorID($0) }, steps: scenario.steps, series: series,
      final: run.subjects.compactMap { $0.final(followed, step: scenario.steps) },
      findings: findings, endings: EndingCount.counted(trajectories.map(\.termination.ending)),
      failures: EndingCount.failures(
        trajectories.map(\.termination).filter { !$0.isFollowed }),
      assumptions: [.givenInNumbers],
      warnings: run.parameters.outsideRange.map { .outsideRange($0.name, range: $0.range) }
        + Self.restless(trajectories),
      expectations: scenario.expectations.map { $0.held(along: series) }
        + scenario.findingExpectations.map { $0.held(among: findings) })
  }

  /// That last positions are no limit, where members should have come to rest and have not.
  private static func restless(_ trajectories: [Trajectory]) -> [NumericWarning] {
    let changes = trajectories.compactMap { trajectory -> Double? in
      // A run of no steps has not moved at all.
      guard case .notConverged(let change) = trajectory.termination, change.isFinite else {
        return nil
      }
      return change
    }
    guard let most = changes.max() else { return [] }
    return [.notAtRest(changes.count, of: trajectories.count, change: most)]
  }
}

extension Termination {
  /// The ending, with the step at which the member settled or was lost.
  fileprivate var ending: (RunEnding, Int?) {
    switch self {
    // What could not start did not end after a number of steps.
    case .diverged(step: 0, _): (RunEnding(self), nil)
    case .converged(let step), .diverged(let step, _), .blewUp(let step, _):
      (RunEnding(self), step)
    case .completed, .notConverged: (RunEnding(self), nil)
    }
  }
}

/// One number of the state of a numeric run, named.
private struct NumericSubject {
  let measure: MeasureName
  let subject: MeasureSubject
  let row: Int
  let column: Int

  func series(_ trajectories: [Trajectory], steps: Int) -> Series? {
    let summaries = (0...steps).compactMap { summary(trajectories, $0) }
    guard summaries.count == steps + 1 else { return nil }
    return Series(measure, of: subject, unit: "1", .numbers(Series.Bands(summaries)))
  }

  func final(_ trajectories: [Trajectory], step: Int) -> FinalValue? {
    summary(trajectories, step).map {
      FinalValue(measure, of: subject, unit: "1", .number($0))
    }
  }

  private func summary(_ trajectories: [Trajectory], _ step: Int) -> Summary? {
    Summary(trajectories.map { $0[min(step, $0.lastStep), row, column] })
  }
}

extension NumericRun {
  /// Ties of every ordered pair, positions on every issue, or both, as the model's state is.
  fileprivate var subjects: [NumericSubject] {
    switch model.description.stateKind {
    case .ties: tieSubjects
    case .positions: positionSubjects(after: 0)
    case .tiesAndPositions: positionSubjects(after: scenario.actors.count) + tieSubjects
    }
  }

  private var tieSubjects: [NumericSubject] {
    let actors = scenario.actors.map { ActorID($0) }
    return actors.indices.flatMap { row in
      actors.indices.filter { $0 != row }.map { column in
        NumericSubject(
          measure: .tie, subject: MeasureSubject(actors[row], partner: actors[column]), row: row,
          column: column)
      }
    }
  }

  /// Positions stand in the columns after the ties, if there are any.
  private func positionSubjects(after columns: Int) -> [NumericSubject] {
    scenario.positions.indices.flatMap { issue in
      scenario.actors.indices.map { actor in
        NumericSubject(
          measure: .position,
          subject: MeasureSubject(
            ActorID(scenario.actors[actor]), issue: scenario.positions[issue].name),
          row: actor, column: columns + issue)
      }
    }
  }
}
