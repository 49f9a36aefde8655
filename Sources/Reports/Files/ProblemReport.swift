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
}

/// What `validate` found: one line a problem, as compilers print them, or that all is well.
public struct ProblemReport: Reportable {
  private let problems: [ProblemEntry]
  private let files: Int

  /// The problems of some files; none when nothing is wrong.
  public init(_ problems: [ProblemEntry], files: Int) {
    self.problems = problems
    self.files = files
  }

  /// A line a problem.
  public var report: Report {
    let lines = problems.map { "\($0.path):\($0.line):\($0.column): error: \($0.message)" }
    let allWell = "\(files == 1 ? "1 file" : "\(files) files"), nothing wrong"
    return Report(
      "Problems of files",
      [Section(nil, (lines.isEmpty ? [allWell] : lines).map { .verbatim($0) })])
  }

  /// A row a problem.
  public var csv: CSVText {
    CSVText(
      ["path", "line", "column", "message"],
      problems.map { [.text($0.path), .count($0.line), .count($0.column), .text($0.message)] })
  }

  /// An array of problems.
  public func json() throws -> String { try JSONText.of(problems) }
}
