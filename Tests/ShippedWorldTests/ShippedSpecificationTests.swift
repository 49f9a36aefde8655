import AllianceModel
import ScenarioEngine
import Testing

@testable import Experiments

/// The usual list of specifications, held on the shipped baseline.
@Suite(.tags(.shippedWorld)) struct ShippedSpecificationTests {
  @Test func `every alternative of the baseline has a result, and the usual one is the headline`()
    async throws
  {
    let compiled = try Shipped.point.get()
    let verdict = try #require(
      try await SpecificationVerdict.find(compiled, limit: 1, workers: 2))
    let headline = try Case(compiled).standing()
    #expect(verdict.headline == headline.partner)
    #expect(verdict.lead == headline.lead)
    #expect(verdict.failures.isEmpty)
    #expect(verdict.choices.count == SpecificationCatalogue.choices.count)
    for way in verdict.choices.flatMap(\.alternatives) where !way.isUsual {
      #expect(way.alone != nil, "\(way.label)")
    }
  }

  @Test func `what one parameter at a time says, a single alternative says too`() async throws {
    let compiled = try Shipped.point.get()
    let verdict = try #require(
      try await SpecificationVerdict.find(compiled, limit: 1, workers: 2))
    func alone(_ choice: String, _ label: String) throws -> Double {
      let ways = try #require(verdict.choices.first { $0.id == choice }).alternatives
      return try #require(ways.first { $0.label == label }?.alone).lead
    }
    var published = compiled.scenario
    published.dynamics.parameters.append(NamedValue("offset", 0))
    #expect(try alone("normal tie", "0") == lead(of: published, in: compiled.world))
    var fading = compiled.scenario
    fading.future = .fade
    #expect(try alone("future", "fade") == lead(of: fading, in: compiled.world))
  }

  private func lead(of scenario: Scenario, in world: World) throws -> Double {
    let compiled = try CompiledScenario(scenario, in: world)
    return try Case(compiled).standing().lead
  }
}
