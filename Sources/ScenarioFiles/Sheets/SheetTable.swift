import AllianceModel

/// The cells of a sheet, row by row as a spreadsheet numbers them.
///
/// The separator is the comma, semicolon or tab that finds most of the known columns in the first
/// row; a first line `sep=;` is passed over. Rows and columns without any text are left out.
struct SheetTable {
  let path: String
  let separator: Character
  /// The names of columns, trimmed; empty for a column without a name.
  let header: [String]
  /// Which row of the sheet the header is, counted from 1.
  let headerRow: Int
  let rows: [Row]

  /// A sheet that is wider is no sheet of evidence, and every row is read against every column.
  private static let mostColumns = 1000

  struct Row {
    /// Counted from 1, the header's row included.
    let number: Int
    let cells: [String]
  }

  /// Splits a text; `nil`, with problems reported, when there is no header.
  init?(_ text: String, path: String, columns: [String], _ log: ProblemLog) {
    let (body, given, skipped) = Self.withoutSeparatorLine(text)
    let bytes = Array(body.utf8)
    separator = given ?? Self.separator(of: bytes, columns: columns)
    var reader = CSVRows(bytes, separator: separator, textAfterQuote: .kept)
    self.path = path
    headerRow = skipped + 1
    guard let first = reader.next(), Self.hasText(first) else {
      log.report(SheetProblem.noHeader, at: FilePosition(path: path))
      return nil
    }
    guard first.cells.count <= Self.mostColumns else {
      log.report(
        SheetProblem.tooWide(first.cells.count, most: Self.mostColumns),
        at: FilePosition(path: path))
      return nil
    }
    header = first.cells.map(Self.trimmed)
    var rows: [Row] = []
    while let row = reader.next() {
      if Self.hasText(row) { rows.append(Row(number: row.number + skipped, cells: row.cells)) }
    }
    self.rows = rows
    if let open = reader.openQuote {
      log.report(SheetProblem.openQuote, at: position(open.row + skipped, open.cell - 1))
      return nil
    }
  }

  /// The separator that finds most of the known columns in the first row, the comma among equals.
  private static func separator(of bytes: [UInt8], columns: [String]) -> Character {
    let known = Set(columns.map { $0.lowercased() })
    let found = [",", ";", "\t"].map { (separator: Character) in
      var rows = CSVRows(bytes, separator: separator, textAfterQuote: .kept)
      let first = rows.next()?.cells ?? []
      return (separator: separator, known: first.count { known.contains(trimmed($0).lowercased()) })
    }
    return found.reduce(found[0]) { $1.known > $0.known ? $1 : $0 }.separator
  }

  private static func hasText(_ row: CSVRows.Row) -> Bool {
    row.cells.contains { !trimmed($0).isEmpty }
  }

  /// The place of a cell: the row of the sheet, and the column counted from 1.
  func position(_ row: Int, _ column: Int) -> FilePosition {
    FilePosition(path: path, line: row, column: column + 1)
  }

  /// Without white space at its ends, no-break spaces included.
  static func trimmed(_ text: String) -> String {
    let scalars = text.unicodeScalars.drop { $0.properties.isWhitespace }
    let end = scalars.lastIndex { !$0.properties.isWhitespace }
    return end.map { String(scalars[...$0]) } ?? ""
  }

  private static func withoutSeparatorLine(
    _ text: String
  ) -> (body: Substring, given: Character?, skipped: Int) {
    let line = text.prefix { !$0.isNewline }
    let plain = line.filter { $0 != "\"" }
    guard plain.lowercased().hasPrefix("sep="), plain.count == 5, let separator = plain.last else {
      return (text[...], nil, 0)
    }
    return (text[line.endIndex...].dropFirst(), separator, 1)
  }
}
