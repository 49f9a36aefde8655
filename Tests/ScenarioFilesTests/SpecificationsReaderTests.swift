import AllianceModel
import ScenarioFiles
import Testing

/// Choices that a scenario lists itself, and what each mistake is answered with.
struct SpecificationsReaderTests {
  private func problems(_ text: String) throws -> [String] {
    try Fixture(["scenario.yaml": Fixture.scenario + text + "\n"]).problems()
  }

  @Test func `choices are read in order, with values, factors, future and least lead`() throws {
    let fixture = try Fixture([
      "scenario.yaml": Fixture.scenario + """
        specifications:
          - choice: balance
            meaning: how strongly camps form
            alternatives:
              - {label: none, set: {dynamics.f: 0}, because: persistence}
              - {label: double, set: {dynamics.balance: {scale: 2}, weighing.events.scoreSet: plover}}
              - {label: other rules, future: fade, leastLead: 0.1}
              - {label: as given}
        """
    ])
    guard case .world(let scenario, _) = try fixture.scenario().content else {
      Issue.record("not a scenario of a world")
      return
    }
    let choice = try #require(scenario.specifications.first)
    #expect(choice.id == "balance")
    #expect(choice.meaning == "how strongly camps form")
    #expect(choice.alternatives.map(\.label) == ["none", "double", "other rules", "as given"])
    #expect(choice.alternatives[0].settings == [.parameter(.dynamics("balance"), to: 0)])
    #expect(choice.alternatives[0].reason == "persistence")
    #expect(
      choice.alternatives[1].settings == [
        .scaled(.dynamics("balance"), by: 2), .parameter(.weighing("events.scoreSet"), to: 1),
      ])
    #expect(choice.alternatives[2].settings == [.future(.fade), .leastLead(0.1)])
    #expect(choice.alternatives[3].settings.isEmpty)
  }

  @Test func `every mistake is told with its place`() throws {
    let found = try problems(
      """
      specifications:
        - choice: one
          alternatives:
            - {label: a, set: {weighing.event.ceiling: 1}}
            - {label: a, set: {events.ceiling: 1, weighing.demand: 7}}
            - {label: c, future: hald, lable: c}
            - {label: d, set: {weighing.events.scoreSet: {scale: 2}}}
        - choice: one
          alternatives: []
        - {meaning: nothing}
      """)
    #expect(
      found.contains {
        $0.hasPrefix("scenario.yaml:13:26: error:") && $0.contains("'events.ceiling'")
      })
    #expect(
      found.contains {
        $0.hasPrefix("scenario.yaml:14:17: error: the alternative 'a' is listed twice")
      })
    #expect(
      found.contains {
        $0.hasPrefix("scenario.yaml:14:26: error:") && $0.contains("'weighing.events.ceiling'")
      })
    #expect(
      found.contains { $0.hasPrefix("scenario.yaml:14:") && $0.contains("'demand' cannot be 7") })
    #expect(found.contains { $0.hasPrefix("scenario.yaml:15:") && $0.contains("'hold'") })
    #expect(
      found.contains { $0.hasPrefix("scenario.yaml:15:") && $0.contains("did you mean 'label'") })
    #expect(found.contains { $0.hasPrefix("scenario.yaml:16:") && $0.contains("cannot be scaled") })
    #expect(
      found.contains {
        $0.hasPrefix("scenario.yaml:17:13: error: the choice 'one' is listed twice")
      })
    #expect(
      found.contains {
        $0.hasPrefix("scenario.yaml:18:") && $0.contains("at least one alternative")
      })
    #expect(found.count { $0.hasPrefix("scenario.yaml:19:") } == 2)
    #expect(found.count == 11)
  }
}
