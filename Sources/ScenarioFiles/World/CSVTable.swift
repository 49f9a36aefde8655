import AllianceModel

/// A table of texts from a CSV file (RFC 4180), with the place of every row.
struct CSVTable {
  let path: String
  let header: [String]
  /// The cells of each row after the header.
  let rows: [Row]

  struct Row {
    let line: Int
    let cells: [String]
    /// Where each cell begins, counted from 1.
    let columns: [Int]
  }

  /// Reads a file; rows with the wrong number of cells are reported and left out.
  init?(_ bytes: [UInt8], path: String, _ log: ProblemLog) {
    var reader = CSVReader(bytes, path: path, log)
    guard let first = reader.next() else {
      log.report(FileWording.empty, at: FilePosition(path: path))
      return nil
    }
    self.path = path
    header = first.cells
    for (index, name) in header.enumerated() where header[..<index].contains(name) {
      log.report(
        WorldWording.duplicateColumn(name),
        at: FilePosition(path: path, line: first.line, column: first.columns[index]))
    }
    var rows: [Row] = []
    while let row = reader.next() {
      if row.cells.count == header.count {
        rows.append(row)
      } else if row.cells != [""] {
        log.report(
          WorldWording.wrongCellCount(row.cells.count, expected: header.count),
          at: FilePosition(path: path, line: row.line))
      }
    }
    self.rows = rows
  }

  /// Where a cell stands.
  func position(_ row: Row, _ column: Int) -> FilePosition {
    FilePosition(path: path, line: row.line, column: row.columns[column])
  }
}
