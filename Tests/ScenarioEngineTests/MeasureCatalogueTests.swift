import AllianceModel
import InfluenceDynamics
import Testing

@testable import ScenarioEngine

/// What every measure of the catalogue owes its users.
@Suite struct MeasureCatalogueTests {
  private static let compiled: Result<CompiledScenario, any Error> = Result {
    var scenario = SmallWorld.scenario()
    scenario.dynamics.model = "signed-influence"
    return try CompiledScenario(scenario, in: SmallWorld.world())
  }

  @Test(arguments: MeasureCatalogue.all.map(\.description.id))
  func `a measure describes itself and gives a number for each subject and month`(
    id: String
  ) throws {
    let measure = try #require(MeasureCatalogue.measure(id))
    #expect(MeasureCatalogue.all.count { $0.description.id == id } == 1)
    #expect(measure.description.meaning.hasSuffix("."))
    #expect(measure.description.definition.hasSuffix("."))
    let compiled = try Self.compiled.get()
    let frame = MeasureContext(compiled)
    let needs = measure.description.needs
    let run = try #require(compiled.runs([compiled.member(2)], for: needs).first)
    let values = measure.values(of: MemberView(run, in: frame, for: needs), in: frame)
    let subjects = measure.subjects(in: frame)
    #expect(!subjects.isEmpty && Set(subjects).count == subjects.count)
    let states = measure.description.isKeptMonthly ? frame.states : 1
    #expect(values.count == subjects.count * states)
    #expect(values.allSatisfy { $0.isFinite })
    if measure.description.isCategorical {
      #expect(values.allSatisfy { $0 >= 0 && Int($0) <= frame.poles.count })
    }
  }

  @Test func `measures that are many numbers or take long are taken on request alone`() {
    for id in ["tie", "dependence", "leverage", "blocs", "frustration", "world-frustration"] {
      #expect(!MeasureCatalogue.usual.contains(id))
    }
    #expect(MeasureCatalogue.usual.contains("alignment"))
    #expect(MeasureCatalogue.usual.contains("position"))
  }
}
