public import AllianceModel
public import ScenarioEngine

extension Watch {
  /// Tries every event and ranks what it does.
  ///
  /// - Parameters:
  ///   - compiled: the scenario, whose focus is watched.
  ///   - month: when the events happen; a month of the calendar.
  ///   - kinds: the kinds of events that are tried, among `kinds`; all when there are none.
  ///   - count: how many events are listed.
  ///   - order: by what they are ranked.
  ///   - workers: how many scenarios are compiled and run at a time; no result depends on it.
  ///   - progress: called with how many of how many events are done.
  /// - Returns: the ranking; `nil` when the focus has fewer than two poles to choose between, or
  ///   the point run fails.
  /// - Throws: `CancellationError` when the task is cancelled.
  public static func rank(
    _ compiled: CompiledScenario, in month: Month, kinds: [String] = [], count: Int,
    by order: Order, workers: Int,
    progress: @escaping @Sendable (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) async throws -> Watch? {
    guard let date = CalendarDate(year: month.year, month: month.monthOfYear),
      let usual = try? Case(compiled).path(), usual.poles.count > 1
    else { return nil }
    let events = WatchCandidates(compiled, in: date).all.filter {
      kinds.isEmpty || kinds.contains($0.kind)
    }
    let runner = Runner(workers: workers, progress: progress)
    let paths = try await WatchRuns(compiled: compiled, date: date, runner: runner)
      .paths(of: events)
    let ranking = WatchRanking(compiled, usual, order: order, events: events, paths: paths)
    let listed = Array(ranking.effects.prefix(count))
    let partner = usual.end.partner
    let times = try await Runner(workers: workers).map(listed) { effect in
      effect.flips
        ? nil : WatchRuns.timesToFlip(effect.event, from: partner, on: date, in: compiled)
    }
    return ranking.watch(month: month, listed: zip(listed, times).map { ($0, $1) })
  }
}

/// Events in the order of what they do.
struct WatchRanking {
  private let compiled: CompiledScenario
  private let usual: StandingPath
  private let order: Watch.Order
  private var failures: [Watch.Failure] = []
  private var tried = 0
  /// What each event with an effect does, the largest first.
  private(set) var effects: [Effect] = []

  /// What one event does.
  struct Effect: Sendable {
    let event: WatchedEvent
    let path: StandingPath
    let leadChange: Double
    let peak: (month: Int, change: Double)
    let flips: Bool
  }

  init(
    _ compiled: CompiledScenario, _ usual: StandingPath, order: Watch.Order,
    events: [WatchedEvent], paths: [Result<StandingPath, CaseFailure>]
  ) {
    self.compiled = compiled
    self.usual = usual
    self.order = order
    for (event, path) in zip(events, paths) {
      switch path {
      case .success(let path):
        if path.alignments != usual.alignments { effects.append(effect(of: event, path)) }
      case .failure(.notCompiled(.idleChange)) where event.compilation == .alone:
        // There is nothing to end, leave or join.
        continue
      case .failure(let failure):
        failures.append(Watch.Failure(event: event.words, parties: event.parties, failure: failure))
      }
      tried += 1
    }
    effects = sorted(effects)
  }

  private func effect(of event: WatchedEvent, _ path: StandingPath) -> Effect {
    let pole = usual.end.closest
    let changes = (0..<usual.months).map { path[$0].lead(of: pole) - usual[$0].lead(of: pole) }
    let peak = changes.indices.reduce(0) { abs(changes[$1]) > abs(changes[$0]) ? $1 : $0 }
    return Effect(
      event: event, path: path, leadChange: changes[changes.count - 1],
      peak: (peak, changes[peak]), flips: path.end.partner != usual.end.partner)
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

  /// The ranking with the events that are listed.
  func watch(month: Month, listed: [(Effect, Int?)]) -> Watch {
    let scenario = compiled.scenario
    return Watch(
      scenario: scenario.name, focus: scenario.focus, month: month, end: scenario.calendar.end,
      order: order, partner: usual.end.partner, pole: usual.end.closest, lead: usual.end.lead,
      tried: tried, withoutEffect: tried - effects.count - failures.count,
      findings: listed.map { finding($0, times: $1) }, failures: failures,
      names: ActorNames(compiled.world))
  }

  private func finding(_ effect: Effect, times: Int?) -> Watch.Finding {
    let month = order == .end ? usual.months - 1 : effect.peak.month
    let moves = zip(effect.path[month].alignments, usual[month].alignments).map { $0 - $1 }
    let most = moves.indices.reduce(0) { abs(moves[$1]) > abs(moves[$0]) ? $1 : $0 }
    return Watch.Finding(
      event: effect.event.words, kind: effect.event.kind, parties: effect.event.parties,
      isDirected: effect.event.isDirected, reason: effect.event.reason,
      leadChange: effect.leadChange, peakLeadChange: effect.peak.change,
      peakMonth: compiled.scenario.calendar.start.advanced(by: effect.peak.month),
      pole: usual.poles[most], alignmentChange: moves[most], partner: effect.path.end.partner,
      flips: effect.flips,
      monthsFlipped: (0..<usual.months).count { effect.path[$0].partner != usual[$0].partner },
      timesToFlip: times)
  }
}
