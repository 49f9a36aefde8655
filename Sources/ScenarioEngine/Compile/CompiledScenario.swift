public import AllianceModel
public import InfluenceDynamics
import LinearAlgebra
public import Parameters
import RandomStreams

/// A scenario turned into numbers: everything that all members share.
///
/// Compiling reads the world once; each member is then a draw, a numeric problem and a run. What
/// differs from it in a few settings alone is had from ``varying(holding:changes:future:evidence:)``.
public struct CompiledScenario: Sendable {
  /// What was compiled.
  public internal(set) var scenario: Scenario
  /// What the scenario was compiled in, before its changes.
  public let world: World
  /// What could not be used, and why; printed with every result.
  public internal(set) var warnings: [CompilationWarning]
  /// The model that moves the ties.
  public let model: any DynamicsModel
  /// Measures that are taken beside those that the scenario asks for.
  public let furtherMeasures: [any Measure]
  /// Weighing parameters as the scenario gives them.
  public internal(set) var weighing: ParameterValues
  /// Model parameters as the scenario gives them.
  public internal(set) var dynamics: ParameterValues
  /// Where actors stand by the evidence; `nil` for models without positions.
  public internal(set) var positions: KnownPositions?
  /// The evidence that the scenario admits, with the ties that it touches.
  var admitted: AdmittedEvidence
  var program: WeighingProgram
  /// The parameters that vary from member to member, in the order of the scenario.
  var drawn: [DrawnParameter]
  /// What changes with a condition wait for.
  var conditions: AwaitedConditions
  /// Weighing with conditions met in given months, compiled for all members that share them.
  var resolutions: ResolutionCache

  /// Compiles a scenario.
  ///
  /// - Parameters:
  ///   - scenario: what is asked.
  ///   - world: where it plays.
  ///   - model: what moves the ties, instead of the model that the scenario names; any conformer,
  ///     listed in the catalogue or not.
  ///   - measures: what is measured beside what the scenario asks for; a condition may name one.
  ///   - allowsIdleChanges: whether a change that finds nothing to change is passed over rather
  ///     than refused, as when only some of a scenario's changes are tried together.
  /// - Throws: `CompileProblem` when a name is unknown to the engine or a value out of range.
  public init(
    _ scenario: Scenario, in world: World, model: (any DynamicsModel)? = nil,
    measures: [any Measure] = [], allowsIdleChanges: Bool = false
  ) throws(CompileProblem) {
    var scenario = scenario
    if let model { scenario.dynamics.model = model.id }
    guard let model = model ?? ModelCatalogue.model(scenario.dynamics.model) else {
      throw .unknownModel(scenario.dynamics.model)
    }
    self.scenario = scenario
    self.world = world
    self.model = model
    furtherMeasures = measures
    positions = try Self.positions(of: scenario, in: world, for: model)
    let dynamics = try Self.values(scenario.dynamics.parameters, model.description.parameters)
    let weighing = try Self.values(scenario.weighing, WeighingParameters.descriptions)
      .sharingExponent(with: dynamics)
    self.dynamics = dynamics
    self.weighing = weighing
    drawn = try Self.drawn(scenario, weighing: weighing, dynamics: dynamics)
    if !allowsIdleChanges, let idle = scenario.idleChange(in: world) { throw idle }
    admitted = AdmittedEvidence(scenario, in: world)
    (program, warnings) = WeighingProgram.build(scenario, in: world, admitted)
    conditions = try AwaitedConditions(
      scenario, MeasureContext(scenario, positions: positions), beside: measures,
      allowsIdleChanges: allowsIdleChanges)
    resolutions = ResolutionCache()
    if let warning = positions?.warning(scenario) { warnings.append(warning) }
    if let lacking = scenario.measures.first(where: { !supports($0) }) {
      throw .measureNeedsPositions(lacking)
    }
  }

  /// Events admitted as evidence or assumed by changes, in the order of the terms.
  public var events: [Event] { program.events }

  /// The trade figures that are used, pair by pair.
  public var tradeBook: TradeBook { program.tradeBook }

  /// Pairs and years for which sources give different trade figures.
  public var tradeConflicts: [TradeBook.Entry] { program.tradeBook.conflicts }
}

extension CompiledScenario {
  /// Where actors stand, for a model that moves positions too.
  static func positions(
    of scenario: Scenario, in world: World, for model: any DynamicsModel
  ) throws(CompileProblem) -> KnownPositions? {
    guard model.description.isDrivenByEvidence else { throw .modelNeedsNumbers(model.id) }
    if model.description.stateKind == .ties { return nil }
    guard model.description.stateKind == .tiesAndPositions,
      let positions = KnownPositions(scenario, in: world)
    else { throw .noPositions(model.id) }
    return positions
  }

  private static func values(
    _ given: [NamedValue], _ descriptions: [ParameterDescription]
  ) throws(CompileProblem) -> ParameterValues {
    do {
      return try ParameterValues(given.map { ($0.name, $0.value) }, for: descriptions)
    } catch {
      throw .parameters(error)
    }
  }

  private static func drawn(
    _ scenario: Scenario, weighing: ParameterValues, dynamics: ParameterValues
  ) throws(CompileProblem) -> [DrawnParameter] {
    var drawn: [DrawnParameter] = []
    for parameter in scenario.uncertainty.parameters {
      let values = parameter.path.group == .weighing ? weighing : dynamics
      drawn.append(try DrawnParameter(parameter, among: values))
    }
    return drawn
  }
}

extension ParameterValues {
  /// These weighing parameters with the γ that the dynamics were given, if any: the exponent of
  /// sizes is one number in two groups, because the balance term uses what the weighing makes.
  func sharingExponent(with dynamics: ParameterValues) -> ParameterValues {
    let name = "sizeExponent"
    guard dynamics.description(of: name) != nil, let exponent = dynamics.given(name) else {
      return self
    }
    var values = self
    try? values.set(name, to: exponent)
    return values
  }
}
