import AllianceModel
import ScenarioFiles
import Testing

/// Scenarios given in numbers.
struct NumericScenarioReaderTests {
  private let good = """
    format: multivector/scenario/1
    name: Numbers
    actors: [a, b, 001]
    ties: [[0.5, 0.25, 0.25], [0, 1, 0], [1, 0, 0]]
    positions: {issue: [1, 2, -3e-1]}
    susceptibility: [1, 0.5, 0]
    calendar: {steps: 100}
    dynamics: {model: degroot}
    expect: [{measure: position, actor: b, at: 10, partner: issue, median: {atLeast: 2}}]

    """

  @Test func `numbers are read`() throws {
    let loaded = try Fixture(["scenario.yaml": good]).scenario()
    guard case .numeric(let scenario) = loaded.content else {
      Issue.record("not a scenario in numbers")
      return
    }
    #expect(scenario.actors == ["a", "b", "001"])
    #expect(scenario.ties[0] == [0.5, 0.25, 0.25])
    #expect(scenario.positions == [.init(name: "issue", positions: [1, 2, -0.3])])
    #expect(scenario.steps == 100)
    #expect(scenario.expectations.first?.at == Month(index: 10))
    #expect(loaded.files.count == 1)
  }

  @Test func `shapes are checked`() throws {
    let bad = good.replacing("[0, 1, 0]", with: "[0, 1]").replacing("[1, 2, -3e-1]", with: "[1]")
      .replacing("[1, 0.5, 0]", with: "[1, 2, 0]")
    #expect(
      try Fixture(["scenario.yaml": bad]).problems() == [
        "scenario.yaml:4:27: error: row 2 of 'ties' has 2 numbers; expected 3, one for each actor",
        "scenario.yaml:5:20: error: 'issue' has 1 number; expected 3, one for each actor",
        "scenario.yaml:6:21: error: 2 is out of range; expected a number from 0 to 1",
      ])
    #expect(
      try Fixture(["scenario.yaml": good.replacing(", [1, 0, 0]]", with: "]")]).problems() == [
        "scenario.yaml:4:7: error: 'ties' has 2 rows; expected 3, one for each actor"
      ])
  }

  @Test func `influence is read, and is never negative`() throws {
    let text = good.replacing(
      "calendar:", with: "influence: [[0, 1, 2], [1, 0, 0.5], [0, 0, 0]]\ncalendar:")
    guard case .numeric(let scenario) = try Fixture(["scenario.yaml": text]).scenario().content
    else {
      Issue.record("not a scenario in numbers")
      return
    }
    #expect(scenario.influence == [[0, 1, 2], [1, 0, 0.5], [0, 0, 0]])
    let problems = try Fixture([
      "scenario.yaml": text.replacing("0.5], [0, 0, 0]", with: "-1], [0, 0]")
    ])
    .problems()
    #expect(problems.count == 2)
    #expect(problems[0].contains("7:31: error: -1 is out of range"))
    #expect(problems[1].contains("row 3 of 'influence' has 2 numbers"))
  }
}
