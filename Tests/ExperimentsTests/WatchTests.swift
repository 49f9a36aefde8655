import AllianceModel
import ScenarioEngine
import TestSupport
import Testing

@testable import Experiments

/// What events do to a headline, held against running them one by one.
@Suite struct WatchTests {
  private static let month = Month(year: 2020, month: 5)

  private func compiled(
    actors: [ActorID] = SmallStudy.actors, weighing: [NamedValue] = [],
    dynamics: [NamedValue] = [], future: Future = .hold
  ) throws -> CompiledScenario {
    var scenario = SmallStudy.scenario(members: 1)
    scenario.actors = actors
    scenario.weighing = weighing
    scenario.dynamics.parameters = dynamics
    scenario.future = future
    return try CompiledScenario(scenario, in: SmallStudy.world)
  }

  private func watch(
    _ compiled: CompiledScenario, count: Int = 10_000, by order: Watch.Order = .end,
    workers: Int = 2
  ) async throws -> Watch {
    try #require(
      try await Watch.rank(
        compiled, in: Self.month, count: count, by: order, workers: workers))
  }

  private func events(_ compiled: CompiledScenario) throws -> [WatchedEvent] {
    WatchCandidates(compiled, in: SmallStudy.date("2020-05")).all
  }

  /// The groups of several events; those that fade and those that hold are each in at least one.
  private func shared(_ compiled: CompiledScenario) throws -> [[WatchedEvent]] {
    let events = try events(compiled)
    let groups = WatchRuns.groups(of: events).filter { $0.count > 1 }.map { group in
      group.map { events[$0] }
    }
    for compilation in [WatchedEvent.Compilation.amongEvents, .amongStocks] {
      try #require(groups.contains { $0[0].compilation == compilation })
    }
    return groups
  }

  @Test func `every kind that is an input is watched, or left out with a reason`() {
    let entries = WatchTable.events + WatchTable.stocks + WatchTable.hostilities
    let watched = Set(entries.map(\.kind.id))
    for kind in KindCatalogue.all where kind.isInput {
      #expect(watched.contains(kind.id) != (kind.watch.reasonLeftOut != nil), "\(kind.id)")
    }
    #expect(entries.count == 42)
  }

  @Test func `events fade and stocks hold`() {
    for entry in WatchTable.events {
      if case .impulse = entry.kind.form { continue }
      Issue.record("\(entry.kind.id) is no event")
    }
    for entry in WatchTable.stocks + WatchTable.hostilities {
      if case .level = entry.kind.form { continue }
      Issue.record("\(entry.kind.id) is no stock")
    }
  }

  @Test(arguments: Future.allCases)
  func `events that are switched off leave the run as it is, bit for bit`(
    future: Future
  ) throws {
    let compiled = try compiled(future: future)
    let usual = compiled.run([compiled.point])[0]
    for group in try shared(compiled) {
      var scenario = compiled.scenario
      scenario.changes = group.indices.map {
        group[$0].change(in: SmallStudy.date("2020-05"), recordID: "watched-\($0)")
      }
      let together = try CompiledScenario(scenario, in: SmallStudy.world)
      let added = together.events.indices.filter { together.events[$0].isAssumed }
      #expect(added.count == group.count)
      let isSame = together.run([together.point.with(truth: 0, of: added)])[0] == usual
      #expect(isSame)
    }
  }

  @Test func `an event compiled among others does what it does alone`() async throws {
    let compiled = try compiled()
    let date = SmallStudy.date("2020-05")
    let runs = WatchRuns(compiled: compiled, date: date, runner: Runner(workers: 2))
    for group in try shared(compiled) {
      for (event, found) in zip(group, try await runs.paths(of: group)).prefix(12) {
        var scenario = compiled.scenario
        scenario.changes = [event.change(in: date)]
        let alone = try CompiledScenario(scenario, in: SmallStudy.world)
        #expect(try found.get() == Case(alone).path(), "\(event.id)")
      }
    }
  }

  @Test func `an event that cannot reach the focus has no effect`() async throws {
    // Without balance ties do not act on each other, and without demand nor do fears.
    let still = try compiled(
      weighing: [NamedValue("demand", 0)], dynamics: [NamedValue("balance", 0)])
    let watch = try await watch(still)
    #expect(watch.withoutEffect > 0)
    #expect(!watch.findings.isEmpty)
    #expect(watch.findings.allSatisfy { $0.parties.contains("AAA") })
    #expect(watch.findings.count + watch.withoutEffect == watch.tried)
    #expect(watch.failures.isEmpty)
  }

  @Test func `friendlier ties help the pole they are with, and hostile ones hurt it`() async throws
  {
    let compiled = try compiled()
    let watch = try await watch(compiled)
    func change(_ kind: String, _ partner: String) throws -> Double {
      try #require(
        watch.findings.first { $0.kind == kind && $0.parties == ["AAA", ActorID(partner)] }
      )
      .leadChange
    }
    let own = watch.pole == "Bear" ? "CCC" : "BBB"
    #expect(try change("treaty", own) > 0)
    #expect(try change("armed-conflict", own) < 0)
    #expect(watch.partner == .pole(watch.pole))
  }

  @Test func `the largest change comes first`() async throws {
    let compiled = try compiled()
    let ends = try await watch(compiled).findings.map { abs($0.leadChange) }
    let peaks = try await watch(compiled, by: .peak).findings.map { abs($0.peakLeadChange) }
    // Ties within rounding are ordered by name.
    for (first, second) in zip(ends, ends.dropFirst()) { #expect(first > second - 2e-9) }
    for (first, second) in zip(peaks, peaks.dropFirst()) { #expect(first > second - 2e-9) }
    #expect(try await watch(compiled, count: 3).findings.count == 3)
  }

  @Test func `the order of actors and the number of workers change no ranking`() async throws {
    let usual = try await watch(compiled())
    let turned = try await watch(compiled(actors: ["CCC", "DDD", "AAA", "BBB"]), workers: 1)
    #expect(usual.findings.map(\.event) == turned.findings.map(\.event))
    #expect(usual.findings.map(\.parties) == turned.findings.map(\.parties))
    for (left, right) in zip(usual.findings, turned.findings) {
      #expect(isClose(left.leadChange, right.leadChange, absolute: 1e-10))
    }
    let isSame = usual == (try await watch(compiled(), workers: 1))
    #expect(isSame)
  }

  @Test func `as many events as are told to flip a headline do, and one fewer does not`()
    async throws
  {
    let compiled = try compiled()
    let watch = try await watch(compiled)
    let found = try #require(watch.findings.first { $0.timesToFlip != nil })
    let times = try #require(found.timesToFlip)
    let event = try #require(
      events(compiled).first { $0.words == found.event && $0.parties == found.parties })
    func partner(_ times: Int) throws -> Partner {
      var scenario = compiled.scenario
      scenario.changes = (0..<times).map { index in
        let month = Self.month.advanced(by: index * 12 / times)
        return event.change(in: SmallStudy.date(month.description), recordID: "again-\(index)")
      }
      let many = try CompiledScenario(scenario, in: SmallStudy.world)
      return try Case(many).standing().partner
    }
    #expect(try partner(times) != watch.partner)
    #expect(try partner(times - 1) == watch.partner)
    #expect(times > 1)
  }

  @Test func `what is not on record cannot end, and is not counted`() async throws {
    let compiled = try compiled()
    let ends = try events(compiled).filter { $0.kind == "end" }
    let others = try events(compiled).filter { $0.kind != "end" }
    #expect(!ends.isEmpty)
    let none = try await watch(compiled)
    #expect(none.tried == others.count)
    // One of them is on record in a world with an investment of the focus's.
    var world = SmallStudy.world
    world.evidence.documents.append(
      EvidenceDocument(
        source: world.evidence.documents[1].source,
        records: [
          EvidenceRecord(
            id: "investment", kind: "investment", parties: .mutual(["AAA", "BBB"]),
            happened: Period(SmallStudy.date("2019-05")), known: SmallStudy.date("2019-05"),
            place: .assumption("made up"))
        ]))
    let one = try await watch(CompiledScenario(compiled.scenario, in: world))
    #expect(one.tried == others.count + 1)
    let ended = one.findings.filter { $0.kind == "end" }
    #expect(ended.map(\.parties) == [["AAA", "BBB"]])
    #expect(ended.map(\.event) == ["investment ends"])
  }

  @Test func `only the kinds asked for are tried, and rank as they do among all`() async throws {
    let all = try await watch(compiled())
    let some = try #require(
      try await Watch.rank(
        compiled(), in: Self.month, kinds: ["visit", "treaty"], count: 100, by: .end, workers: 2))
    let same = all.findings.filter { ["visit", "treaty"].contains($0.kind) }
    #expect(!same.isEmpty)
    let isSame = some.findings == same
    #expect(isSame)
  }

  @Test func `events happen after the evidence unless told otherwise`() throws {
    let scenario = try compiled().scenario
    #expect(Watch.firstMonth(of: scenario) == Month(year: 2020, month: 4))
  }
}
