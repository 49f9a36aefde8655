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

  private let bargaining = """
    format: multivector/scenario/1
    name: Bargains
    actors: [a, b, c]
    capability: [10, 20, 5]
    positions: {first: [10, 20, 30], second: [90, 80, 70]}
    start: {second: [91, 81, 71], first: [11, 21, 31]}
    salience: {second: [40, 50, 60], first: [4, 5, 6]}
    accommodation: [[1, 0, 0], [0.5, 0.5, 0], [0, 0, 0.25]]
    calendar: {steps: 10}
    dynamics: {model: bargaining}

    """

  private func read(_ text: String) throws -> NumericScenario? {
    guard case .numeric(let scenario) = try Fixture(["scenario.yaml": text]).scenario().content
    else { return nil }
    return scenario
  }

  @Test func `what belongs to issues is read in the order of positions`() throws {
    let scenario = try #require(try read(bargaining))
    #expect(scenario.sizes == [10, 20, 5])
    #expect(scenario.salience == [[4, 40], [5, 50], [6, 60]])
    #expect(scenario.start == [[11, 91], [21, 81], [31, 71]])
    #expect(scenario.accommodation == [[1, 0, 0], [0.5, 0.5, 0], [0, 0, 0.25]])
    #expect(scenario.ties == [[0, 0, 0], [0, 0, 0], [0, 0, 0]])
  }

  @Test func `salience can be rows, or one list for one issue`() throws {
    let rows = bargaining.replacing(
      "{second: [40, 50, 60], first: [4, 5, 6]}", with: "[[4, 40], [5, 50], [6, 60]]")
    #expect(try read(rows)?.salience == [[4, 40], [5, 50], [6, 60]])
    let single = bargaining.replacing(", second: [90, 80, 70]}", with: "}")
      .replacing("start: {second: [91, 81, 71], first: [11, 21, 31]}\n", with: "")
      .replacing("{second: [40, 50, 60], first: [4, 5, 6]}", with: "[4, 5, 6]")
    #expect(try read(single)?.salience == [[4], [5], [6]])
  }

  @Test func `salience that does not fit is told with its place`() throws {
    let short = bargaining.replacing(
      "{second: [40, 50, 60], first: [4, 5, 6]}", with: "[[4, 40], [5], [6, 60]]")
    #expect(
      try Fixture(["scenario.yaml": short]).problems() == [
        "scenario.yaml:7:21: error: row 2 of 'salience' has 1 number; expected 2, one for each issue"
      ])
    let missing = bargaining.replacing("{second: [40, 50, 60], ", with: "{")
    #expect(
      try Fixture(["scenario.yaml": missing]).problems() == [
        "scenario.yaml:7:11: error: 'salience' has no entry for 'second'; give one number for each "
          + "actor"
      ])
    let unknown = bargaining.replacing("{second: [40, 50, 60], ", with: "{secnd: [40, 50, 60], ")
    #expect(
      try Fixture(["scenario.yaml": unknown]).problems() == [
        "scenario.yaml:7:12: error: unknown issue of 'positions' 'secnd'; did you mean 'second'?"
      ])
  }

  @Test func `capability is another name of sizes`() throws {
    let both = bargaining.replacing("capability:", with: "sizes: [1, 2, 3]\ncapability:")
    #expect(
      try Fixture(["scenario.yaml": both]).problems() == [
        "scenario.yaml:5:13: error: 'capability' is another name of 'sizes', and both are given; "
          + "remove one of them"
      ])
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

  @Test func `a coupling has a row and a column for each issue`() throws {
    let coupled = good.replacing(
      "positions: {issue: [1, 2, -3e-1]}",
      with: "positions: {x: [1, 2, 3], issue: [1, 2, -3e-1]}\ncoupling: [[0.8, 0.2], [0.3, 0.7]]")
    guard case .numeric(let scenario) = try Fixture(["scenario.yaml": coupled]).scenario().content
    else {
      Issue.record("not a scenario in numbers")
      return
    }
    #expect(scenario.coupling == [[0.8, 0.2], [0.3, 0.7]])
    let narrow = coupled.replacing("[0.3, 0.7]", with: "[0.3]")
    #expect(
      try Fixture(["scenario.yaml": narrow]).problems() == [
        "scenario.yaml:6:24: error: row 2 of 'coupling' has 1 number; expected 2, one for each issue"
      ])
  }

  @Test func `ties are asked for unless the model can do without`() throws {
    let without = good.replacing("ties: [[0.5, 0.25, 0.25], [0, 1, 0], [1, 0, 0]]\n", with: "")
    #expect(
      try Fixture(["scenario.yaml": without]).problems() == [
        "scenario.yaml:1:1: error: the key 'ties' is missing; add it"
      ])
  }
}
