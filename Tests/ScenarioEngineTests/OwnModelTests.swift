import AllianceModel
import InfluenceDynamics
import LinearAlgebra
import ScenarioEngine
import Testing

/// Models and measures that no catalogue lists.
struct OwnModelTests {
  /// Ties stay at their set points.
  private struct Rest: DynamicsModel {
    let description = ModelDescription(
      id: "rest", title: "Rest", summary: "Ties are their set points.", citation: "made up",
      isNot: "No dynamics.", parameters: [],
      stateKind: .ties, stop: .atHorizon, isDrivenByEvidence: true)

    func start(
      _ members: [MemberProblem], schedule: Schedule, seed: UInt64
    ) -> Start<MatrixBatch> {
      let count = members.first?.actorCount ?? 0
      let ties = MatrixBatch(members.map(\.ties), rows: count, columns: count)
      return Start(states: ties, workspace: ties, refusals: members.map { _ in nil })
    }

    func apply(_ forcing: Forcing, to member: Int, in workspace: inout MatrixBatch) {
      if let ties = forcing.ties { workspace[member] = ties }
    }

    func step(
      _ states: inout MatrixBatch, at step: Int, active: [Bool], workspace: inout MatrixBatch
    ) {
      states = workspace
    }
  }

  /// The mean of an actor's ties.
  private struct Warmth: Measure {
    let description = MeasureDescription(
      id: "warmth", meaning: "How friendly the actor is.", definition: "Mean of X_ij over j.")

    func subjects(in frame: MeasureContext) -> [MeasureSubject] {
      [MeasureSubject(frame.focus)]
    }

    func values(of member: MemberView, in frame: MeasureContext) -> [Double] {
      guard let row = frame.actors.firstIndex(of: frame.focus) else { return [] }
      return (0..<frame.states).map { state in
        frame.actors.indices.reduce(0) { $0 + member.trajectory[state, row, $1] }
          / Double(frame.actors.count - 1)
      }
    }
  }

  /// A scenario that draws none of the parameters which the model does not have.
  private static func scenario(changes: [Change] = []) -> Scenario {
    var scenario = SmallWorld.scenario(changes: changes)
    scenario.uncertainty.parameters.removeAll { $0.path.group == .dynamics }
    return scenario
  }

  @Test func `a model that no catalogue lists moves the ties`() throws {
    let compiled = try CompiledScenario(
      Self.scenario(), in: SmallWorld.world(), model: Rest())
    #expect(compiled.scenario.dynamics.model == "rest")
    let run = try #require(compiled.run([compiled.point]).first)
    #expect(run.last == compiled.problem(for: compiled.point).ties)
  }

  @Test func `a measure that no catalogue lists is taken, asked for and waited for`() throws {
    var scenario = Self.scenario(changes: [
      Change(
        date: SmallWorld.date("2020-06"), verb: .set(.capability("CCC"), .scale(0.3)),
        condition: Change.Condition(
          measure: "warmth", actor: "AAA",
          test: .bounds(Expectation.Bounds(atLeast: -1, atMost: nil))))
    ])
    scenario.measures = ["warmth"]
    #expect(throws: CompileProblem.self) {
      try CompiledScenario(scenario, in: SmallWorld.world())
    }
    let compiled = try CompiledScenario(
      scenario, in: SmallWorld.world(), model: Rest(), measures: [Warmth()])
    #expect(compiled.measures.last?.description.id == "warmth")
    let run = try #require(compiled.conditionalRun([compiled.point]).first)
    #expect(run.inForceFrom == [Month(year: 2020, month: 6)])
    let frame = MeasureContext(compiled)
    let values = Warmth().values(of: MemberView(run.member, in: frame, for: []), in: frame)
    let ties = compiled.problem(for: compiled.point).ties
    let mean = (1..<5).reduce(0) { $0 + ties[0, $1] } / 4
    #expect(abs(values[0] - mean) < 1e-12)
  }

  @Test func `numbers run through a model that no catalogue lists`() async throws {
    let numbers = NumericScenario(
      name: "two", actors: ["one", "two"], ties: [[0, 0.3], [-0.2, 0]], steps: 3,
      dynamics: DynamicsChoice(model: "whatever"))
    let run = try NumericRun(numbers, model: Rest())
    let member = try #require(try await run.members(workers: 1).first)
    #expect(member.trajectory.last == Matrix([[0, 0.3], [-0.2, 0]]))
  }
}
