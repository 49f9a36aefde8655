import AllianceModel
import InfluenceDynamics
import ScenarioEngine
import Testing

/// The counterfactual of January 2022 is played on what was known in December 2021, and on nothing
/// that was learnt since.
@Suite(.tags(.shippedWorld)) struct HindsightTests {
  private let name = "january-2022-ankara-asked.yaml"
  private let horizon = Month(year: 2021, month: 12)
  private let march = Month(year: 2022, month: 3)

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
    earlier.attributes = AttributeTable(world.attributes.all.filter { $0.known <= horizon })
    #expect(world.recordCount - earlier.recordCount > 100)
    #expect(world.rowCount > earlier.rowCount)
    #expect(world.attributes.all.count - earlier.attributes.all.count > 20)
    let same = try run(scenario, in: world) == run(scenario, in: earlier)
    #expect(same)
  }

  @Test(arguments: Plant.allCases)
  func `what is planted after December 2021 changes no bit`(plant: Plant) throws {
    let (scenario, world) = try Shipped.scenario(name, members: 4)
    let planted = plant.put(in: world, from: march)
    #expect(planted != world)
    let same = try run(scenario, in: world) == run(scenario, in: planted)
    #expect(same)
  }

  /// The test above would see a plant, were it known in time.
  @Test(arguments: Plant.allCases)
  func `the same plant known in time changes the run`(plant: Plant) throws {
    let (scenario, world) = try Shipped.scenario(name, members: 4)
    var hindsight = scenario
    hindsight.evidence.knownBy = try #require(CalendarDate("2022-06"))
    hindsight.evidence.occurredBy = try #require(CalendarDate("2022-06"))
    let planted = plant.put(in: world, from: march)
    let same = try run(hindsight, in: world) == run(hindsight, in: planted)
    #expect(!same)
  }
}

extension World {
  fileprivate var recordCount: Int { evidence.documents.reduce(0) { $0 + $1.records.count } }
  fileprivate var rowCount: Int { evidence.tables.reduce(0) { $0 + $1.rows.count } }
}
