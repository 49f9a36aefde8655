extension CSVText {
  /// A file with a header and rows.
  public init(_ header: [String], rows: [[String]]) {
    self.init(header)
    for row in rows { add(row) }
  }
}
