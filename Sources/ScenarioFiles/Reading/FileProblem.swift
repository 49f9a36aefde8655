public import AllianceModel

/// One thing wrong with a file: where, what, and what to do about it.
public struct FileProblem: Error, Sendable, Hashable, Comparable, CustomStringConvertible {
  /// What the problem means for the exit code of a command.
  public enum Severity: Int32, Sendable {
    /// The file was read and says something it may not say.
    case badData = 65
    /// There is no such file, or it cannot be opened.
    case missingFile = 66
  }

  /// Where it is.
  public let position: FilePosition
  /// What is wrong, what was expected, what to do.
  public let message: String
  /// What it means for an exit code.
  public let severity: Severity

  /// Describes a problem.
  public init(_ message: String, at position: FilePosition, severity: Severity = .badData) {
    self.message = message
    self.position = position
    self.severity = severity
  }

  /// The file that has the problem.
  public var path: String { position.path }
  /// The line, counted from 1.
  public var line: Int { position.line }
  /// The column, counted from 1.
  public var column: Int { position.column }

  /// `path:line:column: error: message`.
  public var description: String { "\(position): error: \(message)" }

  /// In order of place.
  public static func < (left: Self, right: Self) -> Bool {
    (left.position, left.message) < (right.position, right.message)
  }
}
