import ArgumentParser
import Foundation

/// Files that are written into a folder all together, or not at all.
///
/// Each file is first written aside, so that a full disk is found out before anything is replaced.
/// Then the files take their places one by one, each at one stroke, so that a place never holds less
/// than a whole file; what stood there is kept aside meanwhile. When one file cannot take its place,
/// all that did are put back and the folders made for them are removed.
struct AtomicFileSet {
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
      let missing = missingFolders(downTo: folder).first
      let staging = folder.appendingPathComponent(
        ".multivector-\(ProcessInfo.processInfo.processIdentifier).partial")
      var placed: [(target: URL, old: URL?)] = []
      var made: [URL] = []
      do {
        try stage(in: staging)
        for (number, file) in files.enumerated() {
          let target = folder.appendingPathComponent(file.path)
          made += try makeFolder(of: target)
          let old = try copyAside(target, staging.appendingPathComponent("old-\(number)"))
          try Data(file.text.utf8).write(to: target, options: .atomic)
          placed.append((target, old))
        }
        try? manager.removeItem(at: staging)
      } catch {
        undo(placed)
        for folder in made.reversed() { try? manager.removeItem(at: folder) }
        try? manager.removeItem(at: staging)
        if let missing { try? manager.removeItem(at: missing) }
        Streams.error(
          "error: nothing was written to \(folder.path): \(Self.reason(error))\n")
        throw OutputFolder.cannotWrite
      }
    }
  }

  /// Writes every file aside.
  ///
  /// - Throws: `FolderInTheWay` where a folder stands in the place of a file, else what writing threw.
  private func stage(in staging: URL) throws {
    try manager.createDirectory(at: staging, withIntermediateDirectories: true)
    for (number, file) in files.enumerated() {
      let target = folder.appendingPathComponent(file.path)
      if isFolder(target) { throw FolderInTheWay(path: target.path) }
      try Data(file.text.utf8).write(to: staging.appendingPathComponent("new-\(number)"))
    }
  }

  private func isFolder(_ place: URL) -> Bool {
    let type = try? manager.attributesOfItem(atPath: place.path)[.type]
    return type as? FileAttributeType == .typeDirectory
  }

  /// Copies what stands at a place; `nil` when nothing does.
  private func copyAside(_ target: URL, _ aside: URL) throws -> URL? {
    guard manager.fileExists(atPath: target.path) else { return nil }
    try manager.copyItem(at: target, to: aside)
    return aside
  }

  /// Puts back what stood where files were placed, the last first.
  private func undo(_ placed: [(target: URL, old: URL?)]) {
    for (target, old) in placed.reversed() {
      if let old {
        try? Data(contentsOf: old).write(to: target, options: .atomic)
      } else {
        try? manager.removeItem(at: target)
      }
    }
  }

  /// Makes the folder of a file; returns those that were not there before, outermost first.
  private func makeFolder(of target: URL) throws -> [URL] {
    let parent = target.deletingLastPathComponent()
    let missing = missingFolders(downTo: parent)
    try manager.createDirectory(at: parent, withIntermediateDirectories: true)
    return missing
  }

  /// The folders on the way to a place, itself included, that do not exist; outermost first.
  private func missingFolders(downTo place: URL) -> [URL] {
    var missing: [URL] = []
    var place = place
    while !manager.fileExists(atPath: place.path) {
      missing.insert(place, at: 0)
      place.deleteLastPathComponent()
    }
    return missing
  }

  /// A folder stands where a file is to be written; nothing in it is touched.
  private struct FolderInTheWay: Error {
    let path: String
  }

  private static func reason(_ error: any Error) -> String {
    (error as? FolderInTheWay).map { "\($0.path) is a folder, and a file is to stand there" }
      ?? error.localizedDescription
  }
}
