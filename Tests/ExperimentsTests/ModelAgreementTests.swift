import AllianceModel
import InfluenceDynamics
import ScenarioEngine
import TestSupport
import Testing

@testable import Experiments

/// Several models on one scenario, and on two.
@Suite struct ModelAgreementTests {
  private static let models = ["tie-coevolution", "friedkin-johnsen", "structural-balance"]

  private func answers(
    _ scenario: Scenario, _ models: [String] = models, workers: Int = 2
  ) async throws -> ModelAnswers {
    let compiled = try CompiledScenario(scenario, in: SmallStudy.world)
    let ready = try models.map {
      try ModelAdapter(DynamicsChoice(model: $0), beside: compiled)
    }
    return try await ModelAnswers.find(
      ready + [ModelAdapter(setPointsOf: compiled)], on: compiled, workers: workers)
  }

  @Test func `shares and closeness are those of the scenario's own ensemble`() async throws {
    let scenario = SmallStudy.scenario(members: 20)
    let agreement = ModelAgreement(try await answers(scenario))
    let ensemble = try await SmallStudy.ensemble(scenario)
    let partners = try #require(ensemble.table("primary-partner"))
    let subject = try #require(partners.subjects.firstIndex { $0.actor == "AAA" })
    let last = partners.raw(subject: subject, state: partners.states - 1)
    let own = try #require(agreement.answers(on: "AAA").first?.answer)
    let categories: [Partner] = [.pole("Bear"), .pole("Wolf"), .pole("Far"), .nobody]
    for (category, partner) in categories.enumerated() {
      let share = Double(last.count { $0 == Double(category) }) / 20
      #expect(own.share(of: partner) == share)
    }
    let alignments = try #require(ensemble.table("alignment"))
    let bear = try #require(
      alignments.subjects.firstIndex { $0.actor == "AAA" && $0.pole == "Bear" })
    let mean =
      alignments.raw(subject: bear, state: alignments.states - 1).reduce(0, +) / 20
    #expect(isClose(try #require(own.closeness(to: "Bear")), mean))
  }

  @Test func `the number of workers changes nothing`() async throws {
    let scenario = SmallStudy.scenario(members: 19)
    let one = ModelAgreement(try await answers(scenario, workers: 1))
    let three = ModelAgreement(try await answers(scenario, workers: 3))
    #expect(one == three)
  }

  @Test func `models and members are told as they were asked for, and shares sum to one`()
    async throws
  {
    let agreement = ModelAgreement(try await answers(SmallStudy.scenario(members: 9)))
    #expect(agreement.models.map(\.model) == Self.models + [ModelAdapter.setPoints])
    #expect(agreement.members == 9)
    for model in agreement.models {
      #expect(model.actors.map(\.actor) == ["AAA", "BBB", "CCC", "DDD"])
      for answer in model.actors {
        #expect(isClose(answer.shares.map(\.share).reduce(0, +), 1))
        #expect(answer.share(of: answer.first) == answer.shares.map(\.share).max())
      }
    }
  }

  @Test func `the closest are the first and those level with it`() {
    let agreement = ModelAgreement(leastLead: 0.05, members: 2, models: [], leftOut: [])
    let answer = ModelAgreement.Answer(
      actor: "AAA", first: .nobody, shares: [],
      closeness: [.init("Wolf", mean: 0.36), .init("Bear", mean: 0.4), .init("Far", mean: 0.34)])
    #expect(agreement.closest(answer) == ["Wolf", "Bear"])
  }

  @Test func `a scenario differs in nothing from itself, and a tie set higher brings closer`()
    async throws
  {
    let base = try await answers(SmallStudy.scenario(members: 12))
    let same = try #require(ModelComparison(base, base))
    for row in same.models {
      #expect(row.effects.map(\.pole) == ["Bear", "Wolf", "Far"])
      for effect in row.effects {
        #expect(effect.delta == 0)
        #expect(effect.direction == 0)
      }
    }
    let shifted = try await answers(
      SmallStudy.scenario(members: 12, changes: [SmallStudy.shift("CCC", by: 0.2)]))
    let found = try #require(ModelComparison(base, shifted))
    let setPoints = try #require(found.models.last?.effects.first { $0.pole == "Bear" })
    #expect(isClose(setPoints.delta, 0.2))
    #expect(setPoints.signHolds == 1)
    #expect(setPoints.direction == 1)
    let ties = try #require(found.models.first?.effects.first { $0.pole == "Bear" })
    #expect(ties.direction == 1)
  }

  @Test func `other members cannot be paired`() async throws {
    let base = try await answers(SmallStudy.scenario(members: 4), ["tie-coevolution"])
    let more = try await answers(SmallStudy.scenario(members: 5), ["tie-coevolution"])
    let luckier = try await answers(SmallStudy.scenario(members: 4, seed: 8), ["tie-coevolution"])
    #expect(ModelComparison(base, more) == nil)
    #expect(ModelComparison(base, luckier) == nil)
  }
}
