import AllianceModel
import Experiments
import Foundation
import ScenarioFiles

/// Results that `run --out` wrote.
enum SavedOutcome {
  /// Whether a path names a saved result: a folder, or a JSON file.
  static func isSaved(_ path: String) -> Bool {
    path.hasSuffix(".json") || isFolder(path)
  }

  /// Reads results.
  ///
  /// - Throws: `ExitCode` 65 or 66 after printing what is wrong with each.
  static func read(_ paths: [String]) throws -> [ScenarioResult] {
    var results: [ScenarioResult] = []
    var problems: [FileProblem] = []
    for path in paths {
      do throws(FileProblem) {
        results.append(
          try OutcomeReader.read(isFolder(path) ? path + "/outcome.json" : path, of: path))
      } catch {
        problems.append(error)
      }
    }
    try ScenarioLoading.refuse(problems)
    return results
  }

  private static func isFolder(_ path: String) -> Bool {
    let type = try? FileManager.default.attributesOfItem(atPath: path)[.type]
    return type as? FileAttributeType == .typeDirectory
  }
}
