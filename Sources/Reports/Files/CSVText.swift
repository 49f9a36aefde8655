/// Rows as comma-separated values (RFC 4180): a header first, lines ended by a line feed.
public struct CSVText: Sendable {
  /// What stands in a field, spelt alike in every file.
  public struct Cell: Sendable, Equatable, ExpressibleByStringInterpolation {
    /// The field as it is written, before it is quoted.
    let field: String

    /// Words.
    public init(stringLiteral value: String) { field = value }

    /// Words; empty when there are none.
    public static func text(_ value: String?) -> Cell { Cell(stringLiteral: value ?? "") }

    /// Several words in one field.
    public static func texts(_ values: [String], separator: String = " ") -> Cell {
      .text(values.joined(separator: separator))
    }

    /// A number in full precision; empty when there is none.
    public static func number(_ value: Double?) -> Cell { .text(value.map(Numerals.whole)) }

    /// A whole number; empty when there is none.
    public static func count(_ value: Int?) -> Cell { .text(value.map { "\($0)" }) }

    /// Whether something holds: `true` or `false`.
    public static func flag(_ value: Bool) -> Cell { value ? "true" : "false" }

    /// An empty field.
    public static let none: Cell = ""
  }

  private var lines: [String]
  private let width: Int

  /// A file with a header, and rows that have a field for every name of it.
  public init(_ header: [String], _ rows: [[Cell]] = []) {
    width = header.count
    lines = [Self.line(header)]
    for row in rows { add(row.map(\.field)) }
  }

  /// Adds a row; it has a field for every name of the header.
  public mutating func add(_ fields: [String]) {
    precondition(fields.count == width, "a row has as many fields as the header")
    lines.append(Self.line(fields))
  }

  /// The whole file.
  public var text: String { lines.joined(separator: "\n") + "\n" }

  /// A number in full precision; empty when there is none.
  public static func field(_ value: Double?) -> String { Cell.number(value).field }

  private static func line(_ fields: [String]) -> String {
    fields.map(quoted).joined(separator: ",")
  }

  private static func quoted(_ field: String) -> String {
    guard field.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return field }
    let doubled = field.map { $0 == "\"" ? "\"\"" : String($0) }.joined()
    return "\"\(doubled)\""
  }
}
