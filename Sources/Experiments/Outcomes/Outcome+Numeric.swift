import AllianceModel
import InfluenceDynamics
import Parameters
public import ScenarioEngine

extension Outcome {
  /// Puts together what a scenario given in numbers came to; its calendar counts steps.
  ///
  /// - Parameters:
  ///   - run: the scenario and the model it was run through.
  ///   - members: what each member came to, in their order.
  ///   - files: the files the scenario was read from, with hashes.
  ///   - version: the version of the program.
  ///   - blas: the library that made the products, for provenance.
  public init(
    _ run: NumericRun, _ members: [NumericMember], files: [File], version: String, blas: String
  ) {
    let scenario = run.scenario
    let trajectories = members.map(\.trajectory)
    self.scenario = ScenarioSummary(
      name: scenario.name, summary: "", focus: scenario.actors.first ?? "", poles: [],
      files: files)
    provenance = Provenance(run, version: version, blas: blas)
    calendar = (0...scenario.steps).map(String.init)
    actors = scenario.actors
    hangsOn = []
    stability = nil
    let followed = trajectories.filter(\.termination.isFollowed)
    let subjects = run.subjects
    series = subjects.compactMap { $0.series(followed, steps: scenario.steps) }
    final = subjects.compactMap { $0.final(followed, step: scenario.steps) }
    shifts = []
    failures = FailureSummary.counted(
      trajectories.map(\.termination).filter { !$0.isFollowed })
    conflicts = []
    assumptions = ["everything is given in the file; nothing is weighed"]
    warnings =
      run.parameters.outsideRange.map {
        "\($0.name) lies outside its plausible range, \($0.range.lowerBound) to "
          + "\($0.range.upperBound)"
      } + Self.restless(trajectories)
    let found = series
    // Also of members that diverged: what is found may say why.
    let findings = run.findings(of: members)
    self.findings = findings
    expectations =
      scenario.expectations.map { $0.held(against: found) }
      + scenario.findingExpectations.map { $0.held(among: findings) }
    endings = Ending.counted(trajectories)
  }

  /// That last positions are no limit, where members should have come to rest and have not.
  private static func restless(_ trajectories: [Trajectory]) -> [String] {
    let changes = trajectories.compactMap { trajectory -> Double? in
      // A run of no steps has not moved at all.
      guard case .notConverged(let change) = trajectory.termination, change.isFinite else {
        return nil
      }
      return change
    }
    guard let most = changes.max() else { return [] }
    return [
      "\(changes.count) of \(trajectories.count) members had not come to rest, and still moved by "
        + "up to \(most) in the last step: the end is no limit"
    ]
  }
}

extension Outcome.Ending {
  /// Equal endings of many members, counted, in order.
  fileprivate static func counted(_ trajectories: [Trajectory]) -> [Self] {
    var endings: [Self] = []
    for trajectory in trajectories {
      let step: Int? =
        switch trajectory.termination {
        // What could not start did not end after a number of steps.
        case .diverged(step: 0, _): nil
        case .converged(let step), .diverged(let step, _), .blewUp(let step, _): step
        case .completed, .notConverged: nil
        }
      let how = trajectory.termination.reason
      if let known = endings.firstIndex(where: { $0.how == how && $0.step == step }) {
        endings[known].members += 1
      } else {
        endings.append(Self(how: how, step: step, members: 1))
      }
    }
    return endings.sorted { ($0.how, $0.step ?? 0) < ($1.how, $1.step ?? 0) }
  }
}

/// One number of the state of a numeric run, named.
private struct NumericSubject {
  let measure: String
  let actor: String
  var partner: String?
  var issue: String?
  let row: Int
  let column: Int

  func series(_ trajectories: [Trajectory], steps: Int) -> Outcome.Series? {
    let summaries = (0...steps).compactMap { summary(trajectories, $0) }
    guard summaries.count == steps + 1 else { return nil }
    var series = Outcome.Series(
      measure: measure, actor: actor, partner: partner, issue: issue, unit: "1")
    series.follow(summaries)
    return series
  }

  func final(_ trajectories: [Trajectory], step: Int) -> Outcome.FinalValue? {
    summary(trajectories, step).map {
      Outcome.FinalValue(
        measure: measure, actor: actor, partner: partner, issue: issue, unit: "1", value: $0)
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
    let actors = scenario.actors
    return actors.indices.flatMap { row in
      actors.indices.filter { $0 != row }.map { column in
        NumericSubject(
          measure: "tie", actor: actors[row], partner: actors[column], row: row, column: column)
      }
    }
  }

  /// Positions stand in the columns after the ties, if there are any.
  private func positionSubjects(after columns: Int) -> [NumericSubject] {
    scenario.positions.indices.flatMap { issue in
      scenario.actors.indices.map { actor in
        NumericSubject(
          measure: "position", actor: scenario.actors[actor],
          issue: scenario.positions[issue].name, row: actor, column: columns + issue)
      }
    }
  }
}

extension Outcome.Provenance {
  fileprivate init(_ run: NumericRun, version: String, blas: String) {
    let descriptions = run.parameters.descriptions
    let parameters = descriptions.reduce(into: [String: Double]()) { values, description in
      values["dynamics.\(description.name)"] = run.parameters[description.name]
    }
    self.init(
      version: version, model: run.scenario.dynamics.model, parameters: parameters, future: "",
      knownBy: "", occurredBy: "", backgroundOnly: false, evidence: "numbers",
      seed: run.scenario.uncertainty.seed, members: run.scenario.uncertainty.members, blas: blas)
  }
}

extension Expectation {
  /// Whether the expectation held at a step of a numeric run, given as a month; the last by
  /// default.
  fileprivate func held(against series: [Outcome.Series]) -> Outcome.ExpectationResult {
    let words =
      "\(measure) of \(actor)" + (partner.map { " with \($0)" } ?? "")
      + (at.map { " after \($0.index) steps" } ?? " at the end")
    guard case .median(let bounds) = condition else {
      return Outcome.ExpectationResult(
        expectation: words, found: "numbers have a median, not categories", holds: false)
    }
    let match = series.first {
      $0.measure == measure && $0.actor == actor.text
        && (partner == nil || $0.partner == partner || $0.issue == partner)
    }
    let step = at?.index ?? (match?.median?.count ?? 1) - 1
    guard let medians = match?.median, medians.indices.contains(step) else {
      return Outcome.ExpectationResult(
        expectation: words, found: "the measure was not taken", holds: false)
    }
    return Outcome.ExpectationResult(
      expectation: "median \(words) \(bounds.words)", found: "median \(medians[step])",
      holds: bounds.contains(medians[step]))
  }
}
