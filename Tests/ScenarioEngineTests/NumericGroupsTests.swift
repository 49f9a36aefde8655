import AllianceModel
import Testing

@testable import ScenarioEngine

/// Whom models leave together in scenarios given in numbers.
@Suite struct NumericGroupsTests {
  private func scenario(
    _ model: String, ties: [[Double]], positions: [Double] = [], steps: Int = 500
  ) -> NumericScenario {
    NumericScenario(
      name: "small", actors: ["a", "b", "c", "d"], ties: ties,
      positions: positions.isEmpty ? [] : [.init(name: "issue", positions: positions)],
      steps: steps, dynamics: DynamicsChoice(model: model), uncertainty: Uncertainty(members: 1))
  }

  private let camps: [[Double]] = [
    [0, 1, -1, -1], [1, 0, -1, -1], [-1, -1, 0, 1], [-1, -1, 1, 0],
  ]

  @Test(arguments: [
    "structural-balance", "structural-balance-bounded", "landscape", "tie-coevolution", "altafini",
  ])
  func `two hostile camps are two groups in every model that knows foes`(model: String) async throws
  {
    let own = try NumericRun(scenario("altafini", ties: camps, positions: [1, 0.5, -1, -0.5]))
    let run = try own.under(DynamicsChoice(model: model))
    let member = try #require(try await run.members(workers: 1).first)
    #expect(run.groups(of: member) == [[0, 1], [2, 3]])
  }

  @Test func `ties decide where a model of both is given no positions`() async throws {
    let own = try NumericRun(scenario("structural-balance", ties: camps))
    let run = try own.under(
      DynamicsChoice(model: "signed-influence", parameters: [NamedValue("ties", 1)]))
    let member = try #require(try await run.members(workers: 1).first)
    #expect(run.groups(of: member) == [[0, 1], [2, 3]])
    #expect(run.meaningOfGroups == "one camp")
  }

  @Test func `camps that a model leaves undecided are not guessed`() async throws {
    // Two pairs that know nothing of each other: the leading eigenvalue comes twice.
    let pairs: [[Double]] = [[0, 1, 0, 0], [1, 0, 0, 0], [0, 0, 0, 1], [0, 0, 1, 0]]
    let run = try NumericRun(scenario("structural-balance", ties: pairs))
    let member = try #require(try await run.members(workers: 1).first)
    #expect(run.groups(of: member) == [])
  }

  @Test func `positions are chained by steps of a twentieth of the first range`() async throws {
    // Nobody hears anybody: positions stay. 0.04 and 0.05 are near enough, 0.06 is not.
    var still = scenario("bounded-confidence", ties: camps, positions: [0, 0.04, 0.09, 1])
    still.dynamics.parameters = [NamedValue("confidence", 0)]
    let near = try NumericRun(still)
    let member = try #require(try await near.members(workers: 1).first)
    #expect(near.groups(of: member) == [[0, 1, 2], [3]])
    still.positions = [.init(name: "issue", positions: [0, 0.06, 0.12, 1])]
    let far = try NumericRun(still)
    let apart = try #require(try await far.members(workers: 1).first)
    #expect(far.groups(of: apart) == [[0], [1], [2], [3]])
  }

  @Test func `what a model lacks is said`() throws {
    let ties = try NumericRun(scenario("structural-balance", ties: camps))
    #expect(throws: CompileProblem.numbersLacking(.positions)) {
      try ties.under(DynamicsChoice(model: "degroot"))
    }
    let nothing = Array(repeating: [0.0, 0, 0, 0], count: 4)
    let positions = try NumericRun(
      scenario("bounded-confidence", ties: nothing, positions: [0, 1, 2, 3]))
    #expect(throws: CompileProblem.numbersLacking(.ties)) {
      try positions.under(DynamicsChoice(model: "landscape"))
    }
  }
}
