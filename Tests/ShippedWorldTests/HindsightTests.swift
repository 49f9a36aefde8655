import AllianceModel
import InfluenceDynamics
import ScenarioEngine
import Testing

/// The counterfactual of January 2022 is played on what was known in December 2021, and on nothing
/// that was learnt since.
@Suite struct HindsightTests {
  private let name = "january-2022-ankara-asked.yaml"
  private let horizon = Month(year: 2021, month: 12)

  private func run(_ scenario: Scenario, in world: World) throws -> [[Double]] {
    let compiled = try CompiledScenario(scenario, in: world)
    let draws = [compiled.point] + (0..<4).map { compiled.member(UInt32($0)) }
    return compiled.run(draws).map(\.elements)
  }

  @Test func `a world without anything later gives the same bits`() throws {
    let (scenario, world) = try Shipped.scenario(name, members: 4)
    var earlier = world
    earlier.evidence.documents = world.evidence.documents.map { document in
      EvidenceDocument(
        source: document.source,
        records: document.records.filter {
          $0.known.lastMonth <= horizon && $0.happened.from.firstMonth <= horizon
        })
    }
    earlier.evidence.tables = world.evidence.tables.map { table in
      table.with(table.rows.filter { table.known($0) <= horizon })
    }
    let dropped = world.recordCount - earlier.recordCount
    #expect(dropped > 100)
    let same = try run(scenario, in: world) == run(scenario, in: earlier)
    #expect(same)
  }

  @Test func `evidence planted after December 2021 changes no bit`() throws {
    let (scenario, world) = try Shipped.scenario(name, members: 4)
    let planted = try planted(in: world)
    #expect(planted.recordCount > world.recordCount)
    let same = try run(scenario, in: world) == run(scenario, in: planted)
    #expect(same)
  }

  /// The test above would see a plant, were it known in time.
  @Test func `the same plants known in time change the run`() throws {
    let (scenario, world) = try Shipped.scenario(name, members: 4)
    var hindsight = scenario
    hindsight.evidence.knownBy = try #require(CalendarDate("2022-06"))
    hindsight.evidence.occurredBy = try #require(CalendarDate("2022-06"))
    let same = try run(hindsight, in: world) == run(hindsight, in: planted(in: world))
    #expect(!same)
  }

  /// The world with what came later: an attack known in 2022, a happening of 2021 that came out in
  /// 2022, a pact that did, figures of later months, and an alliance founded in 2022.
  private func planted(in world: World) throws -> World {
    let march = try #require(CalendarDate("2022-03"))
    let autumn = try #require(CalendarDate("2021-10"))
    let pair = EvidenceRecord.Parties.mutual(["KAZ", "TUR"].map { ActorID($0) })
    func plant(_ id: String, _ kind: String, _ happened: CalendarDate) -> EvidenceRecord {
      EvidenceRecord(
        id: id, kind: kind, parties: pair, happened: Period(happened), known: march,
        obligations: [.defense], place: .assumption("planted"))
    }
    var later = world
    let source = EvidenceSource(
      id: "planted", kind: .coded, title: "Planted", published: Period(march), reliability: 1)
    later.evidence.documents.append(
      EvidenceDocument(
        source: source,
        records: [
          plant("planted-war", "armed-conflict", march), plant("planted-visit", "visit", autumn),
          plant("planted-pact", "treaty", autumn),
        ]))
    later.evidence.tables = world.evidence.tables.map { table in
      let rows = table.rows.map {
        BackgroundTable.Row(
          row: $0.row, column: $0.column, date: march, value: $0.value + 1)
      }
      return table.with(table.rows + rows)
    }
    later.organisations[0].memberships.append(
      Membership(actor: ActorID("KAZ"), period: try #require(Period(from: march, to: nil))))
    return later
  }
}

extension BackgroundTable {
  fileprivate func with(_ rows: [Row]) -> BackgroundTable {
    BackgroundTable(
      id: id, kind: kind, title: title, citation: citation, licence: licence, unit: unit,
      lagInMonths: lagInMonths, rows: rows)
  }
}

extension World {
  fileprivate var recordCount: Int { evidence.documents.reduce(0) { $0 + $1.records.count } }
}
