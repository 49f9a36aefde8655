/// Everything that is wrong with the files of one reading, in order of path and line.
public struct FileProblems: Error, Sendable, Equatable, CustomStringConvertible {
  /// At least one problem.
  public let problems: [FileProblem]

  /// Sorts the problems and drops repetitions.
  public init(_ problems: [FileProblem]) {
    self.problems = Set(problems).sorted()
  }

  /// 65 when any file holds bad data, 66 when files are merely missing.
  public var exitCode: Int32 {
    problems.contains { $0.severity == .badData }
      ? FileProblem.Severity.badData.rawValue : FileProblem.Severity.missingFile.rawValue
  }

  /// One line a problem.
  public var description: String { problems.map(\.description).joined(separator: "\n") }
}
