import AllianceModel
import Foundation
import InfluenceDynamics
import LinearAlgebra
import Parameters
import ScenarioEngine
import ScenarioFiles

/// A case that all contenders read: a model of positions on one issue, and its members.
struct ModelCase: Codable {
  /// One member: one number an actor in every list.
  struct Member: Codable {
    var positions: [Double]
    var capability: [Double]?
    var salience: [Double]?
  }

  /// The id of the model.
  var name: String
  var steps: Int
  var parameters: [String: Double]
  var members: [Member]

  /// Reads a case.
  init(file: String) throws {
    let data = try Data(contentsOf: URL(filePath: file))
    self = try JSONDecoder().decode(ModelCase.self, from: data)
  }

  /// Takes a case of one member from a scenario that is given in numbers and has one issue.
  init(scenario path: String) throws {
    let models = ModelCatalogue.all.map(\.description).map {
      ScenarioVocabulary.Model(
        id: $0.id, parameters: $0.parameters, findings: $0.findings.map(\.name),
        inputs: $0.inputs)
    }
    var reader = ScenarioReader(
      vocabulary: ScenarioVocabulary(
        models: models, measures: MeasureCatalogue.all.map(\.description.id),
        shapes: MeasureCatalogue.shapes))
    guard case .numeric(let scenario) = try reader.read(path).content,
      scenario.positions.count == 1
    else {
      print("\(path) is not given in numbers, on one issue")
      exit(65)
    }
    name = scenario.dynamics.model
    steps = scenario.steps
    parameters = Dictionary(
      scenario.dynamics.parameters.map { ($0.name, $0.value) }, uniquingKeysWith: { $1 })
    members = [
      Member(
        positions: scenario.positions[0].positions, capability: scenario.sizes,
        salience: scenario.salience?.map { $0[0] })
    ]
  }

  /// The model of the case.
  var model: any DynamicsModel {
    guard let model = ModelCatalogue.model(name) else { preconditionFailure("No model \(name).") }
    return model
  }

  /// The members as the engine takes them.
  func makeMembers() throws -> [MemberProblem] {
    let given = parameters.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    let values = try ParameterValues(given, for: model.description.parameters)
    return members.enumerated().map { number, member in
      let count = member.positions.count
      func column(_ numbers: [Double]) -> Matrix {
        Matrix(rows: count, columns: 1, elements: numbers)
      }
      return MemberProblem(
        ties: Matrix(rows: count, columns: count), positions: column(member.positions),
        sizes: member.capability, parameters: values, member: UInt32(number),
        salience: member.salience.map(column))
    }
  }

  /// The mean and the median of positions before the first and after every step, of models that
  /// tell them; nil for others.
  func tell(_ members: [MemberProblem]) -> (means: [Double]?, medians: [Double]?) {
    guard let model = model as? ExpectedUtility else { return (nil, nil) }
    let rounds = members.flatMap { model.record(of: $0, issue: 0, rounds: steps) ?? [] }
    return (rounds.map(\.mean), rounds.map(\.median))
  }
}
