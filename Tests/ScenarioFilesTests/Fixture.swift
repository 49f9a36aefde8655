import AllianceModel
import Foundation
import Parameters
import ScenarioEngine
import ScenarioFiles
import Testing

/// A folder of its own with a small world and one scenario, for one test.
final class Fixture {
  let folder: String
  private static let letters = Array("abcdefghijklmnopqrstuvwxyz")

  /// Writes the small world, with the files given put over it.
  init(_ files: [String: String] = [:]) throws {
    folder = NSTemporaryDirectory() + "/multivector-" + UUID().uuidString
    for (path, text) in Self.world.merging(files, uniquingKeysWith: { $1 }) {
      try write(text, to: path)
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  func write(_ text: String, to path: String) throws { try write(Data(text.utf8), to: path) }

  func write(_ data: Data, to path: String) throws {
    let full = URL(fileURLWithPath: folder + "/" + path)
    try FileManager.default.createDirectory(
      at: full.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: full)
  }

  /// What reading a scenario throws, one line a problem, with paths from the folder.
  func problems(
    _ path: String = "scenario.yaml", vocabulary: ScenarioVocabulary = Fixture.vocabulary
  ) -> [String] {
    rendered(FileProblems(fileProblems(path, vocabulary: vocabulary)))
  }

  /// What reading a scenario throws.
  func fileProblems(
    _ path: String = "scenario.yaml", vocabulary: ScenarioVocabulary = Fixture.vocabulary
  ) -> [FileProblem] {
    var reader = ScenarioReader(vocabulary: vocabulary)
    do {
      _ = try reader.read(folder + "/" + path)
      return []
    } catch {
      return error.problems
    }
  }

  /// What reading the world throws.
  func worldProblems() -> [String] {
    do {
      _ = try WorldReader.read(folder + "/seeds")
      return []
    } catch {
      return rendered(error)
    }
  }

  func scenario(
    _ path: String = "scenario.yaml", vocabulary: ScenarioVocabulary = Fixture.vocabulary
  ) throws -> LoadedScenario {
    var reader = ScenarioReader(vocabulary: vocabulary)
    return try reader.read(folder + "/" + path)
  }

  func rendered(_ error: FileProblems) -> [String] {
    let prefix = (folder as NSString).standardizingPath + "/"
    return error.problems.map {
      $0.description.replacingOccurrences(of: prefix, with: "")
        .replacingOccurrences(of: folder + "/", with: "")
    }
  }

  static let vocabulary = ScenarioVocabulary(
    models: [
      .init(
        id: "tie-coevolution",
        parameters: [
          ParameterDescription(
            name: "balance", symbol: "f", alternativeNames: ["f"], unit: "1", range: 0...1.2,
            allowed: 0...3, defaultValue: 0.5, meaning: "Balance.", source: "test"),
          ParameterDescription(
            name: "diagonal", symbol: "", unit: "1", range: 0...1, allowed: 0...1,
            defaultValue: 0, meaning: "Diagonal.", source: "test"),
        ], options: ["diagonal": ["zero": 0, "free": 1]]),
      .init(id: "degroot", parameters: []),
      .init(
        id: "bargaining", parameters: [],
        inputs: ModelInputs(
          needsTies: false, needsPositions: true, positions: 0...100, salience: 0...100,
          sharesSalience: true, needsPositiveSizes: true,
          uses: [.sizes, .salience, .accommodation])),
      .init(
        id: "friedkin-johnsen", parameters: [],
        inputs: ModelInputs(
          ties: .weights, needsPositions: true, uses: [.susceptibility, .coupling])),
      .init(
        id: "landscape", parameters: [], inputs: ModelInputs(ties: .symmetric, uses: [.sizes])),
    ], measures: ["alignment", "primary-partner", "lead", "tie", "share-tau", "position"],
    shapes: [
      .init(id: "alignment", subject: .pole, isCategorical: false),
      .init(id: "primary-partner", subject: .actor, isCategorical: true),
      .init(id: "lead", subject: .actor, isCategorical: false),
      .init(id: "tie", subject: .partner, isCategorical: false),
      .init(id: "share-tau", subject: .pole, isCategorical: false, isMonthly: false),
    ])

  static let scenario = """
    format: multivector/scenario/1
    name: Test
    world: seeds
    evidence: {knownBy: 2022-06, occurredBy: 2022-06}
    actors: [KAZ, RUS, TUR, DEU]
    calendar: {start: 2022-06, end: 2027-05}
    poles: {Russia: [RUS], Turkey: [TUR]}
    dynamics: {model: tie-coevolution, parameters: {balance: 0.5, diagonal: free}}
    measures: [alignment]

    """

  static let source = """
    format: multivector/evidence/1
    source:
      id: "001"
      title: An article
      published: 2022-04-18
      sha256: d7ac13efb5320fcd4ad84cb8b3ce1b0a8b8a5a6e0b2d6a3c1f6a9a0f2b3c4d5e
      reliability: 0.7
    evidence:

    """

  static let record = """
      - id: 001-visit
        event: visit-2022
        kind: visit
        actors: [KAZ, TUR]
        date: 2022-04
        certainty: 0.9
        paragraph: 3

    """

  static let world = [
    "scenario.yaml": scenario,
    "seeds/articles/001.yaml": source + record,
    "seeds/world/states.yaml": """
    format: multivector/world/1
    actors:
      - {id: KAZ, kind: state, name: Kazakhstan}
      - {id: RUS, kind: state, name: Russia}
      - {id: TUR, kind: state, name: Turkey, aliases: [{name: Türkiye, from: 2021-12}]}
      - {id: DEU, kind: state, name: Germany}
      - {id: COSCO, kind: company, name: COSCO}
    """,
    "seeds/world/organisations.yaml": """
    format: multivector/organisations/1
    organisations:
      - id: EU
        name: European Union
        citation: Treaty on European Union
        wholeBloc: true
        members: [{actor: DEU, from: 1958-01}]
      - id: CSTO
        name: Collective Security Treaty Organization
        citation: Treaty of Tashkent
        obligations: [{from: 1994-04, obligations: [defense]}]
        members: [{actor: KAZ, from: 1994-04}, {actor: RUS, from: 1994-04}]
    """,
    "seeds/world/tables.yaml": """
    format: multivector/tables/1
    tables:
      - id: trade
        kind: trade-volume
        file: trade.csv
        columns: {from: exporter, to: importer, date: year, value: usd}
        unit: million USD/year
        known: {lag: 12 months}
        title: Trade
        citation: A source
        licence: CC0
    """,
    "seeds/world/trade.csv": "exporter,importer,year,usd\nKAZ,RUS,2015,1.5\nRUS,KAZ,2015,2\n",
  ]
}

extension LoadedScenario {
  /// The scenario and its world; a scenario given in numbers fails the test.
  func ofStates() throws -> (scenario: Scenario, world: LoadedWorld) {
    let parts: (scenario: Scenario, world: LoadedWorld)? =
      if case .world(let scenario, let world) = content { (scenario, world) } else { nil }
    return try #require(parts, "the scenario is given in numbers")
  }
}
