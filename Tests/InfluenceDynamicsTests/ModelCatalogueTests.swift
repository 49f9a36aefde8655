import InfluenceDynamics
import LinearAlgebra
import Parameters
import Testing

/// What every model of the catalogue owes its users.
struct ModelCatalogueTests {
  /// Models that find something.
  private static let interpreted = ModelCatalogue.all.filter { $0 is any InterpretedModel }
    .map(\.description.id)

  @Test func `the models that find something are those that describe findings`() {
    let describing = ModelCatalogue.all.map(\.description).filter { !$0.findings.isEmpty }
    #expect(Self.interpreted == describing.map(\.id))
    #expect(!Self.interpreted.isEmpty)
  }

  @Test(arguments: ModelCatalogue.all.map(\.description.id))
  func `a model describes itself and its parameters`(id: String) throws {
    let description = try #require(ModelCatalogue.model(id)).description
    #expect(ModelCatalogue.all.count { $0.description.id == id } == 1)
    for text in [
      description.title, description.summary, description.citation, description.isNot,
      description.fixedPoints, description.conclusion,
    ] {
      #expect(!text.isEmpty)
    }
    #expect(Set(description.findings.map(\.name)).count == description.findings.count)
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
    #expect(results.allSatisfy { $0.termination.isSuccess && $0.elements.allSatisfy(\.isFinite) })
    if case .blewUp(let step, let after) = results[0].termination {
      #expect(results[0].lastStep == step && (Double(step)...Double(step + 1)).contains(after))
    } else {
      #expect(results[0].lastStep == 30)
    }
    let columns =
      switch model.description.stateKind {
      case .ties: 3
      case .positions: 1
      case .tiesAndPositions: 4
      }
    #expect(results[0].columns == columns)
    #expect(results[0] == results[1])
  }

  @Test(arguments: interpreted)
  func `a model finds what its description says and nothing else`(id: String) throws {
    let model = try #require(ModelCatalogue.model(id) as? any InterpretedModel)
    let known = model.description.findings
    let problem = MemberProblem(
      ties: Matrix([[0, 1, -0.5], [1, 0, -0.5], [-0.5, -0.5, 0]]),
      positions: Matrix([[0.1], [0.2], [0.4]]),
      parameters: ParameterValues(model.description.parameters))
    let (_, findings) = outcome(model, problem, steps: 200)
    #expect(!findings.isEmpty)
    for finding in findings {
      let description = try #require(known.first { $0.name == finding.name })
      switch finding.value {
      case .number(let number): #expect(number.isFinite && description.unit != "words")
      case .kind(let words): #expect(!words.isEmpty && description.unit == "words")
      case .groups(let groups):
        #expect(description.unit == "groups" && groups.flatMap(\.self).allSatisfy { $0 < 3 })
      }
    }
  }

  @Test(arguments: interpreted)
  func `what could not be started has no findings`(id: String) throws {
    let model = try #require(ModelCatalogue.model(id) as? any InterpretedModel)
    let problem = MemberProblem(
      ties: Matrix(rows: 3, columns: 3, repeating: .nan), positions: Matrix(rows: 3, columns: 1),
      parameters: ParameterValues(model.description.parameters))
    let (trajectory, findings) = outcome(model, problem, steps: 1)
    #expect(trajectory.termination == .diverged(step: 0, reason: .notFiniteInput))
    #expect(findings.isEmpty)
  }

  @Test(arguments: ModelCatalogue.all.map(\.description.id))
  func `issues are coupled by the model that says so and refused by the others`(id: String) throws {
    let model = try #require(ModelCatalogue.model(id))
    let problem = MemberProblem(
      ties: .identity(3), positions: Matrix([[0.1], [0.2], [0.4]]),
      parameters: ParameterValues(model.description.parameters), coupling: .identity(1))
    let result = run(model, members: [problem], schedule: Schedule(steps: 3), seed: 1)[0]
    let refusal = Termination.diverged(step: 0, reason: .unusedInput(name: "coupling"))
    #expect((result.termination == refusal) == (id != "friedkin-johnsen"))
  }

  @Test(arguments: ModelCatalogue.all.map(\.description.id))
  func `influence is used by the model that says so and refused by the others`(id: String) throws {
    let model = try #require(ModelCatalogue.model(id))
    let problem = MemberProblem(
      ties: .identity(3), positions: Matrix([[0.1], [0.2], [0.4]]),
      parameters: ParameterValues(model.description.parameters),
      influence: Matrix(rows: 3, columns: 3, repeating: 1))
    let result = run(model, members: [problem], schedule: Schedule(steps: 3), seed: 1)[0]
    let refusal = Termination.diverged(step: 0, reason: .unusedInput(name: "influence"))
    #expect((result.termination == refusal) == (id != "signed-influence"))
  }

  @Test func `there is no model of another name`() {
    #expect(ModelCatalogue.model("astrology") == nil)
  }
}
