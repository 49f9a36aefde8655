public import AllianceModel

/// A world, where its evidence was read from, and the fingerprints of every file it was made of.
public struct LoadedWorld: Sendable {
  /// The world itself.
  public let world: World
  /// The place of every record and document.
  public let origins: EvidenceOrigins
  /// Every file that was read, in order of path.
  public let files: [FileDigest]

  /// Puts a world together with its origins.
  public init(world: World, origins: EvidenceOrigins, files: [FileDigest]) {
    self.world = world
    self.origins = origins
    self.files = files
  }
}
