import AllianceModel
import InfluenceDynamics
import ScenarioEngine
import TestSupport
import Testing

@testable import Experiments

/// Parts that add up, causes that are idle, and outcomes without a cause.
@Suite struct AttributionTests {
  private static let end = Month(year: 2021, month: 5)

  private func attribution(
    _ level: Attribution.Level, _ scenario: Scenario = SmallStudy.scenario(members: 1),
    in world: World = SmallStudy.world, orders: Int = 2, workers: Int = 2
  ) async throws -> Attribution {
    try await Attribution.of(
      CompiledScenario(scenario, in: world), actor: "AAA", at: Self.end, by: level,
      orders: orders, workers: workers)
  }

  private func expectSum(_ found: Attribution) {
    for pole in found.poles.indices {
      let sum = found.parts.reduce(0) { $0 + $1.alignments[pole] }
      #expect(abs(sum - (found.whole.alignments[pole] - found.none.alignments[pole])) < 1e-9)
    }
    let lead = found.parts.reduce(0) { $0 + $1.lead }
    #expect(abs(lead - (found.lead(in: found.whole) - found.lead(in: found.none))) < 1e-9)
  }

  @Test(arguments: Attribution.Level.allCases)
  func `parts add up to the outcome with all minus that with none`(
    level: Attribution.Level
  ) async throws {
    let found = try await attribution(level)
    #expect(found.orders == nil)
    #expect(found.parts.contains { $0.alignments.contains { abs($0) > 1e-3 } })
    expectSum(found)
  }

  @Test(arguments: [Attribution.Level.event, .record])
  func `parts of sampled orders add up too, each with its error`(
    level: Attribution.Level
  ) async throws {
    let found = try await attribution(level, in: SmallStudy.world(visits: 12))
    #expect(found.orders == 2)
    #expect(found.parts.count > 10)
    #expect(found.parts.allSatisfy { $0.standardErrors?.count == found.poles.count + 1 })
    expectSum(found)
  }

  @Test func `events alike have parts alike, within their errors`() async throws {
    let found = try await attribution(.event, in: SmallStudy.world(visits: 12), orders: 40)
    let visits = found.parts.filter { part in
      if case .event(let event) = part.cause { return event.id.hasPrefix("extra") }
      return false
    }
    #expect(visits.count == 12)
    let wolf = try #require(found.poles.firstIndex(of: "Wolf"))
    let wolfMean = visits.reduce(0) { $0 + $1.alignments[wolf] } / 12
    #expect(wolfMean > 0)
    for visit in visits {
      let error = try #require(visit.standardErrors)[wolf]
      #expect(error > 0)
      #expect(abs(visit.alignments[wolf] - wolfMean) < 5 * error)
    }
  }

