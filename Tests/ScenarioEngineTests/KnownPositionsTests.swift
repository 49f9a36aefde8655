import AllianceModel
import InfluenceDynamics
import LinearAlgebra
import Testing

@testable import ScenarioEngine

/// Positions in scenarios of a world.
@Suite struct KnownPositionsTests {
  private func scenario(_ parameters: [NamedValue] = [], members: Int = 20) -> Scenario {
    var scenario = SmallWorld.scenario(members: members, parameters: parameters)
    scenario.dynamics.model = "signed-influence"
    return scenario
  }

  /// The usual world without the votes of some actors.
  private func world(without missing: Set<ActorID>) -> World {
    let world = SmallWorld.world()
    let votes = BackgroundTable(
      id: "votes", kind: "vote-position", title: "votes", citation: "made up", licence: "none",
      unit: "1", lagInMonths: 0, rows: SmallWorld.votes.rows.filter { !missing.contains($0.row) })
    return World(
      actors: world.actors, organisations: world.organisations, attributes: world.attributes,
      evidence: EvidenceBase(documents: world.evidence.documents, tables: [votes]))
  }

  private func positions(_ trajectory: Trajectory, at step: Int) -> [Double] {
    (0..<5).map { trajectory[step, $0, 5] }
  }

  @Test func `positions start from the votes and move`() throws {
    let compiled = try CompiledScenario(scenario(), in: SmallWorld.world())
    let run = try #require(compiled.run([compiled.member(3)]).first)
    #expect(run.columns == 6)
    #expect(positions(run, at: 0) == [0.1, 0.5, -0.4, 1.2, 2.0])
    #expect(positions(run, at: 15) != positions(run, at: 0))
    #expect(compiled.warnings.isEmpty)
  }

  @Test func `ties are those of the default model, to the bit`() throws {
    let plain = try CompiledScenario(SmallWorld.scenario(), in: SmallWorld.world())
    let signed = try CompiledScenario(scenario(), in: SmallWorld.world())
    let expected = plain.run((0..<5).map { plain.member($0) })
    let found = signed.run((0..<5).map { signed.member($0) })
    for (left, right) in zip(expected, found) {
      for step in 0...15 {
        let ties = Matrix(rows: 5, columns: 5) { right[step, $0, $1] }
        #expect(ties == left.state(at: step))
      }
    }
  }

  @Test func `nobody who is closed moves`() throws {
    let compiled = try CompiledScenario(
      scenario([NamedValue("susceptibility", 0)]), in: SmallWorld.world())
    let run = try #require(compiled.run([compiled.member(1)]).first)
    #expect(positions(run, at: 15) == positions(run, at: 0))
  }

  @Test func `an actor without votes has no position, moves nobody, and is named`() throws {
    let compiled = try CompiledScenario(scenario(), in: world(without: ["CCC"]))
    #expect(compiled.warnings.count == 1)
    guard case .positionUnknown(let actors, _, _) = compiled.warnings[0] else {
      Issue.record("another warning: \(compiled.warnings[0])")
      return
    }
    #expect(actors == ["CCC"])
    #expect(compiled.positions?.isKnown == [true, true, false, true, true])
    let problem = compiled.problem(for: compiled.point)
    let influence = try #require(problem.influence)
    #expect((0..<5).allSatisfy { influence[$0, 2] == 0 && influence[2, $0] == 0 })
    #expect(influence[0, 1] > 0)
    let frame = MeasureContext(compiled)
    let subjects = PositionMeasure().subjects(in: frame)
    #expect(subjects.map(\.actor) == ["AAA", "BBB", "DDD", "EEE"])
    #expect(subjects.allSatisfy { $0.issue == "votes" })
    let run = try #require(compiled.runs([compiled.point], for: .positions).first)
    let values = PositionMeasure().values(
      of: MemberView(run, in: frame, for: .positions), in: frame)
    #expect(values.count == 4 * frame.states && values[2 * frame.states] == 1.2)
    #expect(values[frame.states - 1] == run.trajectory[15, 0, 5])
  }

  @Test func `without any votes the model is refused, and positions are of no other model`() throws
  {
    #expect(throws: CompileProblem.noPositions("signed-influence")) {
      try CompiledScenario(scenario(), in: world(without: Set(SmallWorld.actors)))
    }
    var early = scenario()
    early.evidence = EvidenceSelection(
      knownBy: SmallWorld.date("2018-06"), occurredBy: SmallWorld.date("2018-06"))
    #expect(throws: CompileProblem.noPositions("signed-influence")) {
      try CompiledScenario(early, in: SmallWorld.world())
    }
    var plain = SmallWorld.scenario()
    plain.measures = ["position"]
    #expect(throws: CompileProblem.measureNeedsPositions("position")) {
      try CompiledScenario(plain, in: SmallWorld.world())
    }
  }

  @Test func `a weakened patron moves positions less`() throws {
    let change = Change(
      date: SmallWorld.date("2020-06"), verb: .set(.capability("CCC"), .scale(0.01)))
    var weakened = scenario()
    weakened.changes = [change]
    let usual = try CompiledScenario(scenario(), in: SmallWorld.world())
    let changed = try CompiledScenario(weakened, in: SmallWorld.world())
    let left = try #require(usual.run([usual.point]).first)
    let right = try #require(changed.run([changed.point]).first)
    // CCC stands at −.4 and pulls AAA down; until the change nothing differs.
    #expect(positions(left, at: 3) == positions(right, at: 3))
    #expect(positions(right, at: 15)[0] > positions(left, at: 15)[0] + 0.001)
  }

  @Test func `stability is told of moving ties and not of fixed ones`() throws {
    let moving = try CompiledScenario(scenario(), in: SmallWorld.world())
    let plain = try CompiledScenario(SmallWorld.scenario(), in: SmallWorld.world())
    #expect(moving.pointStability?.end.gain == plain.pointStability?.end.gain)
    let rest = try #require(moving.pointStability?.equilibrium)
    #expect(rest.termination == .completed)
    #expect(rest.last == plain.pointStability?.equilibrium.last)
    let fixed = try CompiledScenario(
      scenario([NamedValue("ties", 1)]), in: SmallWorld.world())
    #expect(fixed.pointStability == nil)
  }
}
