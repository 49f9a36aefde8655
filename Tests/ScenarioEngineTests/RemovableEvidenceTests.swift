import AllianceModel
import InfluenceDynamics
import ScenarioEngine
import Testing

/// Evidence taken out of the point run, beside worlds that never had it.
@Suite struct RemovableEvidenceTests {
  private func elements(_ compiled: CompiledScenario, _ draw: MemberDraw) -> [Double] {
    compiled.run([draw])[0].elements
  }

  private func isClose(_ left: [Double], _ right: [Double]) -> Bool {
    left.count == right.count && zip(left, right).allSatisfy { abs($0 - $1) < 1e-12 }
  }

  @Test(arguments: [RemovableEvidence.Grain.events, .accounts])
  func `with everything kept it is the point run`(grain: RemovableEvidence.Grain) throws {
    let compiled = try CompiledScenario(SmallWorld.scenario(), in: SmallWorld.world())
    let evidence = RemovableEvidence(compiled, by: grain)
    let draw = evidence.draw(keeping: evidence.pieces.map { _ in true })
    #expect(elements(compiled, draw) == elements(compiled, compiled.point))
  }

  @Test(arguments: Future.allCases)
  func `with nothing kept every tie is zero`(future: Future) throws {
    let compiled = try CompiledScenario(
      SmallWorld.scenario(future: future), in: SmallWorld.world())
    let evidence = RemovableEvidence(compiled, by: .events)
    let draw = evidence.draw(keeping: evidence.pieces.map { _ in false })
    #expect(elements(compiled, draw).allSatisfy { $0 == 0 })
  }

  /// Under `flow` an event makes one expect more of its sort; without it one does not.
  @Test(arguments: Future.allCases)
  func `without an event the run is that of a world without it`(future: Future) throws {
    let scenario = SmallWorld.scenario(future: future)
    let compiled = try CompiledScenario(scenario, in: SmallWorld.world())
    let evidence = RemovableEvidence(compiled, by: .events)
    let without = evidence.draw(
      keeping: evidence.pieces.map { evidence.event(of: $0).id != "visit" })
    var excluding = scenario
    excluding.evidence.exclude.events = ["visit"]
    let other = try CompiledScenario(excluding, in: SmallWorld.world())
    #expect(isClose(elements(compiled, without), elements(other, other.point)))
    #expect(!isClose(elements(compiled, without), elements(compiled, compiled.point)))
  }

  @Test func `without the last figure a pair's trade is not known`() throws {
    let compiled = try CompiledScenario(SmallWorld.scenario(), in: SmallWorld.world())
    let pieces = RemovableEvidence(compiled, by: .accounts)
    let withoutFigure = pieces.draw(
      keeping: pieces.pieces.map {
        if case .figure = $0 { false } else { true }
      })
    let events = RemovableEvidence(compiled, by: .events)
    let withoutEvent = events.draw(
      keeping: events.pieces.map { !events.event(of: $0).id.hasPrefix("trade:") })
    let left = elements(compiled, withoutFigure)
    #expect(left == elements(compiled, withoutEvent))
    #expect(left != elements(compiled, compiled.point))
  }

  @Test func `one of two figures leaves the other`() throws {
    let second = EvidenceDocument(
      source: SmallWorld.source("second", .article, reliability: 0.5),
      records: [
        SmallWorld.record(
          "trade-again", "trade-volume", .mutual(["AAA", "CCC"]),
          SmallWorld.period("2019", "2019"), value: Quantity(5, "billion USD/year"))
      ])
    let world = SmallWorld.world(documents: [SmallWorld.article, SmallWorld.coded, second])
    let compiled = try CompiledScenario(SmallWorld.scenario(), in: world)
    let entry = try #require(compiled.tradeBook.entries.first)
    let pieces = RemovableEvidence(compiled, by: .accounts)
    let without = pieces.draw(
      keeping: pieces.pieces.map { piece in
        guard case .figure(let figure, _) = piece else { return true }
        return entry.figures[figure].origin != "trade-again"
      })
    let alone = try CompiledScenario(SmallWorld.scenario(), in: SmallWorld.world())
    #expect(isClose(elements(compiled, without), elements(alone, alone.point)))
  }
}
