/// The identifier of an actor or organisation, kept as text exactly as written: `KAZ`, `NO`, `001`.
///
/// States use ISO 3166-1 alpha-3 codes; organisations their usual acronym.
public struct ActorID: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The text of the identifier.
  public let text: String

  /// Wraps `text` unchanged.
  public init(_ text: String) { self.text = text }

  /// The text unchanged, so that an identifier prints as it is written in files.
  public var description: String { text }

  /// Orders identifiers by their text.
  public static func < (left: Self, right: Self) -> Bool { left.text < right.text }
}

extension ActorID: ExpressibleByStringLiteral {
  /// Takes a literal, such as `"KAZ"`, for the identifier it spells.
  public init(stringLiteral text: String) { self.init(text) }
}

/// An ordered pair of actors: how `row` stands towards `column`.
///
/// The index convention everywhere: the row is the one affected, the one whose view it is.
public struct DirectedPair: Hashable, Comparable, Sendable {
  /// The actor whose view it is.
  public let row: ActorID
  /// The actor viewed.
  public let column: ActorID

  /// `row`'s tie to `column`.
  public init(_ row: ActorID, _ column: ActorID) {
    self.row = row
    self.column = column
  }

  /// The same pair seen from the other side.
  public var reversed: Self { Self(column, row) }

  /// Orders pairs by row, then by column.
  public static func < (left: Self, right: Self) -> Bool {
    (left.row, left.column) < (right.row, right.column)
  }
}
