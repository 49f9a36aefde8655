/// A problem of a file in plain fields.
public struct ProblemEntry: Sendable, Codable, Equatable {
  let path: String
  let line: Int
  let column: Int
  let message: String

  /// Describes a problem.
  public init(path: String, line: Int, column: Int, message: String) {
    self.path = path
    self.line = line
    self.column = column
    self.message = message
  }

  /// The header of `fields`.
  public static let header = ["path", "line", "column", "message"]

  /// The problem as fields of a CSV row.
  public var fields: [String] { [path, "\(line)", "\(column)", message] }

  /// One line a problem, as compilers print them, or that all is well.
  public static func text(_ entries: [Self], files: Int) -> String {
    guard !entries.isEmpty else {
      return files == 1 ? "1 file, nothing wrong\n" : "\(files) files, nothing wrong\n"
    }
    return entries.map { "\($0.path):\($0.line):\($0.column): error: \($0.message)\n" }.joined()
  }
}
