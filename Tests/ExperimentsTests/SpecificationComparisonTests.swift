import AllianceModel
import ScenarioEngine
import TestSupport
import Testing

@testable import Experiments

/// Differences over specifications, held against what must hold in all of them.
@Suite struct SpecificationComparisonTests {
  private func comparison(
    _ changes: [Change], limit: Int = 30, workers: Int = 2
  ) async throws -> SpecificationComparison {
    let base = try CompiledScenario(SmallStudy.scenario(members: 1), in: SmallStudy.world)
    let other = try CompiledScenario(
      SmallStudy.scenario(members: 1, changes: changes), in: SmallStudy.world)
    let found = try await SpecificationComparison.find(
      base, [other], limit: limit, workers: workers)
    return try #require(found.first ?? nil)
  }

  @Test func `a scenario does not differ from itself in any specification`() async throws {
    let same = try await comparison([])
    #expect(same.effects.count == 3)
    for effect in same.effects {
      #expect(effect.delta == 0 && effect.least == 0 && effect.most == 0)
      #expect(effect.share == 1 && effect.breaker == nil)
    }
    #expect(same.partner.from == same.partner.to)
  }

  @Test func `a tie that is raised is higher in every specification`() async throws {
    let raised = try await comparison([SmallStudy.shift("CCC", by: 0.3)])
    let effect = try #require(raised.effects.first { $0.pole == "Bear" })
    #expect(effect.delta > 0 && effect.least > 0)
    #expect(effect.share == 1)
    #expect(effect.least <= effect.delta && effect.delta <= effect.most)
  }

  @Test func `differences are those of the two point runs`() async throws {
    let change = SmallStudy.shift("CCC", by: 0.3)
    let base = try CompiledScenario(SmallStudy.scenario(members: 1), in: SmallStudy.world)
    let other = try CompiledScenario(
      SmallStudy.scenario(members: 1, changes: [change]), in: SmallStudy.world)
    let before = try Case(base).standing()
    let after = try Case(other).standing()
    let found = try await comparison([change])
    #expect(found.effects.map(\.delta) == zip(before.alignments, after.alignments).map { $1 - $0 })
    #expect(found.partner.from == before.partner && found.partner.to == after.partner)
  }

  @Test func `a turn that a rule forbids names the rule`() async throws {
    var scenario = SmallStudy.scenario(members: 1)
    scenario.specifications = [
      SpecificationChoice(
        "rule", meaning: "who counts",
        alternatives: [
          .init("usual", reason: "usual"), .init("nobody", [.leastLead(2)], reason: "nobody"),
        ])
    ]
    let base = try CompiledScenario(scenario, in: SmallStudy.world)
    scenario.changes = [SmallStudy.shift("CCC", by: 0.9)]
    let other = try CompiledScenario(scenario, in: SmallStudy.world)
    let found = try await SpecificationComparison.find(base, [other], limit: 9, workers: 1)
    let comparison = try #require(found.first ?? nil)
    #expect(comparison.partner.to == .pole("Bear"))
    #expect(comparison.partner.share == 0.5)
    #expect(comparison.partner.breaker?.alternative == "nobody")
    #expect(comparison.effects.allSatisfy { $0.share == 1 })
  }

  @Test func `the breaker is what takes most from its own choice, not the scarcest`() async throws {
    func rule(_ id: String) -> SpecificationChoice {
      SpecificationChoice(
        id, meaning: "who counts",
        alternatives: [
          .init("usual", reason: "usual"), .init("nobody", [.leastLead(2)], reason: "nobody"),
        ])
    }
    let idle = SpecificationChoice(
      "idle", meaning: "changes nothing that acts",
      alternatives: [
        .init("usual", reason: "usual"),
        .init(
          "window", [.parameter(.weighing("eventFlow.window"), to: 20)], reason: "no flow here"),
      ])
    var scenario = SmallStudy.scenario(members: 1)
    scenario.specifications = [rule("one"), rule("two"), idle]
    let base = try CompiledScenario(scenario, in: SmallStudy.world)
    scenario.changes = [SmallStudy.shift("CCC", by: 0.9)]
    let other = try CompiledScenario(scenario, in: SmallStudy.world)
    let found = try await SpecificationComparison.find(base, [other], limit: 9, workers: 1)
    let partner = try #require(found.first ?? nil).partner
    // It holds where both rules are usual: under half of one rule's usual way, none of its other,
    // and under a quarter of either way of the idle choice.
    #expect(partner.share == 0.25)
    #expect(partner.breaker?.choice == "one" && partner.breaker?.alternative == "nobody")
    #expect(partner.breaker?.share == 0 && partner.breaker?.usualShare == 0.5)
  }

  @Test func `the number of workers changes nothing`() async throws {
    let one = try await comparison([SmallStudy.shift()], workers: 1)
    let isSame = one == (try await comparison([SmallStudy.shift()], workers: 3))
    #expect(isSame)
  }
}
