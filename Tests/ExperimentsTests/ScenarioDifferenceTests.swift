import AllianceModel
import ScenarioEngine
import Testing

@testable import Experiments

@Suite struct ScenarioDifferenceTests {
  private func compiled(_ scenario: Scenario) throws -> CompiledScenario {
    try CompiledScenario(scenario, in: SmallStudy.world)
  }

  private func fields(_ vary: (inout Scenario) -> Void) throws -> [String] {
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
        == ["evidence happened by 2020-01 rather than 2020-03"])
    #expect(
      try fields { $0.evidence.backgroundOnly = true } == ["articles left out rather than used"])
    #expect(try fields { $0.evidence.exclude.kinds = ["visit"] } == ["other evidence excluded"])
    #expect(try fields { $0.actors.removeLast() } == ["actors without DDD"])
    #expect(
      try fields { $0.weighing = [NamedValue("demand", 0.4)] }
        == ["weighing.demand 0.4 rather than 0.2"])
    #expect(
      try fields { $0.dynamics.parameters = [NamedValue("balance", 0.25)] }
        == ["dynamics.balance 0.25 rather than 0.5"])
    #expect(
      try fields { $0.uncertainty.parameters = [] } == ["weighing.events.ceiling not drawn"])
    #expect(
      try fields { $0.uncertainty.evidence = .point } == ["evidence point rather than sampled"])
    #expect(try fields { $0.poles.removeLast() } == ["other poles"])
    #expect(
      try fields { scenario in
        if let calendar = ScenarioCalendar(
          start: Month(year: 2020, month: 1), end: scenario.calendar.end)
        {
          scenario.calendar = calendar
        }
      } == ["calendar from 2020-01 rather than 2020-03"])
  }

  @Test func `another world of evidence is a difference`() throws {
    var world = SmallStudy.world
    world.evidence.tables = []
    let other = try CompiledScenario(SmallStudy.scenario(), in: world)
    #expect(
      ScenarioDifference(try compiled(SmallStudy.scenario()), other).fields
        == ["another world of evidence"])
  }

  @Test func `the same change for another reason is the same change`() throws {
    let change = SmallStudy.shift()
    let reasoned = Change(
      date: change.date, verb: change.verb, because: Change.Reason(note: "why not"),
      origin: "other.yaml:3")
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
      difference.scenario(with: [true, false]).changes == [set(0.1), set(0.2), set(0.4), set(0.3)])
    #expect(difference.scenario(with: [false, true]).changes == [set(0.1), set(0.3)])
  }

  /// A doubtful claim is true by a coin of its event's; a certain one is what it says.
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
