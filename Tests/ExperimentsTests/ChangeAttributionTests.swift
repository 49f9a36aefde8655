import AllianceModel
import ScenarioEngine
import Synchronization
import TestSupport
import Testing

@testable import Experiments

@Suite struct ChangeAttributionTests {
  private func divided(
    _ base: Scenario, _ other: Scenario, exactLimit: Int = ShapleyGame.exactLimit, orders: Int = 64
  ) async throws -> ChangeAttribution {
    try await ChangeAttribution.of(
      SmallStudy.ensemble(base), SmallStudy.ensemble(other), focus: "AAA", workers: 2,
      exactLimit: exactLimit, orders: orders)
  }

  private func set(_ partner: ActorID, _ amount: Double) -> Change {
    SmallStudy.shift(partner, by: amount)
  }

  private let trust = Change(
    date: SmallStudy.date("2020-06"), verb: .set(.capability("BBB"), .scale(0.2)))

  /// A visit from which only the pair's own tie is moved.
  private func visit(_ parties: [ActorID], id: String = "change-1") -> Change {
    Change(
      date: SmallStudy.date("2020-07"),
      verb: .add(
        EvidenceRecord(
          id: id, kind: "visit", parties: .mutual(parties),
          happened: Period(SmallStudy.date("2020-07")), known: SmallStudy.date("2020-07"),
          place: .assumption("test"))))
  }

  /// Nothing spreads from tie to tie.
  private func still(_ changes: [Change]) -> Scenario {
    var scenario = SmallStudy.scenario(changes: changes)
    scenario.dynamics.parameters = [NamedValue("balance", 0)]
    return scenario
  }

  private func checkSum(_ found: ChangeAttribution) {
    for component in found.components.indices {
      let sum = found.entries.reduce(0) { $0 + $1.parts[component].value }
      #expect(abs(sum - found.wholes[component]) < 1e-9)
    }
  }

