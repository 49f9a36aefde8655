import AllianceModel
import InfluenceDynamics
import ScenarioEngine

/// The point runs of a scenario with one more event each.
struct WatchRuns: Sendable {
  let compiled: CompiledScenario
  let date: CalendarDate

  /// Events that are compiled together.
  struct Group: Sendable {
    /// Where they stand among all.
    let places: [Int]
    let events: [WatchedEvent]
  }

  /// What became of an event: the path of the focus, or why there is none.
  enum Reading: Sendable {
    case path(FocusPath)
    /// There is nothing to end, leave or join.
    case idle
    case failed(String)
  }

  /// How many events share a compiled scenario: compiling costs as much as a few runs, and every
  /// event that is switched off is still passed in each month.
  private static let groupSize = 64

  /// Divides events into groups: those that fade, those that hold, and each of the others alone.
  static func groups(of events: [WatchedEvent]) -> [Group] {
    func places(_ compilation: WatchedEvent.Compilation) -> [Int] {
      events.indices.filter { events[$0].compilation == compilation }
    }
    let shared = [places(.amongEvents), places(.amongStocks)].flatMap { all in
      stride(from: 0, to: all.count, by: groupSize).map {
        Array(all[$0..<min(all.count, $0 + groupSize)])
      }
    }
    return (shared + places(.alone).map { [$0] }).map { places in
      Group(places: places, events: places.map { events[$0] })
    }
  }

  /// The scenario with events added, each under a name of its own.
  private func compile(_ changes: [Change]) throws -> CompiledScenario {
    var scenario = compiled.scenario
    scenario.changes += changes
    return try CompiledScenario(scenario, in: compiled.world)
  }

  /// The reading of every event of a group.
  func readings(of group: Group) -> [Reading] {
    guard group.events.allSatisfy({ $0.compilation != .alone }) else {
      return group.events.map(readingAlone)
    }
    let changes = group.events.indices.map {
      group.events[$0].change(in: date, recordID: "watched-\($0)")
    }
    guard let scenario = try? compile(changes) else {
      return group.events.map { _ in .failed("the scenario with it cannot be compiled") }
    }
    let switches = Switches(scenario, count: changes.count)
    return group.events.indices.map { switches.reading(on: [$0]) }
  }

  private func readingAlone(_ event: WatchedEvent) -> Reading {
    do {
      let scenario = try compile([event.change(in: date)])
      return Self.reading(scenario, scenario.point)
    } catch CompileProblem.idleChange {
      return .idle
    } catch {
      return .failed("the scenario with it cannot be compiled")
    }
  }

  fileprivate static func reading(_ compiled: CompiledScenario, _ draw: MemberDraw) -> Reading {
    guard let trajectory = compiled.run([draw]).first else { return .failed("nothing was run") }
    guard trajectory.termination.isSuccess else { return .failed(trajectory.termination.reason) }
    guard
      let path = FocusPath(trajectory, of: compiled.scenario.focus, in: compiled.scenario)
    else { return .failed("there is no pole to align with") }
    return .path(path)
  }

  /// The most repetitions within a year that are tried: one a month.
  static let mostTimes = 12

  /// How many of an event, spread evenly over a year, give another partner at the end.
  ///
  /// - Returns: from 2 to 12; `nil` when twelve do not, or the event cannot be repeated.
  func timesToFlip(_ event: WatchedEvent, from partner: String) -> Int? {
    guard event.isRepeatable else { return nil }
    let last = compiled.scenario.calendar.end
    let months = (0..<Self.mostTimes).map { date.firstMonth.advanced(by: $0) }
    guard let final = months.last, final <= last else { return nil }
    let changes = months.enumerated().compactMap { index, month in
      CalendarDate(year: month.year, month: month.monthOfYear).map {
        event.change(in: $0, recordID: "watched-\(index)")
      }
    }
    guard changes.count == Self.mostTimes, let scenario = try? compile(changes) else { return nil }
    let switches = Switches(scenario, count: changes.count)
    func flips(_ times: Int) -> Bool {
      let on = (0..<times).map { $0 * Self.mostTimes / times }
      guard case .path(let path) = switches.reading(on: on) else { return false }
      return path.partner(at: path.months - 1) != partner
    }
    guard flips(Self.mostTimes) else { return nil }
    return (2...Self.mostTimes).first(where: flips)
  }
}

/// A scenario compiled with events that are all false until they are switched on.
private struct Switches {
  private let scenario: CompiledScenario
  private let places: [Int]
  private let off: MemberDraw

  /// Finds the events named `watched-0`, `watched-1`, … and switches them off.
  init(_ scenario: CompiledScenario, count: Int) {
    self.scenario = scenario
    let events = scenario.events
    places = (0..<count).compactMap { index in
      events.firstIndex { $0.isAssumed && $0.id == "watched-\(index)" }
    }
    precondition(places.count == count, "every event that was added is an event")
    off = scenario.point.with(truth: 0, of: places)
  }

  /// The run with some of the events true.
  func reading(on events: [Int]) -> WatchRuns.Reading {
    WatchRuns.reading(scenario, off.with(truth: 1, of: events.map { places[$0] }))
  }
}
