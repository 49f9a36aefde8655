import AllianceModel
import ScenarioEngine
import Testing

@testable import Experiments

/// Ensembles of scenarios whose changes wait for something.
@Suite struct ConditionalEnsembleTests {
  private func waiting(atLeast bound: Double) -> Scenario {
    SmallStudy.scenario(changes: [
      Change(
        date: SmallStudy.date("2020-05"), verb: .set(.tie(DirectedPair("AAA", "DDD")), .add(0.5)),
        condition: Change.Condition(
          measure: "alignment", actor: "AAA", pole: "Bear",
          test: .bounds(Expectation.Bounds(atLeast: bound))))
    ])
  }

  /// An alignment that half of the members have in the tenth month, so that they cross it in
  /// different months.
  private func bound() async throws -> Double {
    let usual = try await SmallStudy.ensemble(SmallStudy.scenario())
    let table = try #require(usual.table("alignment"))
    let subject = try #require(table.index(of: MeasureSubject("AAA", pole: "Bear")))
    return table.values(subject: subject, state: 9).sorted()[10]
  }

  @Test func `it is the same bits whatever its batches and workers`() async throws {
    let scenario = waiting(atLeast: try await bound())
    let usual = try await Ensemble.run(
      CompiledScenario(scenario, in: SmallStudy.world), workers: 1, batchSize: 20)
    #expect(Set(usual.inForceFrom[0]).count > 2, "members do not differ enough to test anything")
    for (workers, batchSize) in [(1, 1), (2, 3), (2, 16)] {
      // Compiled anew, so that nothing is kept from the run before.
      let parts = try await Ensemble.run(
        CompiledScenario(scenario, in: SmallStudy.world), workers: workers, batchSize: batchSize)
      #expect(parts.inForceFrom == usual.inForceFrom)
      for (left, right) in zip(usual.tables, parts.tables) {
        for subject in left.subjects.indices {
          let same =
            Array(left.raw(subject: subject, state: left.states - 1))
            == Array(right.raw(subject: subject, state: right.states - 1))
          #expect(same)
        }
      }
    }
  }

  @Test func `the outcome tells in how many members the change came, and when`() async throws {
    let bound = try await bound()
    let ensemble = try await SmallStudy.ensemble(waiting(atLeast: bound))
    let summary = try #require(ensemble.conditionResults.first)
    let met = ensemble.inForceFrom[0].compactMap(\.self).sorted()
    #expect(ensemble.conditionResults.count == 1)
    #expect(!met.isEmpty && met.count < 20)
    #expect(summary.share == Share(met.count, of: 20))
    #expect(summary.medianDate == met[met.count / 2])
    #expect(summary.change == ensemble.compiled.scenario.changes[0])
  }

  @Test func `a scenario without conditions tells of none`() async throws {
    let ensemble = try await SmallStudy.ensemble(SmallStudy.scenario(members: 2))
    let result = try await RunResult.of(ensemble, from: RunOrigin(), workers: 1, doubts: false)
    #expect(result.conditions.isEmpty)
  }
}
