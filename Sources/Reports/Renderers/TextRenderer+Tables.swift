extension TextRenderer {
  /// The table in lines: headings, a rule, rows.
  ///
  /// Columns that may be left out go in their order while the line is wider than the style allows;
  /// one of them always stays. A last column of words is cut where there is no more room.
  func lines(_ table: Table) -> [String] {
    let leaving = table.columns.indices
      .compactMap { index in table.columns[index].leaving.map { (rank: $0, index: index) } }
      .sorted { ($0.rank, $0.index) < ($1.rank, $1.index) }.map(\.index)
    var shown = Array(table.columns.indices)
    var (lines, width) = laid(table, shown)
    for index in leaving.dropLast() where width > style.width {
      shown.removeAll { $0 == index }
      (lines, width) = laid(table, shown)
    }
    let missing = table.columns.indices.filter { !shown.contains($0) }
    guard !missing.isEmpty else { return lines }
    let names = missing.map { table.columns[$0].title }.joined(separator: ", ")
    return lines + [style.spelt("Not shown, because there is no room: \(names).")]
  }

  /// The columns that are shown, in lines, and how wide the lines are.
  private func laid(_ table: Table, _ shown: [Int]) -> (lines: [String], width: Int) {
    let columns = shown.map { table.columns[$0] }
    let titles = columns.map { style.spelt($0.title) }
    let cells = table.rows.map { row in
      zip(columns, shown).map { column, index in text(row[index], in: column) }
    }
    let widths = widths(of: columns, titles, cells)
    let length = widths.reduce(0, +) + 2 * max(0, widths.count - 1)
    let rule = String(repeating: style.isUnicode ? "─" : "-", count: length)
    let head = line(titles, columns, widths)
    return (
      [style.heading(head), rule] + cells.map { line($0, columns, widths) }, head.columns
    )
  }

  private func widths(
    of columns: [Table.Column], _ titles: [String], _ cells: [[String]]
  ) -> [Int] {
    var widths = titles.indices.map { column in
      ([titles[column]] + cells.map { $0[column] }).map(\.columns).max() ?? 0
    }
    if let last = widths.indices.last, columns[last].alignment == .left {
      let used = widths.dropLast().reduce(0, +) + 2 * last
      widths[last] = min(widths[last], max(titles[last].columns, style.width - used, 12))
    }
    return widths
  }

  private func text(_ cell: Table.Cell, in column: Table.Column) -> String {
    switch cell {
    case .text(let text):
      let spelt = style.spelt(text)
      return column.isBrief ? spelt.cut(to: Self.briefWidth, style) : spelt
    case .strip(let heights):
      let letters = Array(style.isUnicode ? " ▁▂▃▄▅▆▇█" : " .:-=+*%#")
      return String(heights.map { letters[min(letters.count - 1, max(0, $0))] })
    }
  }

  /// The most columns of a text that may be cut.
  private static let briefWidth = 16

  private func line(_ cells: [String], _ columns: [Table.Column], _ widths: [Int]) -> String {
    let padded = cells.indices.map {
      cells[$0].cut(to: widths[$0], style).padded(to: widths[$0], columns[$0].alignment)
    }
    return padded.joined(separator: "  ").trimmingEnd()
  }
}

extension String {
  /// The text without spaces at its end.
  fileprivate func trimmingEnd() -> String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
