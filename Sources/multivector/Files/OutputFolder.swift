import ArgumentParser
import Foundation

/// A folder that results are written to, whole or not at all.
struct OutputFolder {
  /// The code for what cannot be written (`EX_CANTCREAT`).
  static let cannotWrite = ExitCode(73)

  private let path: String

  /// Makes sure that the folder can be written to, before anything is run.
  ///
  /// - Throws: `ExitCode` 73 after saying why not.
  init(checking path: String) throws {
    self.path = path
    let manager = FileManager.default
    var existing = URL(fileURLWithPath: path)
    while !manager.fileExists(atPath: existing.path) { existing.deleteLastPathComponent() }
    let probe = existing.appendingPathComponent(
      ".multivector-\(ProcessInfo.processInfo.processIdentifier).probe")
    do {
      try manager.createDirectory(at: probe, withIntermediateDirectories: false)
      try manager.removeItem(at: probe)
    } catch {
      throw Self.refusal(path, existing)
    }
  }

  /// Writes files by their path in the folder, each to a temporary name that is then renamed.
  func write(_ files: [(path: String, text: String)]) throws {
    try Interruption.whileWriting {
      var made: [URL] = []
      do {
        for file in files {
          let target = URL(fileURLWithPath: path).appendingPathComponent(file.path)
          try FileManager.default.createDirectory(
            at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
          let isNew = !FileManager.default.fileExists(atPath: target.path)
          try Data(file.text.utf8).write(to: target, options: .atomic)
          if isNew { made.append(target) }
        }
      } catch {
        for file in made { try? FileManager.default.removeItem(at: file) }
        throw Self.refusal(path, URL(fileURLWithPath: path))
      }
    }
  }

  private static func refusal(_ path: String, _ place: URL) -> ExitCode {
    Streams.error(
      "error: cannot write to \(path): \(place.path) is not a folder that this user may write to; "
        + "name another with --out\n")
    return cannotWrite
  }
}
