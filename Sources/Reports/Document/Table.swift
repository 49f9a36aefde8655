/// Rows of cells under the headings of columns.
public struct Table: Sendable {
  /// A column.
  public struct Column: Sendable {
    /// What stands above it.
    public let title: String
    /// The side that its texts keep to.
    public let alignment: TextAlignment
    /// Whether long texts may be cut to their beginning.
    public let isBrief: Bool
    /// Its place in the order in which columns are left out where there is no room; `nil` where it
    /// always stays.
    public let leaving: Int?

    /// Describes a column.
    public init(
      _ title: String, _ alignment: TextAlignment = .left, isBrief: Bool = false,
      leaving: Int? = nil
    ) {
      self.title = title
      self.alignment = alignment
      self.isBrief = isBrief
      self.leaving = leaving
    }
  }

  /// What stands in a column of a row.
  public enum Cell: Sendable, Equatable, ExpressibleByStringInterpolation {
    /// Words or a number in words.
    case text(String)
    /// Heights from 0 to 8, drawn beside each other.
    case strip([Int])

    /// Words.
    public init(stringLiteral value: String) { self = .text(value) }
  }

  /// The columns from left to right.
  public let columns: [Column]
  /// The rows; each has a cell for every column.
  public private(set) var rows: [[Cell]] = []

  /// An empty table.
  public init(_ columns: [Column]) { self.columns = columns }

  /// Whether there is nothing to show.
  public var isEmpty: Bool { rows.isEmpty }

  /// Adds a row; missing cells are empty.
  public mutating func add(_ cells: [Cell]) {
    precondition(cells.count <= columns.count, "a row has more cells than the table has columns")
    rows.append(cells + Array(repeating: "", count: columns.count - cells.count))
  }

  /// Adds a row of words; missing cells are empty.
  public mutating func add(_ texts: [String]) { add(texts.map(Cell.text)) }

  /// The table as a block, with a caption where there is one; none without rows.
  func blocks(caption: String? = nil) -> [Block] {
    guard !isEmpty else { return [] }
    return [.table(self)] + (caption.map { [.caption($0)] } ?? [])
  }
}

/// To which side of its column a text keeps.
public enum TextAlignment: Sendable {
  case left
  case right
}
