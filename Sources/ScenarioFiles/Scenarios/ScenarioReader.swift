import AllianceModel

/// Reads scenario files, with all they extend and the world they play in.
///
/// A world that several scenarios share is read once.
public struct ScenarioReader {
  private let vocabulary: ScenarioVocabulary
  private var worlds: [String: (world: LoadedWorld?, problems: [FileProblem])] = [:]

  /// A reader that accepts the models, parameters and measures of a vocabulary.
  public init(vocabulary: ScenarioVocabulary) {
    self.vocabulary = vocabulary
  }

  /// Reads a scenario, or throws everything that is wrong with it, the files that it extends and
  /// the world that it plays in.
  public mutating func read(_ path: String) throws(FileProblems) -> LoadedScenario {
    let log = ProblemLog()
    let chain = ScenarioChain(path, log)
    var content: LoadedScenario.Content?
    if let root = chain.root { content = self.content(root, log) }
    try log.throwIfAny()
    guard let content else { throw FileProblems([]) }
    return LoadedScenario(content: content, chain: chain.files)
  }

  private mutating func content(_ root: YAMLNode, _ log: ProblemLog) -> LoadedScenario.Content? {
    guard let map = MapReader(root, log) else { return nil }
    map.ignore("format", "extends")
    if root["world"] == nil, root["ties"] != nil || root["positions"] != nil {
      let reader = NumericScenarioReader(vocabulary: vocabulary, map: map)
      return reader.scenario().map { .numeric($0) }
    }
    guard let node = map.node("world") else {
      let hasKey = map.entry("world") != nil
      log.report(ScenarioProblem.neitherKind, at: hasKey ? root.position : map.position)
      return nil
    }
    var world: LoadedWorld?
    if let text = node.text(log) { world = self.world(text, referredToAt: node.position, log) }
    let reader = WorldScenarioReader(vocabulary: vocabulary, world: world?.world, map: map)
    guard let scenario = reader.scenario(), let world else { return nil }
    return .world(scenario, world)
  }

  private mutating func world(
    _ text: String, referredToAt position: FilePosition, _ log: ProblemLog
  ) -> LoadedWorld? {
    let path = RelativePath.resolve(text, from: RelativePath.directory(of: position.path))
    if worlds[path] == nil {
      let worldLog = ProblemLog()
      let world = WorldReader.read(path, referredToAt: position, worldLog)
      worlds[path] = (worldLog.problems.isEmpty ? world : nil, worldLog.problems)
    }
    log.report(contentsOf: worlds[path]?.problems ?? [])
    return worlds[path]?.world
  }
}
