import AllianceModel

/// A table of texts from a CSV file, with the place of every cell.
///
/// Strict: a quote that stands where none belongs is a problem, and so is a row with another number
/// of cells than the header.
struct CSVTable {
  let path: String
  let header: [String]
  /// The rows after the header.
  let rows: [CSVRows.Row]

  /// Reads a file; rows with the wrong number of cells are reported and left out.
  init?(_ bytes: [UInt8], path: String, _ log: ProblemLog) {
    var reader = CSVRows(bytes, textAfterQuote: .dropped)
    guard let first = reader.next() else {
      log.report(AccessProblem.empty, at: FilePosition(path: path))
      return nil
    }
    self.path = path
    header = first.cells
    for (index, name) in header.enumerated() where header[..<index].contains(name) {
      log.report(
        TableProblem.duplicateColumn(name),
        at: FilePosition(path: path, line: first.line, column: first.columns[index]))
    }
    var rows: [CSVRows.Row] = []
    while let row = reader.next() {
      if row.cells.count == header.count {
        rows.append(row)
      } else if row.cells != [""] {
        log.report(
          TableProblem.wrongCellCount(row.cells.count, expected: header.count),
          at: FilePosition(path: path, line: row.line))
      }
    }
    self.rows = rows
    for place in reader.strayQuotes {
      log.report(TableProblem.strayQuote, at: position(place))
    }
    if let place = reader.openQuote { log.report(TableProblem.openQuote, at: position(place)) }
  }

  /// Where a cell stands.
  func position(_ row: CSVRows.Row, _ column: Int) -> FilePosition {
    FilePosition(path: path, line: row.line, column: row.columns[column])
  }

  private func position(_ place: CSVRows.Place) -> FilePosition {
    FilePosition(path: path, line: place.line, column: place.column)
  }
}
