import AllianceModel
import Experiments
import Foundation
import Reports
import ScenarioFiles

/// Outcomes that `run --out` wrote.
enum SavedOutcome {
  /// Whether a path names a saved outcome: a folder, or a JSON file.
  static func isSaved(_ path: String) -> Bool {
    path.hasSuffix(".json") || isFolder(path)
  }

  /// Reads outcomes.
  ///
  /// - Throws: `ExitCode` 65 or 66 after printing what is wrong with each.
  static func read(_ paths: [String]) throws -> [Outcome] {
    var outcomes: [Outcome] = []
    var problems: [FileProblem] = []
    for path in paths {
      let file = isFolder(path) ? path + "/outcome.json" : path
      let position = FilePosition(path: file)
      guard let data = FileManager.default.contents(atPath: file) else {
        problems.append(
          FileProblem(
            "there is no such file; write one with: multivector run SCENARIO --out \(path)",
            at: position, severity: .missingFile))
        continue
      }
      do {
        let outcome = try JSONText.value(
          Outcome.self, from: String(decoding: data, as: UTF8.self))
        guard outcome.format == Outcome.currentFormat else {
          problems.append(
            FileProblem(
              "the format is '\(outcome.format)', not '\(Outcome.currentFormat)'; run it anew",
              at: position))
          continue
        }
        outcomes.append(outcome)
      } catch {
        problems.append(
          FileProblem("this is no outcome (\(Outcome.currentFormat)); run it anew", at: position))
      }
    }
    try ScenarioLoading.refuse(problems)
    return outcomes
  }

  private static func isFolder(_ path: String) -> Bool {
    let type = try? FileManager.default.attributesOfItem(atPath: path)[.type]
    return type as? FileAttributeType == .typeDirectory
  }
}
