/// A column of a sheet of evidence: one key of a document's source, or of a record.
struct SheetColumn: Sendable {
  let name: String
  /// Whether the column is about the document rather than the record.
  let isOfSource: Bool
  /// The key in the YAML file; `happened` stands for `date` and `interval`.
  let key: String
  let content: Content

  /// How a value is written in a cell.
  enum Content: Sendable {
    case text
    case number
    case whole
    /// Names apart by spaces.
    case words
    /// `on 2022-05-14`, `in 2022-03`: words keep a spreadsheet from making it a date of its own.
    case date
    /// A date, `2022-03 to 2022-05`, or `since 2005`.
    case span
    /// `RUS>KAZ -0.5; RUS>UKR 0.3`.
    case effects
    /// `from -0.2 to 0.4`: a minus in front would begin a formula.
    case range
    /// Hexadecimal digits.
    case hash
    /// A key without a column of its own here: text, or a list or map as YAML writes it in one line.
    case other
  }

  private static func source(_ name: String, _ key: String, _ content: Content = .text) -> Self {
    Self(name: name, isOfSource: true, key: key, content: content)
  }

  private static func record(_ key: String, _ content: Content = .text) -> Self {
    Self(name: key, isOfSource: false, key: key, content: content)
  }

  /// A record's key that has no column of its own.
  static func other(_ key: String) -> Self { record(key, .other) }

  /// Every column, in the order in which it is written.
  static let all: [Self] = [
    source("document", "id"), source("documentKind", "kind"), source("title", "title"),
    source("outlet", "outlet"), source("publisher", "publisher"), source("url", "url"),
    source("language", "language"), source("published", "published", .span),
    source("sha256", "sha256", .hash), source("reliability", "reliability", .number),
    source("documentNote", "note"), source("documentCitation", "citation"),
    source("licence", "licence"),
    record("id"), record("event"), record("kind"), record("actors", .words),
    record("from", .words), record("to", .words), record("about", .words),
    record("effects", .effects), record("happened", .span), record("known", .date),
    record("value", .number), record("unit"), record("multiplicity", .number),
    record("sign", .number), record("certainty", .number), record("obligations", .words),
    record("breadth", .words), record("expert"), record("channel"), record("range", .range),
    record("paragraph", .whole), record("paragraphHash", .hash), record("citation"),
    record("note"),
  ]

  /// Keys of a record that the columns hold.
  static let recordKeys = Set(
    all.filter { !$0.isOfSource }.map(\.key) + ["date", "interval"]
  ).subtracting(["happened"])

  /// Columns without which no row can be understood.
  static let needed = ["document", "id", "kind"]
}
