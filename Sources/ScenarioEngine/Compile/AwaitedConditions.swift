import AllianceModel
import InfluenceDynamics

/// The conditions that a scenario's changes wait for, ready to be looked for in a run.
struct AwaitedConditions: Sendable {
  private let frame: MeasureContext
  private let calendar: ScenarioCalendar
  private let watched: [Watched]

  /// One change's condition, by index.
  private struct Watched: Sendable {
    let measure: any Measure
    /// The place of the subject among those of the measure.
    let subject: Int
    let test: Test
    /// The states in which it may be met: from the month before the change's date on, as long as
    /// the change would then still come into force.
    let states: Range<Int>
  }

  private enum Test: Sendable {
    case category(Double)
    case bounds(Expectation.Bounds)

    func holds(_ value: Double) -> Bool {
      switch self {
      case .category(let index): value == index
      case .bounds(let bounds): !value.isNaN && bounds.contains(value)
      }
    }
  }

  /// Prepares the conditions of a scenario, in the order of its changes.
  ///
  /// - Throws: `CompileProblem` when the scenario has nothing that a condition asks for.
  init(
    _ scenario: Scenario, _ frame: MeasureContext, beside measures: [any Measure],
    allowsIdleChanges: Bool
  ) throws(CompileProblem) {
    self.frame = frame
    calendar = scenario.calendar
    var watched: [Watched] = []
    for change in scenario.changes {
      guard let condition = change.condition else { continue }
      do throws(CompileProblem) {
        watched.append(try Self.watched(condition, of: change, frame, scenario.calendar, measures))
      } catch {
        guard allowsIdleChanges else { throw error }
        // Never met: there is no state in which to look for it.
        watched.append(
          Watched(measure: LeadMeasure(), subject: 0, test: .category(.nan), states: 0..<0))
      }
    }
    self.watched = watched
  }

  /// How many changes wait for a condition.
  var count: Int { watched.count }

  /// What the measures that conditions are of look at besides the ties.
  var needs: RequiredInputs {
    watched.reduce(into: RequiredInputs()) { $0.formUnion($1.measure.description.needs) }
  }

  private static func watched(
    _ condition: Change.Condition, of change: Change, _ frame: MeasureContext,
    _ calendar: ScenarioCalendar, _ measures: [any Measure]
  ) throws(CompileProblem) -> Watched {
    func problem(_ reason: CompileProblem.ConditionFault) -> CompileProblem {
      .unusableCondition(at: change.origin, reason: reason)
    }
    guard let measure = MeasureCatalogue.measure(condition.measure, among: measures),
      measure.description.isKeptMonthly
    else { throw problem(.notMonthly(measure: condition.measure)) }
    let place = measure.subjects(in: frame).firstIndex {
      $0.actor == condition.actor && $0.partner == condition.partner && $0.pole == condition.pole
    }
    guard let index = place else {
      throw problem(
        .noSubject(
          condition.actor, measure: condition.measure,
          with: condition.pole ?? condition.partner?.text))
    }
    let test: Test
    switch condition.test {
    case .bounds(let bounds): test = .bounds(bounds)
    case .category(let name):
      guard let category = (0...frame.poles.count).first(where: { frame.poleName($0) == name })
      else { throw problem(.noCategory(measure: condition.measure, name)) }
      test = .category(Double(category))
    }
    return Watched(
      measure: measure, subject: index, test: test, states: states(of: change, calendar))
  }

  /// A state met in month t brings the change into force in t + 1, which must lie in the calendar
  /// and before the change ends.
  private static func states(of change: Change, _ calendar: ScenarioCalendar) -> Range<Int> {
    let first = max(0, change.date.firstMonth.months(since: calendar.start) - 1)
    let beyond = min(
      calendar.end.advanced(by: 1), change.until?.firstMonth ?? calendar.end.advanced(by: 1))
    return first..<max(first, beyond.months(since: calendar.start) - 1)
  }

  /// The earliest month in which conditions not met before bring their changes into force, with the
  /// places of those changes; `nil` when no other is met.
  func next(after met: [Month?], in run: MemberRun) -> (month: Month, places: [Int])? {
    let frame = frame.upTo(run.trajectory)
    let view = MemberView(run, in: frame, for: needs)
    var best: (state: Int, places: [Int])?
    for (place, watched) in watched.enumerated() where met[place] == nil {
      let states = watched.states.clamped(to: 0..<frame.states)
      guard !states.isEmpty else { continue }
      let values = watched.measure.values(of: view, in: frame)
      let start = watched.subject * frame.states
      guard let state = states.first(where: { watched.test.holds(values[start + $0]) }) else {
        continue
      }
      if let known = best, known.state < state { continue }
      best = (state, (best?.state == state ? best?.places ?? [] : []) + [place])
    }
    return best.map { (calendar.start.advanced(by: $0.state + 1), $0.places) }
  }
}

extension MeasureContext {
  /// The frame of the states that were recorded, all of them unless the run failed.
  fileprivate func upTo(_ trajectory: Trajectory) -> MeasureContext {
    trajectory.lastStep + 1 < states ? MeasureContext(self, states: trajectory.lastStep + 1) : self
  }
}
