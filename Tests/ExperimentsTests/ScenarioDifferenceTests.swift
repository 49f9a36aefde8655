import AllianceModel
import ScenarioEngine
import Testing

@testable import Experiments

@Suite struct ScenarioDifferenceTests {
  private func compiled(_ scenario: Scenario) throws -> CompiledScenario {
    try CompiledScenario(scenario, in: SmallStudy.world)
  }

  private func fields(
    _ vary: (inout Scenario) -> Void
  ) throws -> [ScenarioDifference.Field] {
    var other = SmallStudy.scenario()
    vary(&other)
    return ScenarioDifference(try compiled(SmallStudy.scenario()), try compiled(other)).fields
  }

  @Test func `names, summaries, expectations and focus are no difference`() throws {
    let none = try fields {
      $0.name = "another"
      $0.summary = "words"
      $0.focus = "BBB"
      $0.measures = ["tie"]
    }
    #expect(none.isEmpty)
  }

  @Test func `every other field is named`() throws {
    #expect(
      try fields { $0.evidence.occurredBy = SmallStudy.date("2020-01") }
        == [.occurredBy(SmallStudy.date("2020-01"), base: SmallStudy.date("2020-03"))])
    #expect(
      try fields { $0.evidence.backgroundOnly = true } == [.backgroundOnly(true)])
    #expect(try fields { $0.evidence.exclude.kinds = ["visit"] } == [.excluded])
    #expect(try fields { $0.actors.removeLast() } == [.actors(more: [], fewer: ["DDD"])])
    #expect(
      try fields { $0.weighing = [NamedValue("demand", 0.4)] }
        == [.parameter(.weighing("demand"), 0.4, base: 0.2)])
    #expect(
      try fields { $0.dynamics.parameters = [NamedValue("balance", 0.25)] }
        == [.parameter(.dynamics("balance"), 0.25, base: 0.5)])
    #expect(
      try fields { $0.uncertainty.parameters = [] } == [.notDrawn(.weighing("events.ceiling"))])
    #expect(
      try fields { $0.uncertainty.evidence = .point } == [.evidenceDraws(.point, base: .sampled)])
    #expect(try fields { $0.poles.removeLast() } == [.poles([])])
    #expect(
      try fields { scenario in
        if let calendar = ScenarioCalendar(
          start: Month(year: 2020, month: 1), end: scenario.calendar.end)
        {
          scenario.calendar = calendar
        }
      } == [.calendarStart(Month(year: 2020, month: 1), base: Month(year: 2020, month: 3))])
  }

  @Test func `another world of evidence is a difference`() throws {
    var world = SmallStudy.world
    world.evidence.tables = []
    let other = try CompiledScenario(SmallStudy.scenario(), in: world)
    #expect(
      ScenarioDifference(try compiled(SmallStudy.scenario()), other).fields
        == [.world])
  }

  @Test func `the same change for another reason is the same change`() throws {
    let change = SmallStudy.shift()
    let reasoned = Change(
      date: change.date, verb: change.verb, because: Change.Reason(note: "why not"),
      origin: FilePosition(path: "other.yaml", line: 3))
    let difference = ScenarioDifference(
      try compiled(SmallStudy.scenario(changes: [change])),
      try compiled(SmallStudy.scenario(changes: [reasoned, change])))
    #expect(difference.added == [change] && difference.removed.isEmpty)
  }

  @Test func `a change of the base is kept in its place among the other's`() throws {
    func set(_ amount: Double) -> Change { SmallStudy.shift("CCC", by: amount) }
    let difference = ScenarioDifference(
      try compiled(SmallStudy.scenario(changes: [set(0.1), set(0.2), set(0.3)])),
      try compiled(SmallStudy.scenario(changes: [set(0.1), set(0.4), set(0.3)])))
    #expect(difference.added == [set(0.4)] && difference.removed == [set(0.2)])
    #expect(
      difference.changes(with: [true, false]) == [set(0.1), set(0.2), set(0.4), set(0.3)])
    #expect(difference.changes(with: [false, true]) == [set(0.1), set(0.3)])
  }

  /// A doubtful claim is drawn by its event; a certain one is what it says.
  @Test(arguments: [(1.0, true), (0.5, false)])
  func `claims of two events are the same change only where they are certain`(
    certainty: Double, isSame: Bool
  ) throws {
    func visit(_ event: String) -> Change {
      Change(
        date: SmallStudy.date("2020-07"),
        verb: .add(
          EvidenceRecord(
            id: event, event: event, kind: "visit", parties: .mutual(["AAA", "BBB"]),
            happened: Period(SmallStudy.date("2020-07")), known: SmallStudy.date("2020-07"),
            certainty: certainty, place: .assumption("test"))))
    }
    let difference = ScenarioDifference(
      try compiled(SmallStudy.scenario(changes: [visit("one")])),
      try compiled(SmallStudy.scenario(changes: [visit("two")])))
    #expect(difference.causes == (isSame ? 0 : 2))
  }
}
