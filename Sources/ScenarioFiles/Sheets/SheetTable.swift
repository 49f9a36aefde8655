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
    let lowered = Set(columns.map { $0.lowercased() })
    let candidates: [Character] = given.map { [$0] } ?? [",", ";", "\t"]
    let found = candidates.map { separator -> (separator: Character, known: Int) in
      let first = SheetRows(body, separator: separator, limit: 1).rows.first ?? []
      let known = first.count { lowered.contains(Self.trimmed($0).lowercased()) }
      return (separator, known)
    }
    let best = found.reduce(found[0]) { $1.known > $0.known ? $1 : $0 }
    let parsed = SheetRows(body, separator: best.separator, limit: .max)
    self.path = path
    separator = best.separator
    headerRow = skipped + 1
    guard let first = parsed.rows.first, first.contains(where: { !Self.trimmed($0).isEmpty }) else {
      log.report(SheetWording.noHeader, at: FilePosition(path: path))
      return nil
    }
    guard first.count <= Self.mostColumns else {
      log.report(
        SheetWording.tooWide(first.count, most: Self.mostColumns), at: FilePosition(path: path))
      return nil
    }
    if let open = parsed.openQuote {
      log.report(
        SheetWording.openQuote,
        at: FilePosition(path: path, line: open.row + skipped, column: open.column))
      return nil
    }
    header = first.map(Self.trimmed)
    rows = parsed.rows.enumerated().dropFirst().compactMap { index, cells in
      guard cells.contains(where: { !Self.trimmed($0).isEmpty }) else { return nil }
      return Row(number: index + 1 + skipped, cells: cells)
    }
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

/// Cells apart by a separator, in quotes where they hold it (RFC 4180, and what is made of it).
struct SheetRows {
  private(set) var rows: [[String]] = []
  /// Where a quote was opened that is never closed.
  private(set) var openQuote: (row: Int, column: Int)?

  /// Splits a text into at most `limit` rows; a line ends with LF, CR LF or CR.
  init(_ text: Substring, separator: Character, limit: Int) {
    var cells: [String] = []
    var cell = ""
    var isQuoted = false
    var start = (row: 1, column: 1)
    var index = text.startIndex
    func next() -> Character? {
      let after = text.index(after: index)
      return after < text.endIndex ? text[after] : nil
    }
    while index < text.endIndex, rows.count < limit {
      let character = text[index]
      if isQuoted {
        if character == "\"", next() == "\"" {
          cell.append("\"")
          index = text.index(after: index)
        } else if character == "\"" {
          isQuoted = false
        } else {
          cell.append(character == "\r\n" || character == "\r" ? "\n" : character)
        }
      } else if character == "\"", cell.isEmpty {
        isQuoted = true
        start = (rows.count + 1, cells.count + 1)
      } else if character == separator {
        cells.append(cell)
        cell = ""
      } else if character == "\n" || character == "\r\n" || character == "\r" {
        rows.append(cells + [cell])
        (cells, cell) = ([], "")
      } else {
        cell.append(character)
      }
      index = text.index(after: index)
    }
    if isQuoted { openQuote = start }
    if rows.count < limit, !cells.isEmpty || !cell.isEmpty { rows.append(cells + [cell]) }
  }
}
