import ScenarioFiles
import Testing

/// Numbers that a model cannot use, told with their place.
struct NumericRulesTests {
  private let averaging = """
    format: multivector/scenario/1
    name: Numbers
    actors: [a, b]
    ties:
      - [0.5, 0.5]
      - [0.25, 0.75]
    positions: {x: [0, 1]}
    susceptibility: [1, 0.5]
    calendar: {steps: 1}
    dynamics: {model: friedkin-johnsen}

    """

  private let bargaining = """
    format: multivector/scenario/1
    name: Bargains
    actors: [a, b]
    capability: [10, 20]
    positions: {x: [10, 20], y: [90, 80]}
    salience: {x: [4, 5], y: [40, 50]}
    calendar: {steps: 10}
    dynamics: {model: bargaining}

    """

  private let landscape = """
    format: multivector/scenario/1
    name: Sides
    actors: [a, b, c]
    ties: [[0, 1, 2], [1, 0, -1], [2, -1, 0]]
    sizes: [1, 0, 2]
    calendar: {steps: 1}
    dynamics: {model: landscape}

    """

  private func problems(_ text: String) throws -> [String] {
    try Fixture(["scenario.yaml": text]).problems()
  }

  private func problems(_ text: String, _ old: String, _ new: String) throws -> [String] {
    try problems(text.replacing(old, with: new))
  }

  @Test func `numbers that fit are taken`() throws {
    for text in [averaging, bargaining, landscape] {
      _ = try Fixture(["scenario.yaml": text]).scenario()
    }
  }

  @Test func `weights add up to 1`() throws {
    #expect(
      try problems(averaging, "[0.5, 0.5]\n", "[0.5, 0.75]\n") == [
        "scenario.yaml:5:5: error: row 1 of 'ties' adds up to 1.25, and 'friedkin-johnsen' averages; "
          + "expected 1: divide each of its numbers by 1.25"
      ])
    #expect(
      try problems(averaging, "[0.25, 0.75]", "[0, 0]") == [
        "scenario.yaml:6:5: error: row 2 of 'ties' adds up to 0, and 'friedkin-johnsen' averages; "
          + "expected 1: give the actor's own column 1"
      ])
    // Ten digits of a third are as good as all of them.
    let thirds = averaging.replacing("[0.5, 0.5]\n", with: "[0.3333333333, 0.6666666667]\n")
    _ = try Fixture(["scenario.yaml": thirds]).scenario()
  }

  @Test func `who is open to nobody needs no weights`() throws {
    let closed = averaging.replacing("[0.25, 0.75]", with: "[0, 0]")
      .replacing("[1, 0.5]", with: "[1, 0]")
    _ = try Fixture(["scenario.yaml": closed]).scenario()
  }

  @Test func `nobody averages with a weight below 0`() throws {
    #expect(
      try problems(averaging, "[0.25, 0.75]", "[1.5, -0.5]") == [
        "scenario.yaml:6:11: error: the weight -0.5 is below 0, and 'friedkin-johnsen' averages; "
          + "expected a number from 0 to 1 (for foes, see the models altafini and signed-influence)"
      ])
  }

  @Test func `positions are asked for by models of positions`() throws {
    #expect(
      try problems(averaging, "positions: {x: [0, 1]}\n", "") == [
        "scenario.yaml:1:1: error: the key 'positions' is missing; add it"
      ])
  }

  @Test func `what a model has no use for is not passed over`() throws {
    #expect(
      try problems(averaging, "calendar:", "capability: [1, 2]\ncalendar:") == [
        "scenario.yaml:9:1: error: the model 'friedkin-johnsen' has no use for 'capability'; remove "
          + "it, or choose another model"
      ])
    #expect(
      try problems(landscape, "calendar:", "susceptibility: [1, 1, 0]\ncalendar:") == [
        "scenario.yaml:6:1: error: the model 'landscape' has no use for 'susceptibility'; remove it, "
          + "or choose another model"
      ])
  }

  @Test func `ties that must be the same both ways are`() throws {
    #expect(
      try problems(landscape, "[2, -1, 0]]", "[2, -0.5, 0]]") == [
        "scenario.yaml:4:35: error: the tie of 'c' with 'b' is -0.5, the other way -1, and 'landscape' "
          + "needs ties that are the same both ways; give both the same number"
      ])
  }

  @Test func `bargainers have positions and salience on the scale and some capability`() throws {
    let bad = bargaining.replacing("[10, 20]\n", with: "[10, 0]\n")
      .replacing("y: [90, 80]", with: "y: [90, 120]").replacing("[40, 50]", with: "[40, 96]")
    #expect(
      try problems(bad) == [
        "scenario.yaml:4:18: error: the capability of 'b' is not above 0; expected a number above 0, "
          + "or leave the actor out",
        "scenario.yaml:5:34: error: 120 is out of range; expected a number from 0 to 100",
        "scenario.yaml:6:11: error: the salience of 'b' adds up to 101 over the issues; expected more "
          + "than 0 and at most 100",
      ])
    #expect(
      try problems(bargaining, "{x: [4, 5], y: [40, 50]}", "{x: [4, 0], y: [40, 0]}") == [
        "scenario.yaml:6:11: error: the salience of 'b' adds up to 0 over the issues; expected more "
          + "than 0 and at most 100"
      ])
  }
}
