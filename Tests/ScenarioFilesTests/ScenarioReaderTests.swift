import AllianceModel
import Foundation
import ScenarioFiles
import Testing

/// Scenario files: what each mistake is answered with, and where.
struct ScenarioReaderTests {
  /// The problems of the usual scenario with one line replaced.
  private func problems(replacing line: String, with text: String) throws -> [String] {
    let lines = Fixture.scenario.split(separator: "\n", omittingEmptySubsequences: false)
    let changed = lines.map { $0.hasPrefix(line) ? text : String($0) }.joined(separator: "\n")
    return try Fixture(["scenario.yaml": changed]).problems()
  }

  private func problems(adding text: String) throws -> [String] {
    try Fixture(["scenario.yaml": Fixture.scenario + text + "\n"]).problems()
  }

  @Test func `a good scenario is read`() throws {
    let loaded = try Fixture().scenario()
    guard case .world(let scenario, let world) = loaded.content else {
      Issue.record("not a scenario of a world")
      return
    }
    #expect(scenario.actors == ["KAZ", "RUS", "TUR", "DEU"])
    #expect(scenario.focus == "KAZ")
    #expect(scenario.calendar.steps == 59)
    #expect(
      scenario.dynamics.parameters == [NamedValue("balance", 0.5), NamedValue("diagonal", 1)])
    #expect(world.world.evidence.documents.map(\.source.id) == ["001"])
    #expect(
      loaded.files.map(\.path) == [
        "scenario.yaml", "seeds/articles/001.yaml", "seeds/world/organisations.yaml",
        "seeds/world/states.yaml", "seeds/world/tables.yaml", "seeds/world/trade.csv",
      ])
  }

  @Test func `an unknown key names the near one`() throws {
    #expect(
      try problems(adding: "mesures: [alignment]") == [
        "scenario.yaml:10:1: error: unknown key 'mesures'; did you mean 'measures'?"
      ])
  }

  @Test func `an unknown actor names the near one`() throws {
    #expect(
      try problems(replacing: "actors:", with: "actors: [KAZ, RSU, TUR, DEU, RUS]") == [
        "scenario.yaml:5:15: error: unknown actor 'RSU'; did you mean 'RUS'?"
      ])
  }

  @Test func `an actor may not be called by its name`() throws {
    #expect(
      try problems(replacing: "actors:", with: "actors: [KAZ, RUS, TUR, DEU, Germany]") == [
        "scenario.yaml:5:30: error: unknown actor 'Germany'; did you mean 'DEU'?"
      ])
  }

  @Test func `an organisation is no actor, nor is a company`() throws {
    #expect(
      try problems(replacing: "actors:", with: "actors: [KAZ, RUS, TUR, CSTO, COSCO]") == [
        "scenario.yaml:5:25: error: 'CSTO' is an organisation, and works through its members; "
          + "list them instead",
        "scenario.yaml:5:31: error: 'COSCO' is a company; the actors of a scenario are states",
      ])
  }

  @Test(arguments: ["2022-05", "2027-06"])
  func `a change outside the calendar is refused`(date: String) throws {
    #expect(
      try problems(adding: "changes: [{date: \(date), set: {capability.RUS: {scale: 0.5}}}]") == [
        "scenario.yaml:10:18: error: \(date) lies outside the calendar, 2022-06 to 2027-05; change "
          + "the date or the calendar"
      ])
  }

  @Test func `a date that does not exist is refused`() throws {
    #expect(
      try problems(replacing: "calendar:", with: "calendar: {start: 2022-13, end: 2027-05}") == [
        "scenario.yaml:6:19: error: expected a date YYYY, YYYY-MM or YYYY-MM-DD that exists, "
          + "found '2022-13'"
      ])
  }

  @Test func `a calendar that ends before it starts is refused`() throws {
    #expect(
      try problems(replacing: "calendar:", with: "calendar: {start: 2022-06, end: 2022-05}") == [
        "scenario.yaml:6:33: error: the end 2022-05 comes before the start 2022-06; swap them"
      ])
  }

  @Test(arguments: [".nan", "NaN", ".inf", "-.inf", "+1", "0x1F", "1_000", "010", "1.", ".5", "1e"])
  func `a number follows the grammar of JSON`(number: String) throws {
    let line = "dynamics: {model: tie-coevolution, parameters: {balance: \(number)}}"
    #expect(
      try problems(replacing: "dynamics:", with: line) == [
        "scenario.yaml:8:58: error: expected a number such as 2, -0.5 or 1e3 (no NaN or infinity, "
          + "no '+', '_' or hexadecimal), found '\(number)'"
      ])
  }

  @Test func `a number that overflows is refused`() throws {
    let line = "dynamics: {model: tie-coevolution, parameters: {balance: 1e999}}"
    #expect(
      try problems(replacing: "dynamics:", with: line) == [
        "scenario.yaml:8:58: error: the number 1e999 is too large to compute with; expected a "
          + "finite number"
      ])
  }

  @Test func `models, parameters and their words and limits are checked`() throws {
    #expect(
      try problems(replacing: "dynamics:", with: "dynamics: {model: tie-coevolutoin}") == [
        "scenario.yaml:8:19: error: unknown model 'tie-coevolutoin'; did you mean "
          + "'tie-coevolution'?"
      ])
    let line = "dynamics: {parameters: {balence: 1, diagonal: fre, f: 4}}"
    #expect(
      try problems(replacing: "dynamics:", with: line) == [
        "scenario.yaml:8:25: error: the model 'tie-coevolution' has no parameter 'balence'; did "
          + "you mean 'balance'?",
        "scenario.yaml:8:47: error: unknown diagonal 'fre'; did you mean 'free'?",
        "scenario.yaml:8:55: error: 'balance' cannot be 4; expected a number from 0 to 3",
      ])
  }

  @Test func `missing keys are all named`() throws {
    let problems = try Fixture(["scenario.yaml": "format: multivector/scenario/1\nworld: seeds\n"])
      .problems()
    #expect(
      problems
        == ["actors", "calendar", "evidence", "name", "poles"].map {
          "scenario.yaml:1:1: error: the key '\($0)' is missing; add it"
        })
  }

  @Test func `a whole bloc and its member never share a pole`() throws {
    #expect(
      try problems(replacing: "poles:", with: "poles: {West: {EU: 0.5, DEU: 0.5}}") == [
        "scenario.yaml:7:25: error: the pole 'West' holds 'EU' and its member 'DEU', which would "
          + "count twice; remove one of them"
      ])
  }

  @Test func `an organisation in a pole stands for its members among the actors`() throws {
    let text = Fixture.scenario.replacingOccurrences(
      of: "poles: {Russia: [RUS], Turkey: [TUR]}", with: "poles: {East: [CSTO], West: {EU: 2}}")
    let (scenario, _) = try Fixture(["scenario.yaml": text]).scenario().ofStates()
    #expect(
      scenario.poles == [
        Pole(
          name: "East",
          members: [Pole.Member("KAZ", weight: 0.5), Pole.Member("RUS", weight: 0.5)]),
        Pole(name: "West", members: [Pole.Member("DEU", weight: 2)]),
      ])
  }

  @Test func `measures and expectations are checked`() throws {
    #expect(
      try problems(adding: "expect: [{measure: alignmnt, actor: KZA, at: 2030, is: x}]") == [
        "scenario.yaml:10:20: error: unknown measure 'alignmnt'; did you mean 'alignment'?",
        "scenario.yaml:10:37: error: 'KZA' is not among the scenario's actors; did you mean "
          + "'KAZ'? Otherwise add it to 'actors'",
        "scenario.yaml:10:46: error: 2030 lies outside the calendar, 2022-06 to 2027-05; change "
          + "the date or the calendar",
      ])
  }

  @Test func `distributions are checked`() throws {
    let text = """
      uncertainty:
        members: 0
        parameters:
          dynamics.balance: {uniform: [1, 0]}
          dynamics.f: {normall: [1, 0]}
          balance: {choice: [1]}
          weighing.demand: {triangular: [0, 0.1]}
          weighing.recordCap: {logUniform: [0.5, 7]}
      """
    #expect(
      try problems(adding: text) == [
        "scenario.yaml:11:12: error: expected a whole number from 1 to 10000000, found '0'",
        "scenario.yaml:13:33: error: 'uniform' takes [low, high] in rising order; sort them",
        "scenario.yaml:14:17: error: expected one distribution, {uniform: [low, high]}, "
          + "{logUniform: [low, high]}, {triangular: [low, mode, high]}, "
          + "{normal: [mean, standard deviation]}, {choice: [one value, another, …]}; found "
          + "'normall'",
        "scenario.yaml:15:5: error: 'balance' is not a parameter that can vary; did you mean "
          + "'dynamics.balance'?",
        "scenario.yaml:16:35: error: 'triangular' takes [low, mode, high]; found 2 numbers",
        "scenario.yaml:17:44: error: 'recordCap' cannot be 7; expected a number from 0.1 to 1",
      ])
  }

  @Test func `a world that is not there is reported where it is named`() throws {
    let fixture = try Fixture([
      "scenario.yaml": Fixture.scenario.replacingOccurrences(of: "seeds", with: "sedes")
    ])
    #expect(
      fixture.problems() == [
        "scenario.yaml:3:8: error: there is no directory sedes; check the path"
      ])
  }
}
