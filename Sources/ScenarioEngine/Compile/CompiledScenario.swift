public import AllianceModel
public import InfluenceDynamics
import LinearAlgebra
public import Parameters
import RandomStreams

/// A scenario turned into numbers: everything that all members share.
///
/// Compiling reads the world once; each member is then a draw, a numeric problem and a run.
public struct CompiledScenario: Sendable {
  /// What was compiled, as read.
  public let scenario: Scenario
  /// What the scenario was compiled in, before its changes.
  public let world: World
  /// What could not be used, and why; printed with every result.
  public let warnings: [String]
  /// The model that moves the ties.
  public let model: any DynamicsModel
  /// Weighing parameters as the scenario gives them.
  public let weighing: ParameterValues
  /// Model parameters as the scenario gives them.
  public let dynamics: ParameterValues
  /// Where actors stand by the evidence; `nil` for models without positions.
  public let positions: KnownPositions?
  let program: WeighingProgram
  /// What changes with a condition wait for.
  let conditions: ConditionWatch
  /// The scenario with conditions met in given months, compiled for all members that share them.
  let resolutions: ResolutionCache

  /// Compiles a scenario.
  ///
  /// - Parameters:
  ///   - scenario: what is asked.
  ///   - world: where it plays.
  ///   - allowsIdleChanges: whether a change that finds nothing to change is passed over rather
  ///     than refused, as when only some of a scenario's changes are tried together.
  /// - Throws: `CompileProblem` when a name is unknown to the engine or a value out of range.
  public init(
    _ scenario: Scenario, in world: World, allowsIdleChanges: Bool = false
  ) throws(CompileProblem) {
    guard let model = ModelCatalogue.model(scenario.dynamics.model) else {
      throw .unknownModel(scenario.dynamics.model)
    }
    guard model.description.isDrivenByEvidence else {
      throw .modelNeedsNumbers(scenario.dynamics.model)
    }
    let positions =
      model.description.stateKind == .tiesAndPositions ? KnownPositions(scenario, in: world) : nil
    guard model.description.stateKind == .ties || positions != nil else {
      throw .noPositions(scenario.dynamics.model)
    }
    self.positions = positions
    self.scenario = scenario
    self.world = world
    self.model = model
    let dynamics = try Self.values(scenario.dynamics.parameters, model.description.parameters)
    self.dynamics = dynamics
    weighing = try Self.values(scenario.weighing, WeighingParameters.descriptions)
      .sharingExponent(with: dynamics)
    if !allowsIdleChanges, let idle = scenario.idleChange(in: world) { throw idle }
    let (program, warnings) = WeighingProgram.build(scenario, in: world)
    self.program = program
    self.warnings = warnings + [positions?.warning(scenario)].compactMap(\.self)
    conditions = try ConditionWatch(
      scenario, MeasureContext(scenario, positions: positions), allowsIdleChanges: allowsIdleChanges
    )
    resolutions = ResolutionCache()
    if let lacking = scenario.measures.first(where: { !gives($0) }) {
      throw .measureNeedsPositions(lacking)
    }
    for parameter in scenario.uncertainty.parameters {
      try Self.check(parameter, weighing: weighing, dynamics: dynamics)
    }
  }

  /// The same with other dates of its changes: all but the weighing program is kept.
  init(_ compiled: CompiledScenario, resolvedTo scenario: Scenario) {
    self.scenario = scenario
    world = compiled.world
    warnings = compiled.warnings
    model = compiled.model
    weighing = compiled.weighing
    dynamics = compiled.dynamics
    positions = compiled.positions
    program = WeighingProgram.build(scenario, in: compiled.world).program
    conditions = compiled.conditions
    resolutions = ResolutionCache()
  }

  /// Events admitted as evidence or assumed by changes, in the order of the terms.
  public var events: [Event] { program.events }

  /// The trade figures that are used, pair by pair.
  public var tradeBook: TradeBook { program.tradeBook }

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

extension ParameterValues {
  /// These weighing parameters with the γ that the dynamics were given, if any: the exponent of
  /// sizes is one number under two names, because the balance term uses what the weighing makes.
  func sharingExponent(with dynamics: ParameterValues) -> ParameterValues {
    guard dynamics.description(of: "gamma") != nil, let exponent = dynamics.given("gamma") else {
      return self
    }
    var values = self
    try? values.set("sizes.exponent", to: exponent)
    return values
  }
}

/// `weighing.demand`, `dynamics.balance`: which group a parameter belongs to, and its name.
public struct ParameterPath: Sendable, Equatable {
  /// The groups of parameters.
  public enum Group: String, Sendable {
    /// The step from evidence to set points.
    case weighing
    /// The model that moves the ties.
    case dynamics
  }

  /// The part before the first dot.
  public let group: Group
  /// The rest, which may hold dots: `events.ceiling` in `weighing.events.ceiling`.
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
  /// No model has this identifier.
  case unknownModel(String)
  /// The model works on positions alone, or on ties without set points, which no evidence gives.
  case modelNeedsNumbers(String)
  /// A model held against a scenario given in numbers needs numbers that are not among them, named.
  case numbersLacking(String)
  /// The model needs positions, and the evidence admitted gives none of them.
  case noPositions(String)
  /// The measure is of positions, which the model does not have.
  case measureNeedsPositions(String)
  /// Parameters with unknown names or values out of range, all of them.
  case parameters(ParameterProblems)
  /// A change that finds nothing to change: where it stands, and why it is idle.
  case idleChange(origin: String, reason: String)
  /// A condition that nothing in the scenario answers: where its change stands, and why.
  case unusableCondition(origin: String, reason: String)
  /// An uncertain parameter's path names no parameter.
  case unknownPath(String)
}
