import AllianceModel
import Parameters
import ScenarioEngine
import Testing

@testable import Experiments

/// Which alternatives a scenario has, and which of them it takes.
@Suite struct SpecificationSpaceTests {
  private func compiled(
    weighing: [NamedValue] = [], dynamics: [NamedValue] = [], future: Future = .hold,
    choices: [SpecificationChoice] = []
  ) throws -> CompiledScenario {
    var scenario = SmallStudy.scenario(members: 1)
    scenario.weighing = weighing
    scenario.dynamics.parameters = dynamics
    scenario.future = future
    scenario.specifications = choices
    return try CompiledScenario(scenario, in: SmallStudy.world)
  }

  private func usual(_ id: String, _ compiled: CompiledScenario) -> String? {
    SpecificationSpace(of: compiled).choices.first { $0.choice.id == id }.map {
      $0.choice.alternatives[$0.usual].label
    }
  }

  @Test func `the defaults are the usual alternatives of the catalogue, and none is added`() throws
  {
    let space = SpecificationSpace(of: try compiled())
    #expect(space.choices.map(\.choice) == SpecificationCatalogue.choices)
    let labels = space.labels(space.usual)
    #expect(
      labels == [
        "cameo-goldstein", "as given", "0.4", "as given", "usual", "as given",
        "GDP and population", "0.5", "mean of ties", "hold", "half of the loss", "0.05",
      ])
  }

  @Test func `names of choices and alternatives are unique`() {
    let choices = SpecificationCatalogue.choices
    #expect(Set(choices.map(\.id)).count == choices.count)
    for choice in choices {
      #expect(Set(choice.alternatives.map(\.label)).count == choice.alternatives.count)
      #expect(choice.alternatives.count > 1)
      #expect(choice.alternatives.allSatisfy { !$0.reason.isEmpty })
    }
  }

  @Test func `a scenario that takes another alternative makes it the usual one`() throws {
    let high = try compiled(
      weighing: [NamedValue("events.ceiling", 1), NamedValue("events.ceiling.diplomatic", 1)],
      dynamics: [NamedValue("offset", 0), NamedValue("balance", 1)], future: .flow)
    #expect(usual("event ceilings", high) == "1")
    #expect(usual("normal tie", high) == "0")
    #expect(usual("model", high) == "at the loss")
    #expect(usual("future", high) == "flow")
  }

  @Test func `a value that no alternative has is added as given`() throws {
    let odd = try compiled(weighing: [NamedValue("events.ceiling", 0.3)])
    #expect(usual("event ceilings", odd) == "as given")
    let space = SpecificationSpace(of: odd)
    #expect(space.choices[2].count == 4)
  }

  @Test func `an offset that was given can be left to be derived again`() throws {
    let given = try compiled(dynamics: [NamedValue("offset", 0)])
    let space = SpecificationSpace(of: given)
    let place = try #require(space.choices.firstIndex { $0.choice.id == "normal tie" })
    var other = space.usual
    other[place] = 1 - other[place]
    let specified = try space.specified(other, given).get()
    #expect(specified.values.dynamics.given("offset") == nil)
  }

  @Test func `where alpha or gamma is given to the dynamics, that is what is set`() throws {
    let raw = try compiled(dynamics: [NamedValue("alpha", 0.02), NamedValue("gamma", 0.5)])
    let space = SpecificationSpace(of: raw)
    #expect(usual("model", raw) == "half of the loss")
    var none = space.usual
    let balance = try #require(space.choices.firstIndex { $0.choice.id == "model" })
    let exponent = try #require(space.choices.firstIndex { $0.choice.id == "size exponent" })
    none[balance] = 0
    none[exponent] = 2
    let specified = try space.specified(none, raw).get()
    #expect(specified.values.dynamics["alpha"] == 0)
    #expect(specified.values.dynamics["sizeExponent"] == 1)
    #expect(specified.values.weighing["sizeExponent"] == 1)
  }

  @Test func `alternatives of a parameter that the model lacks are left out`() throws {
    let choice = SpecificationChoice(
      "other model", meaning: "made up",
      alternatives: [
        .init("tolerance", [.parameter(.dynamics("tolerance"), to: 1)], reason: "none")
      ])
    let space = SpecificationSpace(of: try compiled(choices: [choice]))
    #expect(space.choices[0].choice.alternatives.map(\.label) == ["as given"])
  }
}
