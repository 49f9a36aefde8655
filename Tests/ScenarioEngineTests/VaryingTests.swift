import AllianceModel
import InfluenceDynamics
import Parameters
import ScenarioEngine
import Testing

/// A variation is what compiling the varied scenario gives, to the bit.
struct VaryingTests {
  private static let add = Change(
    date: SmallWorld.date("2020-06"),
    verb: .add(
      SmallWorld.record(
        "war", "armed-conflict", .mutual(["AAA", "CCC"]), SmallWorld.period("2020-06"))
    ))
  private static let weaker = Change(
    date: SmallWorld.date("2020-05"), verb: .set(.capability("CCC"), .scale(0.3)))
  private static let leave = Change(
    date: SmallWorld.date("2020-08"), verb: .leave(actor: "AAA", organisation: "ORG"),
    condition: Change.Condition(
      measure: "lead", actor: "AAA",
      test: .bounds(Expectation.Bounds(atLeast: 0, atMost: nil))))
  private static let changes = [weaker, add, leave]

  private func compiled(_ scenario: Scenario) throws -> CompiledScenario {
    try CompiledScenario(scenario, in: SmallWorld.world(), allowsIdleChanges: true)
  }

  private func bits(_ compiled: CompiledScenario) -> [[Double]] {
    compiled.run([compiled.point] + (0..<6).map { compiled.member($0) }).map(\.elements)
  }

  @Test(arguments: 0..<8)
  func `some of the changes are as if there were no others`(kept: Int) throws {
    let whole = try compiled(SmallWorld.scenario(changes: Self.changes))
    let some = Self.changes.indices.filter { kept >> $0 & 1 == 1 }.map { Self.changes[$0] }
    #expect(
      try bits(whole.varying(changes: some)) == bits(compiled(SmallWorld.scenario(changes: some))))
  }

  @Test(arguments: Future.allCases)
  func `another future is as if it were the scenario's`(future: Future) throws {
    let own = try compiled(SmallWorld.scenario(changes: Self.changes))
    let other = try compiled(SmallWorld.scenario(changes: Self.changes, future: future))
    #expect(try bits(own.varying(future: future)) == bits(other))
  }

  @Test func `excluded evidence is as if it were not admitted`() throws {
    var scenario = SmallWorld.scenario(changes: Self.changes)
    let whole = try compiled(scenario)
    scenario.evidence.exclude.ids = ["visit", "pact"]
    let varied = try whole.varying(evidence: scenario.evidence)
    #expect(try bits(varied) == bits(compiled(scenario)))
    #expect(bits(varied) != bits(whole))
    #expect(varied.events.count == whole.events.count - 2)
  }

  @Test func `a held parameter is given in the point run and drawn in no member`() throws {
    var scenario = SmallWorld.scenario(changes: Self.changes)
    let whole = try compiled(scenario)
    let varied = try whole.varying(holding: [
      HeldParameter(.dynamics("balance"), at: 0.25), HeldParameter(.weighing("demand"), at: 0.4),
    ])
    #expect((0..<20).allSatisfy { varied.member($0).dynamics["balance"] == 0.25 })
    #expect(varied.point.weighing["demand"] == 0.4)
    scenario.dynamics.parameters = [NamedValue("balance", 0.25)]
    scenario.weighing = [NamedValue("demand", 0.4)]
    scenario.uncertainty.parameters.removeFirst()
    #expect(try bits(varied) == bits(compiled(scenario)))
    #expect(varied.scenario.dynamics.parameters == scenario.dynamics.parameters)
    #expect(varied.scenario.uncertainty == scenario.uncertainty)
  }

  @Test func `a held parameter may be left to be derived`() throws {
    let given = try compiled(SmallWorld.scenario(parameters: [NamedValue("offset", 0)]))
    let derived = try given.varying(holding: [HeldParameter(.dynamics("b0"), at: nil)])
    #expect(derived.dynamics.given("offset") == nil)
    #expect(try bits(derived) == bits(compiled(SmallWorld.scenario())))
  }

  @Test func `the size exponent of the dynamics is held with that of the weighing`() throws {
    let given = try compiled(SmallWorld.scenario(parameters: [NamedValue("sizeExponent", 0.2)]))
    let varied = try given.varying(holding: [HeldParameter(.weighing("gamma"), at: 0.9)])
    #expect(varied.dynamics["sizeExponent"] == 0.9)
    #expect(varied.weighing["gamma"] == 0.9)
  }

  @Test func `what cannot be held is refused`() throws {
    let whole = try compiled(SmallWorld.scenario())
    #expect(throws: CompileProblem.unknownPath(.weighing("balance"))) {
      try whole.varying(holding: [HeldParameter(.weighing("balance"), at: 1)])
    }
    #expect(
      throws: CompileProblem.parameters(
        ParameterProblems(problems: [
          .notAllowed(name: "demand", value: 7, allowed: 0...0.5)
        ]))
    ) { try whole.varying(holding: [HeldParameter(.weighing("demand"), at: 7)]) }
  }
}
