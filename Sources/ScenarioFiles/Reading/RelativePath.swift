/// Paths as text, so that messages show them the way the user wrote them.
enum RelativePath {
  /// The folder of a file; `.` for a bare name.
  static func directory(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The last part of a path.
  static func lastComponent(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  /// `path`, read from `directory` unless it is absolute, with `.` and `..` folded away.
  static func resolve(_ path: String, from directory: String) -> String {
    path.hasPrefix("/") ? normalised(path) : normalised(directory + "/" + path)
  }

  /// `path` as seen from a folder, both written from one place; unchanged when one of them alone is
  /// absolute.
  static func of(_ path: String, seenFrom directory: String) -> String {
    guard path.hasPrefix("/") == directory.hasPrefix("/") else { return path }
    let target = normalised(path).split(separator: "/")
    let start = normalised(directory).split(separator: "/").filter { $0 != "." }
    var shared = 0
    while shared < min(target.count, start.count), target[shared] == start[shared] { shared += 1 }
    guard !start[shared...].contains("..") else { return path }
    let up = Array(repeating: "..", count: start.count - shared)
    return (up + target[shared...].map(String.init)).joined(separator: "/")
  }

  /// The path without `.`, `//` and foldable `..`.
  static func normalised(_ path: String) -> String {
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == "..", let last = parts.last, last != ".." {
        parts.removeLast()
      } else if part != ".." || !path.hasPrefix("/") {
        parts.append(part)
      }
    }
    let joined = parts.joined(separator: "/")
    if path.hasPrefix("/") { return "/" + joined }
    return joined.isEmpty ? "." : joined
  }
}