  @Test func `the parts of all changes are the whole difference`() async throws {
    let other = SmallStudy.scenario(changes: [set("CCC", 0.2), trust, visit(["AAA", "BBB"])])
    let found = try await divided(SmallStudy.scenario(), other)
    #expect(found.entries.count == 3 && found.ensembles == 8 && found.orders == nil)
    #expect(found.members == 20)
    #expect(
      found.components
        == [
          .alignment("Bear"), .alignment("Wolf"), .alignment("Far"), .lead, .partner(.pole("Bear")),
          .partner(.pole("Wolf")), .partner(.pole("Far")), .partner(.nobody),
        ])
    checkSum(found)
    let comparison = try #require(
      Comparison(
        try await SmallStudy.ensemble(SmallStudy.scenario()),
        try await SmallStudy.ensemble(other), focus: "AAA"))
    for (index, pole) in ["Bear", "Wolf", "Far"].enumerated() {
      let delta = comparison.differences.first { $0.measure == "alignment" && $0.pole == pole }
      #expect(isClose(found.wholes[index], try #require(delta).delta))
    }
    let shares = comparison.categories.filter { $0.measure == "primary-partner" }
    for share in shares {
      let place = try #require(found.components.firstIndex(of: .partner(share.category)))
      #expect(isClose(found.wholes[place], share.delta))
    }
    #expect(found.entries.allSatisfy { $0.hasPath && $0.reach == nil })
  }

  @Test func `a change alone has the whole difference and its interval`() async throws {
    let found = try await divided(
      SmallStudy.scenario(), SmallStudy.scenario(changes: [set("CCC", 0.2)]))
    #expect(found.entries.count == 1 && found.ensembles == 2)
    let part = try #require(found.entries.first?.parts.first)
    #expect(part.value == found.wholes[0] && part.value > 0.01)
    #expect(part.low < part.value && part.value < part.high && part.standardError == nil)
  }

  @Test func `two changes that do the same have the same part`() async throws {
    let found = try await divided(
      SmallStudy.scenario(), SmallStudy.scenario(changes: [set("CCC", 0.1), set("CCC", 0.1)]))
    #expect(found.entries.count == 2)
    for (one, two) in zip(found.entries[0].parts, found.entries[1].parts) {
      #expect(isClose(one.value, two.value))
    }
  }

  @Test func `without balance each tie's change has its own tie and no other`() async throws {
    let found = try await divided(
      still([]), still([set("CCC", 0.2), set("BBB", -0.1), visit(["CCC", "DDD"])]))
    let (bear, wolf, idle) = (found.entries[0], found.entries[1], found.entries[2])
    #expect(isClose(bear.parts[0].value, found.wholes[0]) && bear.parts[1].value == 0)
    #expect(isClose(wolf.parts[1].value, found.wholes[1]) && wolf.parts[0].value == 0)
    #expect(bear.hasPath && wolf.hasPath)
    #expect(!idle.hasPath)
    #expect(idle.parts.allSatisfy { [$0.value, $0.low, $0.high] == [0, 0, 0] })
    let reach = try #require(idle.reach)
    #expect(Set([reach.pair.row, reach.pair.column]) == ["CCC", "DDD"])
    #expect(reach.month == Month(year: 2020, month: 7) && reach.delta > 0)
  }

  @Test func `what the base does and the other leaves out is a cause too`() async throws {
    let common = set("CCC", 0.1)
    let found = try await divided(
      SmallStudy.scenario(changes: [visit(["AAA", "BBB"]), common]),
      SmallStudy.scenario(changes: [common, visit(["AAA", "DDD"])]))
    #expect(found.entries.count == 2 && found.ensembles == 4)
    checkSum(found)
    guard case .added(let added) = found.entries[0].cause,
      case .removed(let removed) = found.entries[1].cause
    else {
      Issue.record("the causes are not the changes that differ")
      return
    }
    #expect(added == visit(["AAA", "DDD"]) && removed == visit(["AAA", "BBB"]))
    // Both add evidence under one name; each still moves the tie it is about.
    #expect(found.entries[0].parts[2].value > 0.001)
    #expect(found.entries[1].parts[1].value < -0.001)
  }

  @Test func `what is no change is taken first and named`() async throws {
    var other = SmallStudy.scenario(changes: [set("CCC", 0.2)])
    other.evidence.knownBy = SmallStudy.date("2019-10")
    other.future = .fade
    let found = try await divided(SmallStudy.scenario(), other)
    guard case .rest(let fields) = found.entries[0].cause else {
      Issue.record("the first cause is a change")
      return
    }
    #expect(
      fields == [
        .knownBy(SmallStudy.date("2019-10"), base: SmallStudy.date("2020-03")),
        .future(.fade, base: .hold),
      ])
    #expect(found.entries.count == 2 && found.entries[0].hasPath)
    checkSum(found)
    var alone = other
    alone.changes = []
    let rest = try await divided(SmallStudy.scenario(), alone)
    #expect(rest.entries.count == 1)
    #expect(rest.entries[0].parts == found.entries[0].parts)
    checkSum(rest)
  }

  @Test func `scenarios that do not differ have no causes`() async throws {
    var named = SmallStudy.scenario()
    named.name = "another name"
    let found = try await divided(SmallStudy.scenario(), named)
    #expect(found.entries.isEmpty && found.wholes.allSatisfy { $0 == 0 })
  }

  @Test func `drawn orders come near the exact parts, add up, and tell how near`() async throws {
    let changes = [
      set("CCC", 0.3), set("BBB", 0.2), trust, visit(["AAA", "BBB"]),
      visit(["AAA", "DDD"], id: "change-2"),
    ]
    let base = SmallStudy.scenario(members: 6)
    let other = SmallStudy.scenario(members: 6, changes: changes)
    let exact = try await divided(base, other)
    let drawn = try await divided(base, other, exactLimit: 4, orders: 40)
    #expect(exact.orders == nil && drawn.orders == 40)
    checkSum(drawn)
    var errors: [Double] = []
    for (left, right) in zip(exact.entries, drawn.entries) {
      for (one, two) in zip(left.parts, right.parts) {
        let error = try #require(two.standardError)
        errors.append(error)
        // Four standard errors, and what rounding leaves where orders make no difference.
        #expect(abs(one.value - two.value) <= 4 * error + 1e-12)
      }
    }
    #expect(errors.contains { $0 > 0 }, "no order matters, so nothing is tested")
  }

  @Test func `changes that wait go on waiting in every coalition`() async throws {
    let waits = Change(
      date: SmallStudy.date("2020-05"), verb: .set(.tie(DirectedPair("AAA", "DDD")), .add(0.5)),
      condition: Change.Condition(
        measure: "alignment", actor: "AAA", pole: "Bear",
        test: .bounds(Expectation.Bounds(atLeast: 1))))
    let push = SmallStudy.shift("CCC", by: 3)
    let never = try await divided(still([]), still([waits]))
    #expect(!never.entries[0].hasPath && !never.entries[0].comesIntoForce)
    #expect(never.entries[0].reach == nil)
    let both = try await divided(still([]), still([waits, push]))
    checkSum(both)
    // Neither moves the tie to DDD without the other, so they share it.
    #expect(both.wholes[2] > 0.05 && both.entries[0].comesIntoForce)
    #expect(isClose(both.entries[0].parts[2].value, both.wholes[2] / 2))
    #expect(isClose(both.entries[1].parts[2].value, both.wholes[2] / 2))
  }

  @Test(arguments: [1, 3])
  func `parts are the same bits whatever the workers`(workers: Int) async throws {
    let base = try await SmallStudy.ensemble(SmallStudy.scenario())
    let other = try await SmallStudy.ensemble(
      SmallStudy.scenario(changes: [set("CCC", 0.2), trust]))
    let told = Mutex(0)
    let found = try await ChangeAttribution.of(base, other, focus: "AAA", workers: workers) {
      done in
      told.withLock { $0 = max($0, done) }
    }
    let usual = try await ChangeAttribution.of(base, other, focus: "AAA", workers: 2)
    #expect(found.entries.map(\.parts) == usual.entries.map(\.parts))
    #expect(told.withLock { $0 } == ChangeAttribution.membersNeeded(base, other))
    #expect(ChangeAttribution.membersNeeded(base, other) == 40)
  }

  @Test func `parts are of the actor that is asked about, not of the scenario's focus`()
    async throws
  {
    func scenario(_ changes: [Change]) -> Scenario {
      var scenario = still(changes)
      scenario.poles.removeAll { $0.name == "Wolf" }
      return scenario
    }
    let changes = ["CCC", "DDD"].map { partner in
      Change(
        date: SmallStudy.date("2020-09"),
        verb: .set(.tie(DirectedPair("BBB", ActorID(partner))), .add(0.2)))
    }
    let found = try await ChangeAttribution.of(
      SmallStudy.ensemble(scenario([])), SmallStudy.ensemble(scenario(changes)), focus: "BBB",
      workers: 2)
    checkSum(found)
    #expect(found.components.prefix(2) == [.alignment("Bear"), .alignment("Far")])
    #expect(found.entries[0].parts[0].value > 0.01 && found.entries[1].parts[1].value > 0.01)
    #expect(abs(found.entries[0].parts[1].value) < 1e-12)
    #expect(abs(found.entries[1].parts[0].value) < 1e-12)
  }
}
