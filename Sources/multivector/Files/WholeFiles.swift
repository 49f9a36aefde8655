import ArgumentParser
import Foundation

/// Files that are written into a folder all together, or not at all.
///
/// All of them are first written beside their places; what they replace is put aside until every one
/// stands where it belongs, and put back when one cannot.
struct WholeFiles {
  private let folder: URL
  private let files: [(path: String, text: String)]
  private let manager = FileManager.default

  /// Files by their paths below a folder, which need not exist yet.
  init(_ files: [(path: String, text: String)], in folder: String) {
    self.folder = URL(fileURLWithPath: folder)
    self.files = files
  }

  /// Paths at which something else stands already, in the order of the files.
  var inTheWay: [String] {
    files.filter { file in
      let place = folder.appendingPathComponent(file.path)
      return manager.fileExists(atPath: place.path)
        && manager.contents(atPath: place.path) != Data(file.text.utf8)
    }.map(\.path)
  }

  /// Paths at which the same bytes stand already.
  var unchanged: [String] {
    files.filter {
      manager.contents(atPath: folder.appendingPathComponent($0.path).path) == Data($0.text.utf8)
    }.map(\.path)
  }

  /// Writes all files.
  ///
  /// - Throws: `ExitCode` 73 after saying why nothing was written.
  func write() throws {
    try Interruption.whileWriting {
      let missing = firstMissingFolder
      let staging = folder.appendingPathComponent(
        ".multivector-\(ProcessInfo.processInfo.processIdentifier).partial")
      var placed: [(target: URL, aside: URL?)] = []
      var made: [URL] = []
      do {
        try stage(in: staging)
        for (number, file) in files.enumerated() {
          let target = folder.appendingPathComponent(file.path)
          made += try makeFolder(of: target)
          let aside = try putAside(target, staging.appendingPathComponent("old-\(number)"))
          placed.append((target, aside))
          try manager.moveItem(at: staging.appendingPathComponent("new-\(number)"), to: target)
        }
        try? manager.removeItem(at: staging)
      } catch {
        undo(placed)
        for folder in made.reversed() { try? manager.removeItem(at: folder) }
        try? manager.removeItem(at: staging)
        if let missing { try? manager.removeItem(at: missing) }
        Streams.error(
          "error: nothing was written to \(folder.path): \(error.localizedDescription)\n")
        throw OutputFolder.cannotWrite
      }
    }
  }

  private func stage(in staging: URL) throws {
    try manager.createDirectory(at: staging, withIntermediateDirectories: true)
    for (number, file) in files.enumerated() {
      try Data(file.text.utf8).write(to: staging.appendingPathComponent("new-\(number)"))
    }
  }

  private func putAside(_ target: URL, _ aside: URL) throws -> URL? {
    guard manager.fileExists(atPath: target.path) else { return nil }
    try manager.moveItem(at: target, to: aside)
    return aside
  }

  private func undo(_ placed: [(target: URL, aside: URL?)]) {
    for (target, aside) in placed.reversed() {
      try? manager.removeItem(at: target)
      if let aside { try? manager.moveItem(at: aside, to: target) }
    }
  }

  /// Makes the folder of a file; returns those that were not there before, outermost first.
  private func makeFolder(of target: URL) throws -> [URL] {
    let parent = target.deletingLastPathComponent()
    var missing: [URL] = []
    var place = parent
    while !manager.fileExists(atPath: place.path) {
      missing.insert(place, at: 0)
      place.deleteLastPathComponent()
    }
    try manager.createDirectory(at: parent, withIntermediateDirectories: true)
    return missing
  }

  /// The outermost part of the folder's path that does not exist; `nil` when all of it does.
  private var firstMissingFolder: URL? {
    var missing: URL?
    var place = folder
    while !manager.fileExists(atPath: place.path) {
      missing = place
      place.deleteLastPathComponent()
    }
    return missing
  }
}