  @Test func `without an event the outcome is that of a world in which it did not happen`()
    async throws
  {
    let found = try await attribution(.event)
    var scenario = SmallStudy.scenario(members: 1)
    scenario.evidence.exclude.events = ["visit-b"]
    let excluded = try Case(CompiledScenario(scenario, in: SmallStudy.world)).standing()
    let part = try #require(
      found.parts.first { part in
        if case .event(let event) = part.cause { return event.id == "visit-b" }
        return false
      })
    for (pole, alignment) in zip(found.poles, part.without.alignments) {
      #expect(isClose(alignment, try #require(excluded.alignment(with: pole))))
    }
    #expect(part.without.partner == excluded.partner)
  }

  @Test func `a second record leaves its event less sure without the first, not untold`()
    async throws
  {
    let found = try await attribution(.record, in: SmallStudy.world(visits: 0, retold: true))
    let events = try await attribution(.event, in: SmallStudy.world(visits: 0, retold: true))
    let wolf = try #require(found.poles.firstIndex(of: "Wolf"))
    func change(_ found: Attribution, _ isIt: (Attribution.Cause) -> Bool) throws -> Double {
      let part = try #require(found.parts.first { isIt($0.cause) })
      return part.without.alignments[wolf] - found.whole.alignments[wolf]
    }
    let record = try change(found) {
      if case .record(let account, _) = $0 { account.record.id == "visit-b-again" } else { false }
    }
    let event = try change(events) {
      if case .event(let event) = $0 { event.id == "visit-b" } else { false }
    }
    #expect(event < record && record < 0)
  }

  @Test func `the articles' parts add up to the difference from the background alone`()
    async throws
  {
    let found = try await attribution(.document)
    #expect(found.parts.count == 1)
    var background = SmallStudy.scenario(members: 1)
    background.evidence.backgroundOnly = true
    let compiled = try CompiledScenario(background, in: SmallStudy.world)
    #expect(try found.none == Case(compiled).standing().ordered(found.poles))
    await #expect(throws: AttributionProblem.noCause) {
      try await attribution(.document, background)
    }
  }

  @Test func `the partner is that of the month asked for`() async throws {
    let scenario = SmallStudy.scenario(members: 1, changes: [SmallStudy.shift("DDD", by: 2)])
    func partner(_ month: Month) async throws -> Partner {
      try await Attribution.of(
        CompiledScenario(scenario, in: SmallStudy.world), actor: "AAA", at: month, by: .channel,
        workers: 2
      ).whole.partner
    }
    #expect(try await partner(Self.end) == .pole("Far"))
    #expect(try await partner(Month(year: 2020, month: 8)) != .pole("Far"))
  }

  @Test func `without any of several articles the background is left`() async throws {
    let world = SmallStudy.world(visits: 3)
    let found = try await attribution(.document, in: world)
    #expect(found.parts.count == 2)
    var background = SmallStudy.scenario(members: 1)
    background.evidence.backgroundOnly = true
    let compiled = try CompiledScenario(background, in: world)
    let alone = try Case(compiled).standing()
    #expect(found.none.alignments.sorted() == alone.alignments.sorted())
  }

  @Test func `the closest pole and the largest part come first`() async throws {
    for level in Attribution.Level.allCases {
      let found = try await attribution(level)
      #expect(found.whole.alignments == found.whole.alignments.sorted(by: >))
      #expect(found.lead(in: found.whole) == found.whole.alignments[0] - found.whole.alignments[1])
      let leads = found.parts.map { abs($0.lead) }
      #expect(leads == leads.sorted(by: >))
    }
  }

  @Test(arguments: [(9, 6), (8, 5)])
  func `the outcome is that of the month asked for`(number: Int, state: Int) async throws {
    // The tie changes in September, the seventh month.
    let scenario = SmallStudy.scenario(members: 1, changes: [SmallStudy.shift()])
    let compiled = try CompiledScenario(scenario, in: SmallStudy.world)
    let found = try await Attribution.of(
      compiled, actor: "AAA", at: Month(year: 2020, month: number), by: .channel, workers: 2)
    let run = compiled.run([compiled.point])[0]
    for (pole, column) in [("Wolf", 1), ("Bear", 2), ("Far", 3)] {
      let place = try #require(found.poles.firstIndex(of: pole))
      #expect(found.whole.alignments[place] == run[state, 0, column])
      #expect(run[state, 0, column] != run[state - 1, 0, column])
    }
  }

  @Test func `a channel in which nothing is on record has no part`() async throws {
    let found = try await attribution(.channel)
    let parts = found.parts.filter { part in
      if case .channel(.societal, _) = part.cause { true } else { false }
    }
    #expect(parts.count == 1)
    for part in parts {
      #expect(part.alignments.allSatisfy { abs($0) < 1e-12 })
      #expect(part.without == found.whole)
    }
    #expect(found.none.alignments == [0, 0, 0])
  }

  @Test func `workers change no bit`() async throws {
    let world = SmallStudy.world(visits: 12)
    let one = try await attribution(.event, in: world, workers: 1)
    let three = try await attribution(.event, in: world, workers: 3)
    for (left, right) in zip(one.parts, three.parts) {
      #expect(left.alignments == right.alignments && left.standardErrors == right.standardErrors)
    }
  }

  @Test func `a pole has no alignment with itself to divide`() async throws {
    var scenario = SmallStudy.scenario(members: 1)
    scenario.poles = [Pole(name: "Self", members: [.init("AAA")])]
    await #expect(throws: AttributionProblem.noPole("AAA")) {
      try await attribution(.channel, scenario)
    }
  }
}
