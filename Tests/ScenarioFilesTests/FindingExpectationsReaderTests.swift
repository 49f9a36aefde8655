import AllianceModel
import Parameters
import ScenarioFiles
import Testing

struct FindingExpectationsReaderTests {
  private let vocabulary = ScenarioVocabulary(
    models: [
      .init(
        id: "camps", parameters: [], findings: ["camps", "rate", "verdict"],
        inputs: ModelInputs(needsTies: false))
    ], measures: ["position"])

  private func text(_ expectations: String) -> String {
    """
    format: multivector/scenario/1
    name: Numbers
    actors: [a, b, c]
    positions: {issue: [1, 2, 3]}
    calendar: {steps: 5}
    dynamics: {model: camps}
    expect:
      - {measure: position, actor: b, median: {atLeast: 2}}
    \(expectations)

    """
  }

  private func scenario(_ expectations: String) throws -> NumericScenario? {
    let fixture = try Fixture(["scenario.yaml": text(expectations)])
    guard case .numeric(let scenario) = try fixture.scenario(vocabulary: vocabulary).content else {
      return nil
    }
    return scenario
  }

  @Test func `findings are expected beside measures`() throws {
    let scenario = try #require(
      try scenario(
        """
          - {finding: camps, item: 2, groups: [[c, b], [a]]}
          - {finding: rate, issue: issue, median: {atMost: 1}}
          - {finding: verdict, is: balanced, share: {atLeast: 0.9}}
        """))
    #expect(scenario.expectations.count == 1)
    #expect(
      scenario.findingExpectations == [
        FindingExpectation(
          finding: "camps", item: 2,
          condition: .category("a | b, c", share: .init(atLeast: 0.5))),
        FindingExpectation(
          finding: "rate", issue: "issue", condition: .median(.init(atMost: 1))),
        FindingExpectation(
          finding: "verdict", condition: .category("balanced", share: .init(atLeast: 0.9))),
      ])
    // A model that can do without ties gets zeros.
    #expect(scenario.ties == [[0, 0, 0], [0, 0, 0], [0, 0, 0]])
  }

  @Test func `findings can be of an actor`() throws {
    let scenario = try scenario("  - {finding: rate, actor: b, median: {atMost: 1}}")
    #expect(
      scenario?.findingExpectations == [
        FindingExpectation(finding: "rate", actor: "b", condition: .median(.init(atMost: 1)))
      ])
    let fixture = try Fixture([
      "scenario.yaml": text("  - {finding: rate, actor: bb, median: {atMost: 1}}")
    ])
    #expect(
      fixture.problems(vocabulary: vocabulary) == [
        "scenario.yaml:9:28: error: 'bb' is not among the scenario's actors; did you mean 'b'? "
          + "Otherwise add it to 'actors'"
      ])
  }

  @Test func `every mistake is told, with what was meant`() throws {
    let fixture = try Fixture([
      "scenario.yaml": text(
        """
          - {finding: camp, groups: [[a, d]]}
          - {finding: rate, issue: tissue, item: 0, median: {atMost: 1}}
          - {finding: rate}
          - {finding: rate, median: {atMost: 1}, whose: a}
        """)
    ])
    #expect(
      fixture.problems(vocabulary: vocabulary) == [
        "scenario.yaml:9:15: error: unknown finding of this model 'camp'; did you mean 'camps'?",
        "scenario.yaml:9:34: error: 'd' is not among the scenario's actors; add it to 'actors'",
        "scenario.yaml:10:28: error: unknown issue 'tissue'; did you mean 'issue'?",
        "scenario.yaml:10:42: error: expected a whole number from 1 to 2147483647, found '0'",
        "scenario.yaml:11:5: error: an expectation of a finding says what should be found: 'is' or "
          + "'groups: [[…], […]]' with 'share: {atLeast, atMost}', or 'median: {atLeast, atMost}'",
        "scenario.yaml:12:42: error: unknown key 'whose'; expected one of: finding, issue, actor, item, "
          + "is, share, median, note, groups",
      ])
  }
}
