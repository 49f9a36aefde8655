import AllianceModel
import InfluenceDynamics
import LinearAlgebra
import Parameters
import TestSupport
import Testing

@testable import ScenarioEngine

/// Models beside a scenario's own, given the evidence at once.
@Suite struct ModelAdapterTests {
  private func compiled(
    _ world: World = SmallWorld.world(), _ change: (inout Scenario) -> Void = { _ in }
  ) throws -> CompiledScenario {
    var scenario = SmallWorld.scenario(members: 6)
    change(&scenario)
    return try CompiledScenario(scenario, in: world)
  }

  private func closeness(
    _ model: String, _ compiled: CompiledScenario, member: UInt32 = 2,
    parameters: [NamedValue] = []
  ) throws -> PoleCloseness {
    let model = try ModelAdapter(
      DynamicsChoice(model: model, parameters: parameters), beside: compiled)
    return try #require(model.answer(of: member).closeness)
  }

  @Test(arguments: ModelCatalogue.all.map(\.description.id))
  func `every model of the catalogue can be given evidence`(model: String) throws {
    let compiled = try compiled()
    let found = try closeness(model, compiled)
    // AAA, the focus, can be close to all three poles.
    for pole in 0..<3 { #expect(try #require(found.closeness(0, pole)).isFinite) }
  }

  @Test func `actors are as open in every model as signed influence has them`() {
    let description = SignedInfluence().description.parameters
      .first { $0.name == "susceptibility" }
    #expect(description?.defaultValue == EvidenceAdapters.openness)
    #expect(EvidenceAdapters.all.allSatisfy { !$0.given.hasPrefix("the same") })
  }

  @Test func `tie coevolution answers with the alignments of the scenario's own run`() throws {
    let compiled = try compiled()
    let trajectory = try #require(compiled.run([compiled.member(2)]).first)
    let found = try closeness("tie-coevolution", compiled)
    let last = trajectory.last
    #expect(found.closeness(0, 0) == last[0, 2])
    #expect(found.closeness(0, 1) == last[0, 1])
    let west = try #require(found.closeness(0, 2))
    #expect(isClose(west, 0.5 * last[0, 3] + 0.5 * last[0, 4]))
  }

  @Test func `set points alone are where tie coevolution returns to`() throws {
    let compiled = try compiled { $0.dynamics.parameters = [NamedValue("balance", 0)] }
    let found = try #require(ModelAdapter(setPointsOf: compiled).answer(of: 2).closeness)
    let ties = compiled.problem(for: compiled.member(2)).ties
    #expect(found.closeness(0, 0) == ties[0, 2])
    #expect(found.closeness(0, 1) == ties[0, 1])
  }

  @Test func `the end of the calendar counts: a tie set on the way moves every model of ties`()
    throws
  {
    let change = Change(
      date: SmallWorld.date("2020-09"), verb: .set(.tie(DirectedPair("AAA", "BBB")), .add(0.3)))
    let (before, after) = (try compiled(), try compiled { $0.changes = [change] })
    let without = try #require(ModelAdapter(setPointsOf: before).answer(of: 1).closeness)
    let with = try #require(ModelAdapter(setPointsOf: after).answer(of: 1).closeness)
    let gained = try #require(with.closeness(0, 1)) - (try #require(without.closeness(0, 1)))
    #expect(isClose(gained, 0.3))
  }

  /// Two friends and two of their enemies: whatever finds camps finds these.
  @Test(arguments: ["structural-balance", "structural-balance-bounded", "landscape"])
  func `camps are those of the ties`(model: String) throws {
    let ties = Matrix(rows: 4, columns: 4) { row, column in
      row == column ? 0 : (row < 2) == (column < 2) ? 0.6 : -0.5
    }
    let reading = try #require(EvidenceAdapters.reading(model))
    let evidence = WeighedEvidence(
      ties: ties, normal: 0, capability: [1, 1, 1, 1], leverage: ties, positions: nil,
      identities: [0, 1, 2, 3], member: 0)
    let dynamics = try #require(ModelCatalogue.model(model))
    let problem = reading.problem(
      evidence, [0, 1, 2, 3],
      try ParameterValues(
        reading.parameters.map { ($0.name, $0.value) }, for: dynamics.description.parameters))
    let run = InfluenceDynamics.run(
      dynamics, members: [problem], schedule: Schedule(steps: 1000), seed: 1)[0]
    let findings =
      (dynamics as? any InterpretedModel)?
      .findings(of: problem, along: run, seed: 1) ?? []
    let nearness = reading.nearness(problem, run, findings)
    for row in 0..<4 {
      for column in 0..<4 where row != column {
        #expect(nearness[row, column] == ((row < 2) == (column < 2) ? 1 : -1))
      }
    }
  }

  @Test func `who has no position has no answer in models of positions, and moves nobody's`() throws
  {
    let world = SmallWorld.world()
    let votes = BackgroundTable(
      id: "votes", kind: "vote-position", title: "votes", citation: "made up", licence: "none",
      unit: "1", lagInMonths: 0, rows: SmallWorld.votes.rows.filter { $0.row != "EEE" })
    let partial = World(
      actors: world.actors, organisations: world.organisations, attributes: world.attributes,
      evidence: EvidenceBase(documents: world.evidence.documents, tables: [votes]))
    let found = try closeness("friedkin-johnsen", try compiled(partial))
    #expect(found.closeness(4, 0) == nil)
    #expect(found.first(4, leastLead: 0.05) == nil)
    // West is DDD alone then.
    #expect(try #require(found.closeness(0, 2)).isFinite)
    let none = World(
      actors: world.actors, organisations: world.organisations, attributes: world.attributes,
      evidence: EvidenceBase(documents: world.evidence.documents))
    #expect(throws: CompileProblem.noPositions("degroot")) {
      try ModelAdapter(DynamicsChoice(model: "degroot"), beside: try self.compiled(none))
    }
  }

