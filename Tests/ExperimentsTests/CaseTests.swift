import AllianceModel
import InfluenceDynamics
import Parameters
import ScenarioEngine
import Testing

@testable import Experiments

/// Cases held against scenarios that say the same from the start.
@Suite struct CaseTests {
  private func compiled(_ vary: (inout Scenario) -> Void = { _ in }) throws -> CompiledScenario {
    var scenario = SmallStudy.scenario(members: 1, changes: [SmallStudy.shift()])
    vary(&scenario)
    return try CompiledScenario(scenario, in: SmallStudy.world)
  }

  private func expect(
    _ settings: [Setting], alike vary: (inout Scenario) -> Void,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let usual = try Case(compiled()).path()
    let other = try Case(compiled(vary)).path()
    let varied = try Case(compiled(), settings).path()
    #expect(varied == other, sourceLocation: sourceLocation)
    #expect(varied != usual, "the setting does nothing here", sourceLocation: sourceLocation)
  }

  @Test func `a parameter is that of a scenario that gives it`() throws {
    let ceiling = ParameterPath.weighing("events.ceiling")
    try expect([.parameter(ceiling, to: 0.2)]) { $0.weighing = [NamedValue("events.ceiling", 0.2)] }
    // The usual ceiling is 0.4.
    try expect([.scaled(ceiling, by: 0.5)]) { $0.weighing = [NamedValue("events.ceiling", 0.2)] }
    try expect([.parameter(.dynamics("balance"), to: 0.2)]) {
      $0.dynamics.parameters = [NamedValue("balance", 0.2)]
    }
    try expect([.channel(.economic, weight: 0)]) {
      $0.weighing = [NamedValue("channel.economic", 0)]
    }
  }

  @Test func `a parameter that was given is derived again`() throws {
    let given = try compiled { $0.dynamics.parameters = [NamedValue("offset", 0)] }
    let derived = try Case(given, [.derived(.dynamics("offset"))]).path()
    #expect(try derived == Case(compiled()).path())
  }

  @Test func `the last setting of a parameter counts`() throws {
    let ceiling = ParameterPath.weighing("events.ceiling")
    let settings: [Setting] = [.parameter(ceiling, to: 0.2), .parameter(ceiling, to: 0.3)]
    try expect(settings) { $0.weighing = [NamedValue("events.ceiling", 0.3)] }
  }

  @Test func `evidence is left out as the scenario would leave it out`() throws {
    try expect([.backgroundOnly(true)]) { $0.evidence.backgroundOnly = true }
    try expect([.excluded(.document("coded"))]) { $0.evidence.exclude.documents = ["coded"] }
    try expect([.excluded(.record("visit-b"))]) { $0.evidence.exclude.ids = ["visit-b"] }
    try expect([.excluded(.event("visit-c"))]) { $0.evidence.exclude.events = ["visit-c"] }
    let excluding = try compiled { $0.evidence.exclude.ids = ["visit-b", "visit-c"] }
    let admitted = Case(excluding, [.admitted(.record("visit-b")), .admitted(.record("visit-c"))])
    #expect(try admitted.path() == Case(compiled()).path())
  }

  @Test func `changes are left out, added, replaced and resized`() throws {
    let far = SmallStudy.shift("DDD", by: 0.3)
    try expect([.removed(changeAt: 0)]) { $0.changes = [] }
    try expect([.added(far)]) { $0.changes.append(far) }
    try expect([.changes([far])]) { $0.changes = [far] }
    try expect([.resized(changeAt: 0, by: 2)]) { $0.changes = [SmallStudy.shift(by: 0.4)] }
    #expect(throws: CaseFailure.noChange(at: 1)) {
      try Case(compiled(), [.removed(changeAt: 1)]).path()
    }
  }

  @Test func `a future, a model and a seed are those of the scenario`() throws {
    try expect([.future(.fade)]) { $0.future = .fade }
    let other = try Case(compiled(), [.model("signed-influence")]).compiled()
    #expect(other.scenario.dynamics.model == "signed-influence" && other.positions != nil)
    let reseeded = try Case(compiled(), [.seed(8)]).compiled()
    #expect(reseeded.scenario.uncertainty.seed == 8)
  }

  @Test func `an event of a change that did not happen leaves the run as it was`() throws {
    let visit = Change(
      date: SmallStudy.date("2020-05"),
      verb: .add(
        EvidenceRecord(
          id: "new", kind: "visit", parties: .mutual(["AAA", "DDD"]),
          happened: Period(SmallStudy.date("2020-05")), known: SmallStudy.date("2020-05"),
          place: .assumption("made up"))))
    let usual = try Case(compiled()).path()
    let with = try Case(compiled(), [.added(visit)]).path()
    let without = try Case(
      compiled(), [.added(visit), .events(["new"], happened: false)]
    ).path()
    #expect(with != usual && without == usual)
    #expect(throws: CaseFailure.noEvent("other")) {
      try Case(compiled(), [.events(["other"], happened: true)]).path()
    }
  }

  @Test func `settings of a draw compile nothing`() throws {
    let draws: [Setting] = [
      .parameter(.weighing("demand"), to: 0.4), .channel(.economic, weight: 0), .without(.event(0)),
    ]
    #expect(Case(try compiled(), draws).compiledSettings.isEmpty)
    let others: [Setting] = [.future(.fade), .backgroundOnly(true), .seed(3)]
    #expect(Case(try compiled(), draws + others).compiledSettings == others)
  }

  @Test func `members are drawn under a parameter that is set, which is no longer drawn`() throws {
    let path = ParameterPath.weighing("events.ceiling")
    let base = try CompiledScenario(SmallStudy.scenario(), in: SmallStudy.world)
    #expect(Set((0..<5).map { base.member($0).weighing["events.ceiling"] }).count == 5)
    let held = try Case(base, [.parameter(path, to: 0.3)]).compiledForMembers()
    #expect((0..<5).allSatisfy { held.member($0).weighing["events.ceiling"] == 0.3 })
    #expect(throws: CaseFailure.ofPointRunAlone(.without(.event(0)))) {
      try Case(base, [.without(.event(0))]).compiledForMembers()
    }
  }

  @Test func `what cannot be set is a failure with its reason`() throws {
    #expect {
      try Case(compiled(), [.parameter(.weighing("demand"), to: .infinity)]).path()
    } throws: {
      $0 as? CaseFailure == .parameter(.notFinite(name: "demand"))
    }
    #expect(throws: CaseFailure.notCompiled(.unknownModel("none"))) {
      try Case(compiled(), [.model("none")]).path()
    }
  }
}

@Suite struct FailureCountTests {
  @Test func `failures are counted by reason, in the order in which reasons come`() {
    func diverged(_ step: Int, _ row: Int) -> CaseFailure {
      .ended(.diverged(step: step, reason: .notFinite(row: row, column: 1)))
    }
    let counts = FailureCount.counted([
      .noPole("AAA"), diverged(3, 2), .noPole("AAA"), diverged(5, 2), diverged(5, 4),
      .noPole("BBB"),
    ])
    #expect(counts.map(\.count) == [2, 2, 1, 1])
    #expect(counts[1].failure == diverged(3, 2))
  }
}
