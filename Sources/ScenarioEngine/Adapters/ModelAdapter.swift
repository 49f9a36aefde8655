public import AllianceModel
public import InfluenceDynamics
import LinearAlgebra
import Parameters

/// A model as it is run on a scenario's evidence, beside others.
///
/// Members share their number with those of the scenario itself, so that every model meets the same
/// evidence and, where it has any, the same draws.
public struct ModelAdapter: Sendable {
  /// The identifier of the model, or ``setPoints`` where there is none.
  public let name: String
  /// Values given to its parameters; the others have their defaults, or what members draw.
  public let parameters: [NamedValue]
  /// What it is given, in words.
  public let given: String
  /// What closeness means in it, in words.
  public let closeness: String
  private let way: Way
  private let frame: MeasureContext

  /// What stands in the place of a model's name where ties are left at their set points.
  public static let setPoints = "set points alone"

  private enum Way: Sendable {
    case setPoints(CompiledScenario)
    case monthByMonth(CompiledScenario)
    case atOnce(
      CompiledScenario, KnownPositions?, any DynamicsModel, ParameterValues, EvidenceAdapter)
  }

  /// What a member came to under a model.
  public struct Answer: Sendable {
    /// How its run ended.
    public let termination: Termination
    /// How close actors are to poles; `nil` when the run failed.
    public let closeness: PoleCloseness?
  }

  /// No model: ties where the evidence has them at the end of the calendar.
  public init(setPointsOf compiled: CompiledScenario) {
    name = Self.setPoints
    parameters = []
    given = "ties where the evidence leaves them at the calendar's end, moved by no model"
    closeness = Self.alignment
    way = .setPoints(compiled)
    frame = MeasureContext(compiled)
  }

  /// Prepares a model.
  ///
  /// - Parameters:
  ///   - choice: the model, with values of its parameters.
  ///   - compiled: the scenario, compiled for its own model.
  /// - Throws: `CompileProblem` when the model does not exist or a value is out of range, the
  ///   evidence gives it no positions, or a change of the scenario cannot be made under it.
  public init(_ choice: DynamicsChoice, beside compiled: CompiledScenario) throws(CompileProblem) {
    guard let model = ModelCatalogue.model(choice.model) else { throw .unknownModel(choice.model) }
    name = choice.model
    frame = MeasureContext(compiled)
    if model.description.isDrivenByEvidence {
      let own = try CompiledScenario(
        compiled.scenario.under(choice, of: model.description), in: compiled.world)
      parameters = own.scenario.dynamics.parameters
      let hasPositions = model.description.stateKind == .tiesAndPositions
      given = "the evidence, month by month" + (hasPositions ? ", and known positions" : "")
      closeness = hasPositions ? EvidenceAdapters.distance : Self.alignment
      way = .monthByMonth(own)
      return
    }
    guard let reading = EvidenceAdapters.reading(choice.model) else {
      throw .modelNeedsNumbers(choice.model)
    }
    let positions =
      reading.isOfPositions ? KnownPositions(compiled.scenario, in: compiled.world) : nil
    if reading.isOfPositions, (positions?.isKnown.count(where: \.self) ?? 0) < 2 {
      throw .noPositions(choice.model)
    }
    parameters = reading.parameters + choice.parameters
    do {
      let values = try ParameterValues(
        parameters.map { ($0.name, $0.value) }, for: model.description.parameters)
      way = .atOnce(compiled, positions, model, values, reading)
    } catch {
      throw .parameters(error)
    }
    given = reading.given
    closeness = reading.closeness
  }

  private static let alignment = "alignment: the mean tie with the pole's members"

  /// What a member comes to at the end of the calendar.
  ///
  /// - Parameter number: which member; the point run, when the scenario has one member alone.
  /// - Returns: how its run ended, and how close that leaves actors to poles.
  public func answer(of number: UInt32) -> Answer {
    switch way {
    case .setPoints(let compiled):
      let evidence = compiled.evidence(for: compiled.draw(number), positions: nil)
      return answer(evidence.ties, .completed)
    case .monthByMonth(let compiled):
      let trajectory = compiled.conditionalRun([compiled.draw(number)])[0].trajectory
      guard trajectory.termination.isSuccess else {
        return Answer(termination: trajectory.termination, closeness: nil)
      }
      return followed(trajectory, compiled)
    case .atOnce(let compiled, let positions, let model, let parameters, let reading):
      let evidence = compiled.evidence(for: compiled.draw(number), positions: positions)
      return atOnce(evidence, compiled, model, parameters, reading)
    }
  }

  private func answer(
    _ nearness: Matrix, _ termination: Termination, of rows: [Int]? = nil
  ) -> Answer {
    Answer(
      termination: termination,
      closeness: PoleCloseness(nearness, of: rows ?? Array(frame.actors.indices), in: frame))
  }

  /// The end of a run of months: ties, or positions where there are any.
  private func followed(_ trajectory: Trajectory, _ compiled: CompiledScenario) -> Answer {
    let last = trajectory.last
    guard let known = compiled.positions else { return answer(last, trajectory.termination) }
    let rows = frame.actors.indices.filter { known.isKnown[$0] }
    func positions(_ matrix: Matrix, after columns: Int) -> Matrix {
      Matrix(rows: rows.count, columns: known.issues.count) { matrix[rows[$0], columns + $1] }
    }
    let nearness = Matrix(
      distancesAt: positions(last, after: last.rows), from: positions(known.values, after: 0))
    return answer(nearness, trajectory.termination, of: rows)
  }

  private func atOnce(
    _ evidence: WeighedEvidence, _ compiled: CompiledScenario, _ model: any DynamicsModel,
    _ parameters: ParameterValues, _ reading: EvidenceAdapter
  ) -> Answer {
    let whole = (evidence: evidence, rows: Array(frame.actors.indices))
    let (evidence, rows) = reading.isOfPositions ? evidence.amongPlaced ?? whole : whole
    let problem = reading.problem(evidence, rows, parameters)
    let seed = compiled.scenario.uncertainty.seed
    let trajectory = run(
      model, members: [problem],
      schedule: Schedule(steps: reading.steps(in: compiled.scenario.calendar)), seed: seed)[0]
    guard reading.canRead(trajectory.termination) else {
      return Answer(termination: trajectory.termination, closeness: nil)
    }
    let findings =
      (model as? any InterpretedModel)?.findings(of: problem, along: trajectory, seed: seed) ?? []
    return answer(reading.nearness(problem, trajectory, findings), .completed, of: rows)
  }
}

extension CompiledScenario {
  /// A member, or the point run of a scenario of one member.
  fileprivate func draw(_ number: UInt32) -> MemberDraw {
    scenario.uncertainty.members == 1 ? point : member(number)
  }
}

extension Scenario {
  /// The scenario under another model: its parameters keep their values and their draws where the
  /// other model has parameters of the same name.
  package func under(_ choice: DynamicsChoice, of model: ModelDescription) -> Scenario {
    let values = ParameterValues(model.parameters)
    var scenario = self
    scenario.dynamics = DynamicsChoice(
      model: choice.model,
      parameters: dynamics.parameters.filter { values.description(of: $0.name) != nil }
        + choice.parameters)
    let fixed = choice.parameters.compactMap { values.description(of: $0.name)?.name }
    scenario.uncertainty.parameters.removeAll { parameter in
      guard parameter.path.group == .dynamics else { return false }
      guard let name = values.description(of: parameter.path.name)?.name else { return true }
      return fixed.contains(name)
    }
    // Measures of positions, which the model may not have, are not taken here.
    scenario.measures = []
    return scenario
  }
}
