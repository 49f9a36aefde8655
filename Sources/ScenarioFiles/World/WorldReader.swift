internal import AllianceModel
internal import Foundation

/// Reads a folder like `seeds/`: `world/` with states, organisations, tables and coded evidence,
/// and `articles/`.
public enum WorldReader {
  /// Reads a world, or throws everything that is wrong with its files.
  public static func read(_ directory: String) throws(FileProblems) -> LoadedWorld {
    let log = ProblemLog()
    let world = read(directory, referredToAt: nil, log)
    try log.throwIfAny()
    guard let world else { throw FileProblems([]) }
    return world
  }

  /// Reads a world, reporting problems; `nil` when there is not even a folder.
  static func read(
    _ directory: String, referredToAt origin: FilePosition?, _ log: ProblemLog
  ) -> LoadedWorld? {
    guard FolderListing.exists(directory) else {
      let problem = AccessProblem.missingDirectory(directory)
      let place = origin ?? FilePosition(path: directory)
      log.report(problem, at: place)
      return nil
    }
    var assembly = WorldAssembly(directory: RelativePath.normalised(directory), log)
    assembly.readParties()
    assembly.readTables()
    assembly.readEvidence()
    return assembly.world()
  }
}
