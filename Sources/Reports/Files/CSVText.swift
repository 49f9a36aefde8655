/// Rows as comma-separated values (RFC 4180): a header first, lines ended by a line feed.
public struct CSVText: Sendable {
  private var lines: [String]
  private let width: Int

  /// A file with only a header.
  public init(_ header: [String]) {
    width = header.count
    lines = [Self.line(header)]
  }

  /// Adds a row; it has a field for every name of the header.
  public mutating func add(_ fields: [String]) {
    precondition(fields.count == width, "a row has as many fields as the header")
    lines.append(Self.line(fields))
  }

  /// The whole file.
  public var text: String { lines.joined(separator: "\n") + "\n" }

  /// A number in full precision; empty when there is none.
  public static func field(_ value: Double?) -> String { value.map { "\($0)" } ?? "" }

  private static func line(_ fields: [String]) -> String {
    fields.map(quoted).joined(separator: ",")
  }

  private static func quoted(_ field: String) -> String {
    guard field.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return field }
    let doubled = field.map { $0 == "\"" ? "\"\"" : String($0) }.joined()
    return "\"\(doubled)\""
  }
}
