import ArgumentParser
import Foundation

/// A folder that results are written to, whole or not at all.
struct OutputFolder {
  /// The code for what cannot be written (`EX_CANTCREAT`).
  static let cannotWrite = ExitCode(73)

  private let path: String

  /// Makes sure that the folder can be written to, before anything is run.
  ///
  /// - Throws: `ValidationError` for an empty name, else `ExitCode` 73 after saying why not.
  init(checking path: String) throws {
    try Self.refuseEmpty("--out", path)
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

  /// Writes files by their path in the folder, all together or not at all.
  ///
  /// - Throws: `ExitCode` 73 after saying why nothing was written.
  func write(_ files: [(path: String, text: String)]) throws {
    try AtomicFileSet(files, in: path).write()
  }

  /// Files in the places of results that an earlier run wrote and these do not replace, by their path
  /// in the folder; they stay, because they may be of use.
  ///
  /// - Parameters:
  ///   - files: what is written now.
  ///   - names: how files of results may be called.
  /// - Returns: their paths, folder by folder.
  func left(beside files: [(path: String, text: String)], called names: [String]) -> [String] {
    let written = Set(files.map(\.path))
    var folders: [String] = []
    for file in files.map({ ($0.path as NSString).deletingLastPathComponent })
    where !folders.contains(file) { folders.append(file) }
    return folders.flatMap { folder in
      names.map { folder.isEmpty ? $0 : folder + "/" + $0 }
    }.filter { name in
      !written.contains(name)
        && FileManager.default.fileExists(atPath: (path as NSString).appendingPathComponent(name))
    }
  }

  /// Refuses an option that gives no name, which would stand for the folder one is in.
  ///
  /// - Throws: `ValidationError` for an empty name.
  static func refuseEmpty(_ option: String, _ name: String?) throws {
    guard let name, name.isEmpty else { return }
    throw ValidationError("\(option) is empty; name a place, '.' for the folder you are in")
  }

  private static func refusal(_ path: String, _ place: URL) -> ExitCode {
    Streams.error(
      "error: cannot write to \(path): \(place.path) is not a folder that this user may write to; "
        + "name another with --out\n")
    return cannotWrite
  }
}
