public import AllianceModel
public import InfluenceDynamics
import LinearAlgebra
public import Parameters
import RandomStreams

/// A scenario given in numbers, ready to run through the model it names.
public struct NumericRun: Sendable {
  /// What is run, as read.
  public let scenario: NumericScenario
  /// The model that the scenario names.
  public let model: any DynamicsModel
  /// The model's parameters as the scenario gives them.
  public let parameters: ParameterValues
  private let drawn: [DrawnParameter]

  /// Looks the model up and checks its parameters.
  ///
  /// - Parameters:
  ///   - scenario: the numbers.
  ///   - model: what is run, instead of the model that the scenario names; any conformer, listed in
  ///     the catalogue or not.
  /// - Throws: `CompileProblem` when a name is unknown or a value out of range.
  public init(
    _ scenario: NumericScenario, model: (any DynamicsModel)? = nil
  ) throws(CompileProblem) {
    var scenario = scenario
    if let model { scenario.dynamics.model = model.id }
    guard let model = model ?? ModelCatalogue.model(scenario.dynamics.model) else {
      throw .unknownModel(scenario.dynamics.model)
    }
    self.scenario = scenario
    self.model = model
    do {
      parameters = try ParameterValues(
        scenario.dynamics.parameters.map { ($0.name, $0.value) },
        for: model.description.parameters)
    } catch {
      throw .parameters(error)
    }
    var drawn: [DrawnParameter] = []
    for parameter in scenario.uncertainty.parameters {
      guard parameter.path.group == .dynamics else { throw .unknownPath(parameter.path) }
      drawn.append(try DrawnParameter(parameter, among: parameters))
    }
    self.drawn = drawn
  }

  /// Runs every member, and lets the model say what it found in each.
  ///
  /// - Throws: `CancellationError` when the task is cancelled.
  public func members(
    workers: Int, progress: @escaping @Sendable (_ done: Int) -> Void = { _ in }
  ) async throws -> [NumericMember] {
    let problems = (0..<scenario.uncertainty.members).map { problem(UInt32($0)) }
    let interpreter = model as? any InterpretedModel
    return try await runConcurrently(
      model, members: problems, schedule: Schedule(steps: scenario.steps),
      seed: scenario.uncertainty.seed, workers: workers, progress: progress
    ) { [seed = scenario.uncertainty.seed] index, trajectory in
      let findings = interpreter?.findings(of: problems[index], along: trajectory, seed: seed)
      return NumericMember(trajectory: trajectory, findings: findings ?? [])
    }
  }

  /// The numeric problem of one member.
  private func problem(_ member: UInt32) -> MemberProblem {
    let count = scenario.actors.count
    let issues = scenario.positions
    return MemberProblem(
      ties: Matrix(scenario.ties), start: scenario.start.map { Matrix($0) },
      positions: Matrix(rows: count, columns: issues.count) { issues[$1].positions[$0] },
      susceptibility: scenario.susceptibility, sizes: sizes(parameters(of: member)),
      identities: scenario.actors.map(StableIdentity.of), parameters: parameters(of: member),
      member: member, coupling: scenario.coupling.map { Matrix($0) },
      salience: scenario.salience.map { Matrix($0) },
      accommodation: scenario.accommodation.map { Matrix($0) },
      influence: scenario.influence.map { Matrix($0) })
  }

  /// s_k = c_k^γ·n / Σc^γ, c the sizes given; as given for models without γ.
  private func sizes(_ parameters: ParameterValues) -> [Double]? {
    guard let sizes = scenario.sizes, parameters.description(of: "sizeExponent") != nil,
      let exponent = parameters["sizeExponent"]
    else { return scenario.sizes }
    let powers = sizes.map { Elementary.power($0, exponent) }
    let total = powers.reduce(0, +)
    return total > 0 ? powers.map { $0 * Double(sizes.count) / total } : powers
  }

  /// A single member is a point run, without noise unless the scenario asks for it.
  private func parameters(of member: UInt32) -> ParameterValues {
    var values = parameters
    if scenario.uncertainty.members == 1, values.description(of: "sigma") != nil,
      values.given("sigma") == nil
    {
      try? values.set("sigma", to: 0)
    }
    for parameter in drawn {
      parameter.draw(into: &values) { identity in
        RandomStream(
          seed: scenario.uncertainty.seed, purpose: "parameter", identity: identity, member: member)
      }
    }
    return values
  }
}

/// What one member of a scenario given in numbers came to.
public struct NumericMember: Sendable, Equatable {
  /// Its states, step by step, and how it ended.
  public let trajectory: Trajectory
  /// What the model found in it beyond the states; empty for models that look for nothing.
  public let findings: [ModelFinding]
}
