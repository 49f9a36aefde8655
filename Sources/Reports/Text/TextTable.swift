/// Rows of text in aligned columns.
public struct TextTable: Sendable {
  /// A column's heading and the side its texts keep to.
  public typealias Column = Table.Column

  private var table: Table

  /// An empty table.
  public init(_ columns: [Column]) { table = Table(columns) }

  /// Whether there is nothing to show.
  public var isEmpty: Bool { table.isEmpty }

  /// Adds a row; missing cells are empty.
  public mutating func add(_ cells: [String]) { table.add(cells) }

  /// The table in lines: headings, a rule, rows.
  public func lines(_ style: TextStyle) -> [String] { TextRenderer(style).lines(table) }
}
