public import AllianceModel

/// One thing wrong with a file: where, what, and what to do about it.
///
/// What is wrong is a value of one of the families of problems, one family for what one group of
/// readers finds; its words are written down beside the family.
public struct FileProblem: Error, Sendable, CustomStringConvertible {
  /// What the problem means for the exit code of a command.
  public enum Severity: Int32, Sendable {
    /// The file was read and says something it may not say.
    case badData = 65
    /// There is no such file, or it cannot be opened.
    case missingFile = 66
  }

  /// A family of problems: cases with data, and words for people.
  package protocol Kind: Equatable, Sendable {
    /// What is wrong, what was expected, what to do.
    var words: String { get }
    /// What it means for an exit code.
    var severity: Severity { get }
  }

  /// Where it is.
  public let position: FilePosition
  /// What is wrong.
  package let kind: any Kind

  /// Places a problem.
  package init(_ kind: any Kind, at position: FilePosition) {
    self.kind = kind
    self.position = position
  }

  /// What is wrong, what was expected, what to do.
  public var message: String { kind.words }
  /// What it means for an exit code.
  public var severity: Severity { kind.severity }

  /// The file that has the problem.
  public var path: String { position.path }
  /// The line, counted from 1.
  public var line: Int { position.line }
  /// The column, counted from 1.
  public var column: Int { position.column }

  /// `path:line:column: error: message`.
  public var description: String { "\(position): error: \(message)" }
}

extension FileProblem.Kind {
  /// Bad data, unless a family knows better.
  package var severity: FileProblem.Severity { .badData }
}

extension FileProblem: Hashable, Comparable {
  /// Whether both say the same of one place.
  public static func == (left: Self, right: Self) -> Bool {
    left.position == right.position && left.message == right.message
  }

  /// Feeds the place and the words.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(position)
    hasher.combine(message)
  }

  /// In order of place, then of words.
  public static func < (left: Self, right: Self) -> Bool {
    (left.position, left.message) < (right.position, right.message)
  }
}

/// What can be wrong with a file as a whole.
package enum AccessProblem: FileProblem.Kind {
  case missing(_ path: String, near: String?, seenFrom: FilePosition?)
  case isDirectory
  case unreadable
  case empty
  case binary
  case invalidUTF8
  case tooLarge(_ size: Int, allowed: Int)
  case missingDirectory(_ path: String)
}
