import AllianceModel
import ScenarioFiles
import Testing

/// How files extend one another.
struct ScenarioChainTests {
  @Test func `maps merge, changes append, other lists replace, and null deletes`() throws {
    let change = "changes: [{date: 2023-01, leave: {actor: KAZ, organisation: CSTO}}]\n"
    let fixture = try Fixture([
      "scenario.yaml": Fixture.scenario + change,
      "deep/child.yaml": """
      format: multivector/scenario/1
      extends: ../scenario.yaml
      name: Child
      actors: [KAZ, RUS, DEU]
      poles: {Turkey: null, Germany: [DEU]}
      dynamics: {parameters: {diagonal: zero}}
      changes: [{date: 2024-01, join: {actor: KAZ, organisation: CSTO}}]
      """,
    ])
    let loaded = try fixture.scenario("deep/child.yaml")
    let (scenario, _) = try loaded.ofStates()
    #expect(scenario.name == "Child")
    #expect(scenario.actors == ["KAZ", "RUS", "DEU"])
    #expect(scenario.poles.map(\.name) == ["Russia", "Germany"])
    #expect(scenario.dynamics.parameters.map(\.value) == [0.5, 0])
    #expect(scenario.changes.map { "\($0.date)" } == ["2023-01", "2024-01"])
    let names = loaded.chain.map { $0.path.split(separator: "/").last }
    #expect(names == ["scenario.yaml", "child.yaml"])
    #expect(loaded.files.prefix(2).map(\.path) == ["../scenario.yaml", "child.yaml"])
  }

  @Test func `a problem is reported in the file that wrote it`() throws {
    let fixture = try Fixture([
      "scenario.yaml": Fixture.scenario.replacing("balance: 0.5", with: "balance: 9"),
      "child.yaml": """
      format: multivector/scenario/1
      extends: scenario.yaml
      measures: [alignmet]
      """,
    ])
    #expect(
      fixture.problems("child.yaml") == [
        "child.yaml:3:12: error: unknown measure 'alignmet'; did you mean 'alignment'?",
        "scenario.yaml:8:58: error: 'balance' cannot be 9; expected a number from 0 to 3",
      ])
  }

  @Test func `a missing file to extend is reported where it is named`() throws {
    let fixture = try Fixture([
      "child.yaml": "format: multivector/scenario/1\nextends: scenari.yaml\n"
    ])
    #expect(
      fixture.problems("child.yaml") == [
        "child.yaml:2:10: error: there is no file scenari.yaml; did you mean scenario.yaml?"
      ])
  }

  @Test func `files that extend each other are refused`() throws {
    let fixture = try Fixture([
      "a.yaml": "format: multivector/scenario/1\nextends: b.yaml\n",
      "b.yaml": "format: multivector/scenario/1\nextends: ./a.yaml\n",
    ])
    #expect(
      fixture.problems("a.yaml") == [
        "b.yaml:2:10: error: 'extends' leads in a circle: a.yaml → b.yaml → a.yaml; remove one of "
          + "them"
      ])
  }

  @Test func `at most sixteen files extend one another`() throws {
    let files = (0..<20).map {
      ("s\($0).yaml", "format: multivector/scenario/1\nextends: s\($0 + 1).yaml\n")
    }
    let fixture = try Fixture(Dictionary(uniqueKeysWithValues: files))
    #expect(
      fixture.problems("s0.yaml") == [
        "s15.yaml:2:10: error: more than 16 files extend one another; merge some of them"
      ])
  }
}
