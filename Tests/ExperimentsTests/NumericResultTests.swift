import AllianceModel
import Experiments
import ScenarioEngine
import Testing

/// What models find, over members and against expectations.
struct NumericResultTests {
  private func result(
    _ expectations: [FindingExpectation] = [], confidence: [Double], members: Int
  ) async throws -> NumericResult {
    let scenario = NumericScenario(
      name: "Three", actors: ["a", "b", "c"],
      ties: Array(repeating: [0, 0, 0], count: 3),
      positions: [
        .init(name: "x", positions: [0, 0.1, 1]), .init(name: "y", positions: [3, 3, 3]),
      ],
      steps: 20, dynamics: DynamicsChoice(model: "bounded-confidence"),
      uncertainty: Uncertainty(
        members: members, seed: 5,
        parameters: [
          UncertainParameter(
            path: .dynamics("confidence"),
            distribution: .uniform(confidence[0], confidence[1]))
        ]), findingExpectations: expectations)
    let run = try NumericRun(scenario)
    return NumericResult(run, try await run.members(workers: 2), from: RunOrigin())
  }

  @Test func `numbers are summarised and groups counted`() async throws {
    // Within 0.1 to 2 the first two always meet; from 0.5 or so the third joins.
    let found = try await result(confidence: [0.2, 2], members: 60).findings
    let members = try #require(
      found.first { $0.name == "cluster members" && $0.issue == "x" })
    #expect(members.kinds.map(\.kind).sorted() == ["a, b | c", "a, b, c"])
    #expect(members.kinds.map(\.share).reduce(0, +) == 1 && members.groups == nil)
    let apart = try #require(members.kinds.first { $0.kind == "a, b | c" }?.share)
    // Two apart from one below 0.9 or 1: about 0.7/1.8 of the members, give or take 0.2.
    #expect((0.2...0.6).contains(apart))
    let third = try #require(
      found.first { $0.name == "cluster position" && $0.issue == "x" && $0.item == 2 })
    #expect(third.members == Int((apart * 60).rounded()) && third.value?.median == 1)
    let same = try #require(
      found.first { $0.name == "cluster members" && $0.issue == "y" })
    #expect(same.groups == [["a", "b", "c"]] && same.kinds == [.init("a, b, c", share: 1)])
    let moves = try #require(found.first { $0.name == "moving steps" })
    #expect(moves.unit == "steps" && moves.members == 60 && moves.issue == nil)
  }

  @Test func `findings of actors are told by their names`() async throws {
    let expected = { (actor: String, other: String) in
      FindingExpectation(
        finding: "challenges", actor: actor,
        condition: .category(other, share: .init(atLeast: 1)))
    }
    let scenario = NumericScenario(
      name: "Bargains", actors: ["weak", "strong", "far"],
      ties: Array(repeating: [0, 0, 0], count: 3),
      positions: [.init(name: "x", positions: [20, 30, 90])], sizes: [10, 100, 40], steps: 1,
      dynamics: DynamicsChoice(model: "bargaining"),
      findingExpectations: [expected("strong", "far"), expected("far", "strong")],
      salience: [[50], [50], [50]])
    let run = try NumericRun(scenario)
    let result = NumericResult(run, try await run.members(workers: 1), from: RunOrigin())
    // The stronger side of the scale has something to win of the weaker, and not the other way.
    #expect(result.expectations.map(\.holds) == [true, false])
    let risks = result.findings.filter { $0.name == "risk attitude" }
    #expect(risks.map(\.actor) == ["weak", "strong", "far"] && risks.allSatisfy { $0.item == nil })
  }

  @Test func `salience for a model that has no use for it is refused`() async throws {
    let scenario = NumericScenario(
      name: "Deaf", actors: ["a", "b"], ties: [[1, 0], [0, 1]],
      positions: [.init(name: "x", positions: [0, 1])], steps: 1,
      dynamics: DynamicsChoice(model: "degroot"), salience: [[1], [1]])
    let run = try NumericRun(scenario)
    let result = NumericResult(run, try await run.members(workers: 1), from: RunOrigin())
    #expect(
      result.failures == [
        EndingCount(.notStarted(.unusedInput(name: "salience")), members: 1)
      ])
  }

  @Test func `a run that does not come to rest is shown, with a warning`() async throws {
    let scenario = NumericScenario(
      name: "Swap", actors: ["a", "b"], ties: [[0, 1], [1, 0]],
      positions: [.init(name: "x", positions: [0, 1])], steps: 3,
      dynamics: DynamicsChoice(model: "friedkin-johnsen"))
    let run = try NumericRun(scenario)
    let result = NumericResult(run, try await run.members(workers: 1), from: RunOrigin())
    #expect(result.series.first?.bands?.median == [0, 1, 0, 1] && result.failures.isEmpty)
    #expect(result.endings == [EndingCount(.notConverged, members: 1)])
    #expect(result.warnings == [.notAtRest(1, of: 1, change: 1)])
    #expect(result.findings.first?.value?.median == 1)
  }

  @Test func `what was found of a run that diverged is told`() async throws {
    let scenario = NumericScenario(
      name: "Loud", actors: ["a"], ties: [[1]],
      positions: [.init(name: "x", positions: [1])], steps: 2000,
      dynamics: DynamicsChoice(model: "friedkin-johnsen"), coupling: [[2]])
    let run = try NumericRun(scenario)
    let result = NumericResult(run, try await run.members(workers: 1), from: RunOrigin())
    #expect(result.series.isEmpty && result.failures.map(\.members) == [1])
    #expect(result.findings.first?.name == "rate")
    #expect(result.findings.first?.value?.median == 2)
  }

  @Test func `expectations of findings hold or say what was found`() async throws {
    let all = Expectation.Bounds(atLeast: 1)
    let results = try await result(
      [
        FindingExpectation(
          finding: "cluster members", issue: "x", condition: .category("a, b | c", share: all)),
        FindingExpectation(
          finding: "cluster members", issue: "x", condition: .category("a, b, c", share: all)),
        FindingExpectation(
          finding: "clusters", issue: "y", condition: .median(.init(atLeast: 1, atMost: 1))),
        FindingExpectation(
          finding: "cluster position", issue: "x", item: 3, condition: .median(.init(atLeast: 0))),
      ], confidence: [0.2, 0.3], members: 10
    ).expectations
    #expect(results.map(\.holds) == [true, false, true, false])
    #expect(results[1].found == .usual("a, b | c", share: 1))
    #expect(results[2].found == .number(1))
    #expect(results[3].found == .notFound)
  }
}
