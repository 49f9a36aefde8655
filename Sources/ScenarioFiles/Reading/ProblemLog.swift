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

  func report(_ kind: any FileProblem.Kind, at position: FilePosition) {
    guard !isFull else { return }
    problems.append(FileProblem(kind, at: position))
  }

  /// Reports parameters that are settled twice, each where it would have no effect.
  func report(_ conflicts: [ParameterConflict]) {
    for conflict in conflicts {
      guard let position = conflict.idle.origin ?? conflict.winning.origin else { continue }
      report(SettingProblem.parameterConflict(conflict), at: position)
    }
  }

  func report(contentsOf more: [FileProblem]) {
    problems += more.prefix(max(0, Self.limit - problems.count))
  }

  func throwIfAny() throws(FileProblems) {
    if !problems.isEmpty { throw FileProblems(problems) }
  }
}
