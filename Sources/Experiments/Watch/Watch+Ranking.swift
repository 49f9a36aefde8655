public import AllianceModel
import InfluenceDynamics
public import ScenarioEngine

extension Watch {
  /// Tries every event and ranks what it does.
  ///
  /// - Parameters:
  ///   - compiled: the scenario, whose focus is watched.
  ///   - month: when the events happen; a month of the calendar.
  ///   - kinds: the kinds of events that are tried, among `kinds`; all when there are none.
  ///   - count: how many events are told.
  ///   - order: by what they are ranked.
  ///   - workers: how many scenarios are compiled and run at a time; no result depends on it.
  ///   - progress: told how many of how many tasks are done.
  /// - Returns: the ranking; `nil` when the focus has fewer than two poles to choose between, or
  ///   the point run fails.
  /// - Throws: `CancellationError` when the task is cancelled.
  public static func rank(
    _ compiled: CompiledScenario, in month: Month, kinds: [String] = [], count: Int,
    by order: Order, workers: Int,
    progress: @escaping @Sendable (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) async throws -> Watch? {
    guard let date = CalendarDate(year: month.year, month: month.monthOfYear),
      let trajectory = compiled.run([compiled.point]).first, trajectory.termination.isSuccess,
      let usual = FocusPath(trajectory, of: compiled.scenario.focus, in: compiled.scenario),
      usual.poles.count > 1
    else { return nil }
    let events = WatchCandidates(compiled, in: date).all.filter {
      kinds.isEmpty || kinds.contains($0.kind)
    }
    let runs = WatchRuns(compiled: compiled, date: date)
    let groups = WatchRuns.groups(of: events)
    var readings: [WatchRuns.Reading] = Array(repeating: .idle, count: events.count)
    let step = 4 * max(1, workers)
    for start in stride(from: 0, to: groups.count, by: step) {
      let some = Array(groups[start..<min(groups.count, start + step)])
      let found = try await concurrentMap(some, workers: workers) { runs.readings(of: $0) }
      for (group, found) in zip(some, found) {
        for (place, reading) in zip(group.places, found) { readings[place] = reading }
      }
      progress(min(groups.count, start + step), groups.count)
    }
    let ranking = WatchRanking(compiled, usual, order: order, events: events, readings: readings)
    let told = ranking.effects.prefix(count)
    let times = try await concurrentMap(Array(told), workers: workers) { effect in
      effect.flips ? nil : runs.timesToFlip(effect.event, from: ranking.partner)
    }
    return ranking.watch(month: month, told: zip(told, times).map { ($0, $1) })
  }
}

/// Events in the order of what they do.
struct WatchRanking {
  private let scenario: Scenario
  private let usual: FocusPath
  private let order: Watch.Order
  private var failed: [(event: WatchedEvent, reason: String)] = []
  private var tried = 0
  /// The primary partner without any of the events.
  let partner: String
  private let pole: Int
  /// What each event with an effect does, the largest first.
  private(set) var effects: [Effect] = []

  /// What one event does.
  struct Effect: Sendable {
    let event: WatchedEvent
    let path: FocusPath
    let leadChange: Double
    let peak: (month: Int, change: Double)
    let flips: Bool
  }

  init(
    _ compiled: CompiledScenario, _ usual: FocusPath, order: Watch.Order, events: [WatchedEvent],
    readings: [WatchRuns.Reading]
  ) {
    scenario = compiled.scenario
    self.usual = usual
    self.order = order
    let end = usual.months - 1
    partner = usual.partner(at: end)
    pole = usual.first(at: end)
    for (event, reading) in zip(events, readings) {
      switch reading {
      case .idle: continue
      case .failed(let reason): failed.append((event, reason))
      case .path(let path):
        if path.alignments != usual.alignments { effects.append(effect(of: event, path)) }
      }
      tried += 1
    }
    effects = sorted(effects)
  }

  private func effect(of event: WatchedEvent, _ path: FocusPath) -> Effect {
    let end = usual.months - 1
    let changes = (0...end).map { path.lead(of: pole, at: $0) - usual.lead(of: pole, at: $0) }
    let peak = changes.indices.reduce(0) { abs(changes[$1]) > abs(changes[$0]) ? $1 : $0 }
    return Effect(
      event: event, path: path, leadChange: changes[end], peak: (peak, changes[peak]),
      flips: path.partner(at: end) != partner)
  }

  /// The largest first; those within rounding of each other by name, so that the order of actors,
  /// which decides the order of sums, does not decide the order of events.
  private func sorted(_ effects: [Effect]) -> [Effect] {
    func size(_ effect: Effect) -> Double {
      let change = order == .end ? effect.leadChange : effect.peak.change
      return (abs(change) * 1e9).rounded()
    }
    return effects.map { (size: size($0), effect: $0) }
      .sorted { (-$0.size, $0.effect.event.id) < (-$1.size, $1.effect.event.id) }
      .map(\.effect)
  }

  /// The ranking as it is told.
  func watch(month: Month, told: [(Effect, Int?)]) -> Watch {
    let end = usual.months - 1
    return Watch(
      scenario: scenario.name, focus: scenario.focus.text, month: month.description,
      end: scenario.calendar.end.description, order: order, partner: partner,
      pole: usual.poles[pole], lead: usual.lead(of: pole, at: end), tried: tried,
      withoutEffect: tried - effects.count - failed.count,
      findings: told.map { finding($0, times: $1) },
      failures: failed.map {
        Watch.Failure(
          event: $0.event.words, parties: $0.event.parties.map(\.text), reason: $0.reason)
      })
  }

  private func finding(_ effect: Effect, times: Int?) -> Watch.Finding {
    let end = usual.months - 1
    let month = order == .end ? end : effect.peak.month
    let moves = usual.poles.indices.map {
      effect.path.alignments[$0][month] - usual.alignments[$0][month]
    }
    let most = moves.indices.reduce(0) { abs(moves[$1]) > abs(moves[$0]) ? $1 : $0 }
    return Watch.Finding(
      event: effect.event.words, kind: effect.event.kind,
      parties: effect.event.parties.map(\.text), isDirected: effect.event.isDirected,
      reason: effect.event.reason, leadChange: effect.leadChange,
      peakLeadChange: effect.peak.change,
      peakMonth: scenario.calendar.start.advanced(by: effect.peak.month).description,
      pole: usual.poles[most], alignmentChange: moves[most],
      partner: effect.path.partner(at: end), flips: effect.flips,
      monthsFlipped: (0...end).count { effect.path.partner(at: $0) != usual.partner(at: $0) },
      timesToFlip: times)
  }
}
