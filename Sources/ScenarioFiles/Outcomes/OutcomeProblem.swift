/// A value of a saved result that no result may hold.
public struct OutcomeProblem: Error, Sendable, Equatable {
  /// What is wrong with the value.
  public let reason: Reason
  /// The path of the value, such as `series[3].mean`.
  public let path: String

  /// What can be wrong with a value.
  public enum Reason: Sendable, Equatable {
    /// There is no such value, and a result needs it.
    case missing
    /// It has another type than the one named.
    case wrongType(expected: String)
    /// It is not what it should be: a month, a date, a parameter.
    case unreadable(String, expected: String)
    /// A list has another length than the calendar.
    case wrongLength(Int, expected: Int)
    /// A number is one that its type cannot hold, such as a count with decimals.
    case unfit
    /// A list that needs something holds nothing.
    case empty
  }

  /// Describes a problem.
  public init(_ reason: Reason, at path: String) {
    self.reason = reason
    self.path = path
  }

  /// What is wrong, and what to do.
  public var words: String {
    let problem =
      switch reason {
      case .missing: "'\(path)' is missing"
      case .wrongType(let expected): "'\(path)' should be \(expected)"
      case .unreadable(let text, let expected): "'\(path)' is '\(text)'; expected: \(expected)"
      case .wrongLength(let count, let expected):
        "'\(path)' has \(count) numbers, and the calendar has \(expected) dates"
      case .unfit:
        path.isEmpty
          ? "a number does not fit where it stands, such as a count that is negative or has decimals"
          : "'\(path)' is not a number of the right kind"
      case .empty: "'\(path)' is empty"
      }
    return problem
      + "; the file was changed by hand or written by another version: run the scenario again"
  }
}
