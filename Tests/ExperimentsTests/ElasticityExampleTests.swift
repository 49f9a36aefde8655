import AllianceModel
import Experiments
import Parameters
import ScenarioEngine
import TestSupport
import Testing

/// How far the lead of the focus moves when a parameter of the weighing grows by one percent: the
/// example of the guide `AddingAnAnalysis`, written from outside of the module as a program would.
private struct Elasticity: Sendable {
  let changes: [(parameter: ParameterPath, change: Double)]
  let failures: [FailureCount]

  static func of(_ compiled: CompiledScenario, workers: Int) async throws -> Elasticity {
    let paths = compiled.weighing.descriptions.map { ParameterPath.weighing($0.name) }
    let cases: [[Setting]] = [[]] + paths.map { [.scaled($0, by: 1.01)] }
    let found = try await Runner(workers: workers).standings(of: compiled, under: cases)
    let usual = try found[0].get().lead
    return Elasticity(
      changes: zip(paths, found.dropFirst()).compactMap { path, result in
        (try? result.get()).map { (path, $0.lead - usual) }
      },
      failures: .counted(in: found))
  }
}

@Suite struct ElasticityExampleTests {
  @Test func `an analysis is a list of cases and what is read from them`() async throws {
    let compiled = try CompiledScenario(SmallStudy.scenario(members: 1), in: SmallStudy.world)
    let found = try await Elasticity.of(compiled, workers: 2)
    var scenario = SmallStudy.scenario(members: 1)
    scenario.weighing = [NamedValue("events.ceiling", 0.4 * 1.01)]
    let other = try CompiledScenario(scenario, in: SmallStudy.world)
    let change = try Case(other).standing().lead - Case(compiled).standing().lead
    let ceiling = try #require(found.changes.first { $0.parameter == .weighing("events.ceiling") })
    #expect(isClose(ceiling.change, change, absolute: 1e-12) && change != 0)
    // Choices by number cannot grow by one percent, and are counted.
    let tried = found.changes.count + found.failures.reduce(0) { $0 + $1.count }
    #expect(tried == compiled.weighing.descriptions.count)
  }
}