  /// y = λWy + (1 − λ)u iterated by hand, W from leverage and friendly ties.
  @Test func `positions in votes settle where friends of leverage draw them`() throws {
    let compiled = try compiled()
    let world = SmallWorld.world()
    let evidence = compiled.evidence(
      for: compiled.member(2), positions: KnownPositions(compiled.scenario, in: world))
    let known = [0.1, 0.5, -0.4, 1.2, 2.0]
    var moved = known
    for _ in 0..<200 {
      moved = (0..<5).map { row in
        let pulls = (0..<5).map { column in
          row == column ? 0 : evidence.leverage[row, column] * max(0, evidence.ties[row, column])
        }
        let total = pulls.reduce(0, +)
        guard total > 0 else { return known[row] }
        let heard = zip(pulls, moved).reduce(0) { $0 + $1.0 / total * $1.1 }
        return 0.2 * heard + 0.8 * known[row]
      }
    }
    let found = try closeness("friedkin-johnsen", compiled)
    #expect(isClose(try #require(found.closeness(0, 0)), -abs(moved[0] - moved[2]) / 2.4))
    #expect(isClose(try #require(found.closeness(0, 1)), -abs(moved[0] - moved[1]) / 2.4))
    #expect(moved != known)
  }

  @Test func `a parameter given to another model is used, and one out of range refused`() throws {
    let compiled = try compiled()
    let wide = try closeness(
      "bounded-confidence", compiled, parameters: [NamedValue("confidence", 1)])
    // With everybody heard all meet in one step.
    #expect(isClose(try #require(wide.closeness(0, 2)), 0))
    let narrow = try closeness(
      "bounded-confidence", compiled, parameters: [NamedValue("confidence", 0.01)])
    #expect(try #require(narrow.closeness(0, 2)) < -0.5)
    #expect(throws: CompileProblem.self) {
      try ModelAdapter(
        DynamicsChoice(model: "bounded-confidence", parameters: [NamedValue("confidence", -1)]),
        beside: compiled)
    }
  }

  @Test func `the first pole leads by enough, or there is none`() {
    let nearness = Matrix([
      [0, 0.5, 0.47, 0.1], [0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0],
    ])
    let frame = MeasureContext(
      SmallWorld.scenario(actors: ["AAA", "BBB", "CCC", "DDD"]))
    let close = PoleCloseness(nearness, of: [0, 1, 2, 3], in: frame)
    // Poles are Bear (CCC), Wolf (BBB) and West (DDD, EEE not being there).
    #expect(close.closeness(0, 0) == 0.47)
    #expect(close.closeness(0, 1) == 0.5)
    #expect(close.closeness(0, 2) == 0.1)
    #expect(close.first(0, leastLead: 0.05) == 3)
    #expect(close.first(0, leastLead: 0.02) == 1)
    #expect(close.closeness(2, 0) == nil)
  }
}
