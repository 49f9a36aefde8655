/// A place in a file, as an editor counts: the first line is 1, and so is the first column.
public struct FilePosition: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The path as the user would write it.
  public let path: String
  /// Counted from 1.
  public let line: Int
  /// Counted in Unicode scalars.
  public let column: Int

  /// Names a place; the top of the file unless another is given.
  public init(path: String, line: Int = 1, column: Int = 1) {
    self.path = path
    self.line = line
    self.column = column
  }

  /// The place as editors read it: `path:line:column`.
  public var description: String { "\(path):\(line):\(column)" }

  /// In order of path, then of place.
  public static func < (left: Self, right: Self) -> Bool {
    (left.path, left.line, left.column) < (right.path, right.line, right.column)
  }
}
