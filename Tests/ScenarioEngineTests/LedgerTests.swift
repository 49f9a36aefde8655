import AllianceModel
import LinearAlgebra
import ScenarioEngine
import Testing

@Suite struct LedgerTests {
  private let month = Month(year: 2020, month: 3)

  @Test func `the lines of every ledger add up to its set point`() throws {
    let compiled = try CompiledScenario(SmallWorld.scenario(), in: SmallWorld.world())
    let points = try #require(compiled.setPoints(at: month))
    for (row, viewer) in SmallWorld.actors.enumerated() {
      for (column, viewed) in SmallWorld.actors.enumerated() where row != column {
        let ledger = try #require(compiled.ledger(of: DirectedPair(viewer, viewed), at: month))
        let sum = ledger.lines.reduce(0) { $0 + $1.share }
        #expect(abs(sum - points.ties[row, column]) < 1e-12)
        #expect(ledger.total == points.ties[row, column])
      }
    }
  }

  @Test func `the lines still add up under changes to tie, patron and treaty`() throws {
    let changes = [
      Change(date: SmallWorld.date("2020-05"), verb: .set(.capability("CCC"), .scale(0.4))),
      Change(
        date: SmallWorld.date("2020-05"),
        verb: .set(.tie(DirectedPair("AAA", "CCC")), .add(-0.1))),
      Change(date: SmallWorld.date("2020-05"), verb: .leave(actor: "AAA", organisation: "ORG")),
    ]
    let compiled = try CompiledScenario(
      SmallWorld.scenario(changes: changes), in: SmallWorld.world())
    let later = Month(year: 2021, month: 1)
    let points = try #require(compiled.setPoints(at: later))
    let ledger = try #require(compiled.ledger(of: DirectedPair("AAA", "CCC"), at: later))
    let sum = ledger.lines.reduce(0) { $0 + $1.share }
    #expect(abs(sum - points.ties[0, 2]) < 1e-12)
    #expect(
      ledger.lines.contains { if case .delivery("CCC", _) = $0.cause { true } else { false } })
    #expect(ledger.lines.contains { if case .change = $0.cause { true } else { false } })
  }

  @Test func `leaving an organisation ends what its members owe`() throws {
    let leave = Change(
      date: SmallWorld.date("2020-05"), verb: .leave(actor: "AAA", organisation: "ORG"))
    let compiled = try CompiledScenario(
      SmallWorld.scenario(changes: [leave]), in: SmallWorld.world())
    let before = try #require(compiled.ledger(of: DirectedPair("AAA", "DDD"), at: month))
    let after = try #require(
      compiled.ledger(of: DirectedPair("AAA", "DDD"), at: Month(year: 2020, month: 5)))
    #expect(before.kinds.contains("economic-union"))
    #expect(!after.kinds.contains("economic-union"))
    #expect(!after.kinds.contains("treaty"))
  }

  @Test func `a pact between rivals counts for nothing`() throws {
    let pact = SmallWorld.record(
      "hollow", "treaty", .mutual(["BBB", "DDD"]), SmallWorld.period("2015"),
      obligations: [.defense])
    let world = SmallWorld.world(documents: [
      SmallWorld.coded,
      EvidenceDocument(source: SmallWorld.source("extra", .coded), records: [pact]),
    ])
    let compiled = try CompiledScenario(SmallWorld.scenario(), in: world)
    let ledger = try #require(compiled.ledger(of: DirectedPair("BBB", "DDD"), at: month))
    #expect(!ledger.kinds.contains("treaty"))
  }
}

extension TieLedger {
  /// The kinds of evidence among the lines.
  fileprivate var kinds: Set<String> {
    Set(
      lines.compactMap {
        if case .event(let event) = $0.cause { event.kind.id } else { nil }
      })
  }
}
