import AllianceModel
import Experiments
import Testing

@Suite struct ScenarioFactsTests {
  private func facts(_ members: [Pole.Member]) throws -> ScenarioFacts {
    let date = try #require(CalendarDate("2022"))
    return ScenarioFacts(
      name: "", summary: "", focus: "A", actors: ["A"],
      poles: [Pole(name: "P", members: members)], names: [.init("A", "Aland")], changes: [],
      basis: EvidenceBasis(
        future: .hold, knownBy: date, occurredBy: date, backgroundOnly: false,
        uncertainty: .point))
  }

  @Test func `an actor carries a pole from half of its weight on`() throws {
    let facts = try facts([
      .init("B", weight: 2), .init("C", weight: 1), .init("D", weight: 1), .init("E", weight: -9),
    ])
    #expect(facts.carriesPole("B"))
    #expect(!facts.carriesPole("C") && !facts.carriesPole("E") && !facts.carriesPole("A"))
  }

  @Test func `an actor without a name is called by its identifier`() throws {
    let facts = try facts([])
    #expect(facts.name(of: "A") == "Aland")
    #expect(facts.name(of: "B") == "B")
  }
}
