import AllianceModel

/// Collects the problems of one reading.
///
/// A class, because readers at every depth of a tree report to the same list; it never leaves the
/// reading that made it.
final class ProblemLog {
  private(set) var problems: [FileProblem] = []

  /// More problems than this are of no use to anybody.
  static let limit = 1000

  /// Whether further problems would be dropped, so that looking for them is a waste.
  var isFull: Bool { problems.count >= Self.limit }

  func report(
    _ message: @autoclosure () -> String, at position: FilePosition,
    severity: FileProblem.Severity = .badData
  ) {
    guard !isFull else { return }
    problems.append(FileProblem(message(), at: position, severity: severity))
  }

  func report(contentsOf more: [FileProblem]) {
    problems += more.prefix(max(0, Self.limit - problems.count))
  }

  func throwIfAny() throws(FileProblems) {
    if !problems.isEmpty { throw FileProblems(problems) }
  }
}
