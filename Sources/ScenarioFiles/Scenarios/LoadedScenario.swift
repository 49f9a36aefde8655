public import AllianceModel

/// A scenario as read, with the files it was made of.
public struct LoadedScenario: Sendable {
  /// What sort of scenario the file holds.
  public enum Content: Sendable {
    /// Named actors in a world of evidence.
    case world(Scenario, LoadedWorld)
    /// Numbers alone.
    case numeric(NumericScenario)
  }

  /// The scenario itself.
  public let content: Content
  /// The scenario's own files, from the first that is extended to the one asked for.
  public let chain: [FileDigest]

  /// Puts a scenario together with its files.
  public init(content: Content, chain: [FileDigest]) {
    self.content = content
    self.chain = chain
  }

  /// The name that the scenario gives itself.
  public var name: String {
    switch content {
    case .world(let scenario, _): scenario.name
    case .numeric(let scenario): scenario.name
    }
  }

  /// Every file that the scenario depends on: the chain, then those of its world.
  ///
  /// Paths are as seen from the folder of the scenario, so that they are the same wherever the
  /// scenario is read from.
  public var files: [FileDigest] {
    let folder = RelativePath.directory(of: chain.last?.path ?? "")
    let all =
      switch content {
      case .world(_, let world): chain + world.files
      case .numeric: chain
      }
    return all.map {
      FileDigest(path: RelativePath.of($0.path, seenFrom: folder), sha256: $0.sha256)
    }
  }
}
