import AllianceModel
import LinearAlgebra
import Testing

@testable import ScenarioEngine

/// What an expert's judgement does to a tie.
@Suite struct JudgementTests {
  private static func judgement(
    _ range: ClosedRange<Double>, id: String = "opinion", channel: Channel = .societal,
    parties: EvidenceRecord.Parties = .mutual(["AAA", "EEE"]), certainty: Double = 0.5
  ) -> EvidenceRecord {
    EvidenceRecord(
      id: id, kind: "judgement", parties: parties, happened: SmallWorld.period("2019-06"),
      known: SmallWorld.date("2020-01"), certainty: certainty,
      judgement: Judgement(expert: "An expert", channel: channel, range: range),
      place: .assumption("judgement of An expert"), note: "A reason.")
  }

  private static func world(_ records: [EvidenceRecord]) -> World {
    let panel = EvidenceDocument(source: SmallWorld.source("panel", .judgement), records: records)
    return SmallWorld.world(documents: [SmallWorld.article, SmallWorld.coded, panel])
  }

  private static func compiled(_ records: [EvidenceRecord]) throws -> CompiledScenario {
    try CompiledScenario(SmallWorld.scenario(), in: world(records))
  }

  private func tie(_ compiled: CompiledScenario, _ row: Int, _ column: Int) throws -> Double {
    try #require(compiled.setPoints(at: compiled.scenario.calendar.start)).ties[row, column]
  }

  @Test func `a range of one level is that level, as a kind with a fixed level gives it`() throws {
    let kinship = SmallWorld.record(
      "opinion", "kinship", .mutual(["AAA", "EEE"]), SmallWorld.period("2019-06"),
      known: "2020-01", certainty: 0.5)
    let judged = try Self.compiled([Self.judgement(0.35...0.35)])
    let fixed = try Self.compiled([kinship])
    for (row, column) in [(0, 4), (4, 0), (0, 1), (2, 3)] {
      #expect(try tie(judged, row, column) == (try tie(fixed, row, column)))
    }
  }

  @Test func `the point run takes the middle of the range`() throws {
    let wide = try Self.compiled([Self.judgement(0.25...0.75)])
    let narrow = try Self.compiled([Self.judgement(0.5...0.5)])
    #expect(try tie(wide, 0, 4) == (try tie(narrow, 0, 4)))
  }

  @Test(arguments: UInt32(0)..<50)
  func `each member draws its own level, whatever else is judged`(member: UInt32) throws {
    let alone = try Self.compiled([Self.judgement(0.25...0.75)])
    let beside = try Self.compiled([
      Self.judgement(0.1...0.2, id: "another", channel: .economic), Self.judgement(0.25...0.75),
    ])
    func judged(_ compiled: CompiledScenario) throws -> Double {
      let index = try #require(compiled.events.firstIndex { $0.id == "opinion" })
      return compiled.member(member).judged[index]
    }
    #expect(try judged(alone) == (try judged(beside)))
    #expect((0..<1).contains(try judged(alone)))
  }

  @Test func `levels are drawn uniformly`() throws {
    let compiled = try Self.compiled([Self.judgement(0.25...0.75)])
    let index = try #require(compiled.events.firstIndex { $0.id == "opinion" })
    let draws = (0..<2000).map { compiled.member($0).judged[index] }.sorted()
    // Kolmogorov and Smirnov: 1.95/√n is passed by chance once in a thousand.
    let distance = draws.enumerated().map { abs($1 - (Double($0) + 0.5) / 2000) }.max() ?? 1
    #expect(distance < 1.95 / 2000.0.squareRoot())
  }

  @Test func `evidence that is not sampled is judged in the middle`() throws {
    let compiled = try CompiledScenario(
      SmallWorld.scenario(evidence: .point), in: Self.world([Self.judgement(0.25...0.75)]))
    #expect(compiled.member(3).judged.allSatisfy { $0 == 0.5 })
  }

  @Test func `from and to judge the view of the one affected alone`() throws {
    let judged = try Self.compiled([
      Self.judgement(0.5...0.5, parties: .directed(from: ["AAA"], to: ["EEE"]))
    ])
    let without = try Self.compiled([])
    #expect(try tie(judged, 4, 0) > (try tie(without, 4, 0)))
    #expect(try tie(judged, 0, 4) == (try tie(without, 0, 4)))
  }

  @Test func `two experts of one mind make a level surer, not higher`() throws {
    let one = try Self.compiled([Self.judgement(0.4...0.4, id: "one", certainty: 1)])
    let two = try Self.compiled([
      Self.judgement(0.4...0.4, id: "one", certainty: 1),
      Self.judgement(0.4...0.4, id: "two", certainty: 1),
    ])
    let without = try Self.compiled([])
    let base = try tie(without, 0, 4)
    // Reliability .8: 1 − .2² = .96 of the level instead of .8, in a channel of weight .1.
    let (first, second) = (try tie(one, 0, 4) - base, try tie(two, 0, 4) - base)
    #expect(abs(first - 0.1 * 0.8 * 0.4) < 1e-12)
    #expect(abs(second - 0.1 * 0.96 * 0.4) < 1e-12)
  }

  @Test func `the background alone has no judgement`() throws {
    var scenario = SmallWorld.scenario()
    scenario.evidence.backgroundOnly = true
    let compiled = try CompiledScenario(scenario, in: Self.world([Self.judgement(0.25...0.75)]))
    #expect(compiled.judgements.isEmpty)
    #expect(try Self.compiled([Self.judgement(0.25...0.75)]).judgements.map(\.id) == ["opinion"])
  }

  @Test func `the ledger marks what rests on a judgement`() throws {
    let compiled = try Self.compiled([Self.judgement(0.25...0.75)])
    let ledger = try #require(
      compiled.ledger(
        of: DirectedPair("AAA", "EEE"), at: compiled.scenario.calendar.start))
    #expect(ledger.lines.filter(\.isJudgement).map(\.strength) == [0.5])
    #expect(ledger.lines.contains { !$0.isJudgement })
  }
}
