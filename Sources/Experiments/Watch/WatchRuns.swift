import AllianceModel
import ScenarioEngine

/// The point runs of a scenario with one more event each.
struct WatchRuns {
  let compiled: CompiledScenario
  let date: CalendarDate
  let runner: Runner

  /// How many events share a compiled scenario: compiling costs as much as a few runs, and every
  /// event that did not happen is still passed in each month.
  private static let groupSize = 64

  /// The path of the focus with each event, in their order, or why there is none.
  func paths(of events: [WatchedEvent]) async throws -> [Result<StandingPath, CaseFailure>] {
    var cases: [[Setting]] = events.map { [.added($0.change(in: date))] }
    for group in Self.groups(of: events) {
      for (place, settings) in zip(group, together(group.map { events[$0] })) {
        cases[place] = settings
      }
    }
    return try await runner.paths(of: compiled, under: cases)
  }

  /// Events that can share a compiled scenario, by place: those that fade, and those that hold.
  static func groups(of events: [WatchedEvent]) -> [[Int]] {
    [WatchedEvent.Compilation.amongEvents, .amongStocks].flatMap { compilation in
      let places = events.indices.filter { events[$0].compilation == compilation }
      return places.indices.pieces(of: groupSize).map { Array(places[$0]) }
    }
  }

  /// The cases of events in one scenario that has all of them, of which one at a time happened.
  private func together(_ events: [WatchedEvent]) -> [[Setting]] {
    let names = events.indices.map { "watched-\($0)" }
    let changes =
      compiled.scenario.changes + zip(events, names).map { $0.change(in: date, recordID: $1) }
    return names.map { name in
      [.changes(changes), .events(names, happened: false), .events([name], happened: true)]
    }
  }

  /// The most repetitions within a year that are tried: one a month.
  static let mostTimes = 12

  /// How many of an event, spread evenly over a year, give another partner at the end.
  ///
  /// - Returns: from 2 to 12; `nil` when twelve do not, or the event cannot be repeated.
  static func timesToFlip(
    _ event: WatchedEvent, from partner: Partner, on date: CalendarDate,
    in compiled: CompiledScenario
  ) -> Int? {
    guard event.isRepeatable else { return nil }
    let months = (0..<mostTimes).map { date.firstMonth.advanced(by: $0) }
    guard let final = months.last, final <= compiled.scenario.calendar.end else { return nil }
    let names = months.indices.map { "watched-\($0)" }
    let changes = zip(months, names).compactMap { month, name in
      CalendarDate(year: month.year, month: month.monthOfYear).map {
        event.change(in: $0, recordID: name)
      }
    }
    guard let repeated = try? Case(compiled, changes.map { .added($0) }).compiled() else {
      return nil
    }
    func flips(_ times: Int) -> Bool {
      let happened = (0..<times).map { names[$0 * mostTimes / times] }
      let settings: [Setting] = [
        .events(names, happened: false), .events(happened, happened: true),
      ]
      guard let standing = try? Case(repeated, settings).standing() else { return false }
      return standing.partner != partner
    }
    return flips(mostTimes) ? (2...mostTimes).first(where: flips) : nil
  }
}
