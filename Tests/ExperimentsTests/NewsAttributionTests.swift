import AllianceModel
import ScenarioEngine
import TestSupport
import Testing

@testable import Experiments

/// What became known between two dates, and what it moved.
@Suite struct NewsAttributionTests {
  private func knownBy(_ date: String, visits: Int = 0) throws -> CompiledScenario {
    var scenario = SmallStudy.scenario(members: 1)
    scenario.evidence.knownBy = SmallStudy.date(date)
    scenario.evidence.occurredBy = SmallStudy.date(date)
    return try CompiledScenario(scenario, in: SmallStudy.world(visits: visits, retold: true))
  }

  private func expectSum(_ found: NewsAttribution) {
    for pole in found.poles.indices {
      let sum = found.time[pole] + found.news.reduce(0) { $0 + $1.alignments[pole] }
      #expect(abs(sum - (found.after.alignments[pole] - found.before.alignments[pole])) < 1e-9)
    }
    let lead = found.timeInLead + found.news.reduce(0) { $0 + $1.lead }
    #expect(abs(lead - (found.lead(in: found.after) - found.lead(in: found.before))) < 1e-9)
  }

  @Test func `news and time passing add up to the difference`() async throws {
    let found = try await NewsAttribution.between(
      knownBy("2019-10"), knownBy("2020-03"), workers: 2)
    // Visit B came in November, told twice; everything else was known.
    #expect(found.news.map(\.event) == ["visit-b"])
    #expect(found.news[0].accounts.map(\.record.id) == ["visit-b", "visit-b-again"])
    #expect(!found.news[0].isBetterAttested)
    #expect(found.orders == nil)
    let wolf = try #require(found.poles.firstIndex(of: "Wolf"))
    #expect(found.news[0].alignments[wolf] > 0.001)
    // Older events have faded by the later date.
    #expect(found.time.contains { abs($0) > 1e-4 })
    expectSum(found)
  }

  @Test func `what touches no tie of the scenario is no news`() async throws {
    func knownBy(_ date: String) throws -> CompiledScenario {
      var scenario = SmallStudy.scenario(members: 1)
      scenario.actors.removeLast()
      scenario.poles.removeLast()
      scenario.evidence.knownBy = SmallStudy.date(date)
      scenario.evidence.occurredBy = SmallStudy.date(date)
      var world = SmallStudy.world(visits: 0, retold: true)
      let place = EvidenceRecord(
        id: "elsewhere", kind: "visit", parties: .mutual(["AAA", "DDD"]),
        happened: Period(SmallStudy.date("2019-12")), known: SmallStudy.date("2019-12"),
        place: .assumption("made up"))
      world.evidence.documents.append(
        EvidenceDocument(source: world.evidence.documents[1].source, records: [place]))
      return try CompiledScenario(scenario, in: world)
    }
    let found = try await NewsAttribution.between(
      knownBy("2019-10"), knownBy("2020-03"), workers: 2)
    #expect(found.news.map(\.event) == ["visit-b"])
  }

  @Test func `an event told again is better attested, not new`() async throws {
    let found = try await NewsAttribution.between(
      knownBy("2019-11"), knownBy("2020-03"), workers: 2)
    #expect(found.news.map(\.event) == ["visit-b"])
    #expect(found.news[0].isBetterAttested)
    #expect(found.news[0].accounts.map(\.record.id) == ["visit-b-again"])
    expectSum(found)
  }

  @Test func `more news than ten is sampled and still adds up`() async throws {
    let found = try await NewsAttribution.between(
      knownBy("2019-10", visits: 12), knownBy("2020-03", visits: 12), orders: 2, workers: 2)
    #expect(found.news.count == 13)
    #expect(found.orders == 2)
    #expect(found.news.allSatisfy { $0.standardErrors != nil })
    expectSum(found)
  }

  @Test func `where nothing became known, time is all`() async throws {
    let found = try await NewsAttribution.between(
      knownBy("2020-02"), knownBy("2020-03"), workers: 1)
    #expect(found.news.isEmpty)
    #expect(found.withoutNews == found.after)
    expectSum(found)
  }
}
