import AllianceModel
import Experiments
import Reports
import ScenarioEngine
import Testing

/// How findings read in the report of a scenario in numbers.
struct NumericReportTests {
  private func report(_ scenario: NumericScenario, width: Int = 100) async throws -> String {
    let run = try NumericRun(scenario)
    let result = NumericResult(run, try await run.members(workers: 1), from: RunOrigin())
    return NumericReport(result).text(TextStyle(width: width, isUnicode: true))
  }

  @Test func `a landscape reads as its minima, and long groups run over lines`() async throws {
    let actors = (1...12).map { "somebody\($0)" }
    let scenario = NumericScenario(
      name: "Friends", actors: actors,
      ties: Array(repeating: Array(repeating: 1, count: 12), count: 12),
      steps: 1, dynamics: DynamicsChoice(model: "landscape"))
    let text = try await report(scenario, width: 60)
    #expect(text.contains("Found by the model"))
    #expect(text.contains("minima") && text.contains("search"))
    #expect(actors.allSatisfy { text.contains($0) })
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 60 })
    // Nothing moves in a landscape without positions, so there is no table of states.
    #expect(!text.contains("measure"))
  }

  @Test func `a run that blows up says so and is no failure`() async throws {
    let scenario = NumericScenario(
      name: "Blow-up", actors: ["a", "b"], ties: [[1, 0], [0, -1]], steps: 100,
      dynamics: DynamicsChoice(model: "structural-balance"))
    let text = try await report(scenario)
    #expect(text.contains("1 run blew up"))
    #expect(text.contains("blow-up time"))
    #expect(!text.contains("failed"))
  }
}
