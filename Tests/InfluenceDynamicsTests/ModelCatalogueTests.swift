import InfluenceDynamics
import LinearAlgebra
import ParameterCatalogue
import Testing

/// What every model of the catalogue owes its users.
struct ModelCatalogueTests {
  @Test(arguments: ModelCatalogue.all.map(\.description.id))
  func `a model describes itself and its parameters`(id: String) throws {
    let description = try #require(ModelCatalogue.model(id)).description
    #expect(ModelCatalogue.all.count { $0.description.id == id } == 1)
    for text in [description.title, description.summary, description.citation, description.isNot] {
      #expect(!text.isEmpty)
    }
    let names = description.parameters.flatMap { [$0.name] + $0.alternativeNames }
    #expect(Set(names).count == names.count)
    for parameter in description.parameters {
      #expect(!parameter.meaning.isEmpty && !parameter.source.isEmpty && !parameter.unit.isEmpty)
      #expect(parameter.defaultValue.map { parameter.range.contains($0) } ?? true)
      #expect(parameter.allowed.contains(parameter.range.lowerBound))
      #expect(parameter.allowed.contains(parameter.range.upperBound))
    }
    #expect(description.stop == .atHorizon || names.contains("tolerance"))
  }

  @Test(arguments: ModelCatalogue.all.map(\.description.id))
  func `a model runs a small world with its defaults`(id: String) throws {
    let model = try #require(ModelCatalogue.model(id))
    let problem = MemberProblem(
      ties: Matrix(rows: 3, columns: 3, repeating: 1.0 / 3),
      positions: Matrix([[0.1], [0.2], [0.4]]),
      parameters: ParameterValues(model.description.parameters))
    let results = run(model, members: [problem, problem], schedule: Schedule(steps: 30), seed: 1)
    #expect(results.allSatisfy { $0.termination.isSuccess && $0.lastStep == 30 })
    let columns =
      switch model.description.stateKind {
      case .ties: 3
      case .positions: 1
      case .tiesAndPositions: 4
      }
    #expect(results[0].columns == columns)
    #expect(results[0] == results[1])
  }

  @Test func `there is no model of another name`() {
    #expect(ModelCatalogue.model("astrology") == nil)
  }
}
