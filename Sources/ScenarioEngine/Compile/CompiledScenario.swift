public import AllianceModel
public import InfluenceDynamics
import LinearAlgebra
public import ParameterCatalogue
import RandomStreams

/// A scenario turned into numbers: everything that all members share.
///
/// Compiling reads the world once; each member is then a draw, a numeric problem and a run.
public struct CompiledScenario: Sendable {
  public let scenario: Scenario
  public let world: World
  /// What could not be used, and why; printed with every result.
  public let warnings: [String]
  /// The model that moves the ties.
  public let model: any DynamicsModel
  /// Weighing parameters as the scenario gives them.
  public let weighing: ParameterValues
  /// Model parameters as the scenario gives them.
  public let dynamics: ParameterValues
  let program: WeighingProgram

  /// Compiles a scenario.
  ///
  /// - Throws: `CompileProblem` when a name is unknown to the engine or a value out of range.
  public init(_ scenario: Scenario, in world: World) throws(CompileProblem) {
    guard let model = ModelCatalogue.model(scenario.dynamics.model) else {
      throw .unknownModel(scenario.dynamics.model)
    }
    guard model.description.stateKind == .ties else {
      throw .modelNeedsNumbers(scenario.dynamics.model)
    }
    self.scenario = scenario
    self.world = world
    self.model = model
    weighing = try Self.values(scenario.weighing, WeighingParameters.descriptions)
    dynamics = try Self.values(scenario.dynamics.parameters, model.description.parameters)
    let (program, warnings) = WeighingProgram.build(scenario, in: world)
    self.program = program
    self.warnings = warnings
    for parameter in scenario.uncertainty.parameters {
      try Self.check(parameter, weighing: weighing, dynamics: dynamics)
    }
  }

  /// Happenings admitted as evidence or assumed by changes, in the order of the terms.
  public var happenings: [Happening] { program.happenings }

  /// Pairs and years for which sources give different trade figures.
  public var tradeConflicts: [TradeBook.Entry] { program.tradeBook.conflicts }

  private static func values(
    _ given: [NamedValue], _ descriptions: [ParameterDescription]
  ) throws(CompileProblem) -> ParameterValues {
    do {
      return try ParameterValues(given.map { ($0.name, $0.value) }, for: descriptions)
    } catch {
      throw .parameters(error)
    }
  }

  private static func check(
    _ parameter: UncertainParameter, weighing: ParameterValues, dynamics: ParameterValues
  ) throws(CompileProblem) {
    guard let path = ParameterPath(parameter.path) else { throw .unknownPath(parameter.path) }
    let values = path.group == .weighing ? weighing : dynamics
    guard values.description(of: path.name) != nil else { throw .unknownPath(parameter.path) }
  }
}

/// `weighing.demand`, `dynamics.balance`: which group a parameter belongs to, and its name.
public struct ParameterPath: Sendable, Equatable {
  /// The groups of parameters.
  public enum Group: String, Sendable {
    case weighing
    case dynamics
  }

  public let group: Group
  public let name: String

  /// Reads a path; `nil` when it names no group.
  public init?(_ text: String) {
    let parts = text.split(separator: ".", maxSplits: 1).map(String.init)
    guard parts.count == 2, let group = Group(rawValue: parts[0]) else { return nil }
    self.group = group
    name = parts[1]
  }
}

/// Why a scenario cannot be compiled.
public enum CompileProblem: Error, Sendable, Equatable {
  case unknownModel(String)
  /// The model works on positions, which no evidence gives.
  case modelNeedsNumbers(String)
  case parameters(ParameterProblems)
  case unknownPath(String)
}
