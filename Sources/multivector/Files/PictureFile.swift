import ArgumentParser
import Foundation

/// A picture that a command draws, in a place that may hold an older one and nothing else.
struct PictureFile {
  private let path: String

  /// A picture at a path.
  init(_ path: String) { self.path = path }

  /// Writes the picture, whole or not at all.
  ///
  /// - Throws: `ExitCode` 73 after saying why nothing was written, such as that something else than a
  ///   picture stands there.
  func write(_ picture: String, force: Bool) throws {
    if !force, let old = FileManager.default.contents(atPath: path), !Self.isPicture(old) {
      Streams.error(
        "error: \(path) is no SVG picture, and drawing would replace it; name another place with "
          + "--svg, or give --force\n")
      throw OutputFolder.cannotWrite
    }
    let place = URL(fileURLWithPath: path)
    try AtomicFileSet(
      [(path: place.lastPathComponent, text: picture)], in: place.deletingLastPathComponent().path
    ).write()
  }

  /// Whether bytes begin as an SVG picture does, after a declaration and comments; an empty file may
  /// be replaced.
  private static func isPicture(_ bytes: Data) -> Bool {
    let opening = String(decoding: bytes.prefix(1000), as: UTF8.self)
    let isMarkup = opening.drop { $0.isWhitespace }.hasPrefix("<")
    return bytes.isEmpty || isMarkup && opening.contains("<svg")
  }
}
