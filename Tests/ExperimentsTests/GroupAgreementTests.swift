import AllianceModel
import ScenarioEngine
import TestSupport
import Testing

@testable import Experiments

/// Several models on one scenario given in numbers.
@Suite struct GroupAgreementTests {
  private func find(_ models: [String], limit: Double = 5) async throws -> GroupAgreement {
    let own = try NumericRun(
      NumericScenario(
        name: "camps", actors: ["a", "b", "c", "d"],
        ties: [[0, 1, -1, -1], [1, 0, -1, -1], [-1, -1, 0, 1], [-1, -1, 1, 0]],
        positions: [.init(name: "issue", positions: [1, 0.5, -1, -0.5])], steps: 500,
        dynamics: DynamicsChoice(model: "altafini"), uncertainty: Uncertainty(members: 1)))
    let others = try models.map { model in
      try own.under(
        DynamicsChoice(
          model: model,
          parameters: model == "structural-balance-bounded" ? [NamedValue("limit", limit)] : []))
    }
    return try await GroupAgreement.find([own] + others, workers: 2)
  }

  @Test func `models that find the same camps agree on every pair`() async throws {
    let agreement = try await find(["structural-balance", "landscape"])
    #expect(agreement.models.map(\.model) == ["altafini", "structural-balance", "landscape"])
    for row in agreement.models {
      #expect(row.groups == [["a", "b"], ["c", "d"]])
      #expect(row.alike == 1)
      #expect(row.share == 1)
    }
    #expect(agreement.unanimous == 1)
  }

  /// Everybody alone against two pairs: of six pairs of actors the four across are put alike.
  @Test func `the share of pairs put alike is Rand's`() async throws {
    let agreement = try await find(["bounded-confidence"])
    let alone = try #require(agreement.models.last)
    #expect(alone.groups == [["a"], ["b"], ["c"], ["d"]])
    #expect(isClose(alone.alike, 4.0 / 6))
    #expect(isClose(agreement.unanimous, 4.0 / 6))
  }

  @Test func `a model that cannot start is left out with its reason`() async throws {
    let agreement = try await find(["structural-balance-bounded"], limit: 0.5)
    #expect(agreement.models.map(\.model) == ["altafini"])
    #expect(
      agreement.failed == [
        .init(
          model: "structural-balance-bounded",
          ending: .notStarted(.unusableParameter(name: "limit", value: 0.5)))
      ])
  }
}
