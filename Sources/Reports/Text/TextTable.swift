/// Rows of text in aligned columns.
public struct TextTable: Sendable {
  /// A column's heading and the side its texts keep to.
  public struct Column: Sendable {
    let title: String
    let alignment: TextAlignment

    /// Describes a column.
    public init(_ title: String, _ alignment: TextAlignment = .left) {
      self.title = title
      self.alignment = alignment
    }
  }

  private let columns: [Column]
  private var rows: [[String]] = []

  /// An empty table.
  public init(_ columns: [Column]) { self.columns = columns }

  /// Whether there is nothing to show.
  public var isEmpty: Bool { rows.isEmpty }

  /// Adds a row; missing cells are empty.
  public mutating func add(_ cells: [String]) {
    precondition(cells.count <= columns.count, "a row has more cells than the table has columns")
    rows.append(cells + Array(repeating: "", count: columns.count - cells.count))
  }

  /// The table in lines: headings, a rule, rows.
  ///
  /// The last column is cut where the line would be
  /// wider than the style allows.
  public func lines(_ style: TextStyle) -> [String] {
    let titles = columns.map { style.spelt($0.title) }
    let cells = rows.map { $0.map(style.spelt) }
    var widths = titles.indices.map { column in
      ([titles[column]] + cells.map { $0[column] }).map(\.columns).max() ?? 0
    }
    if let last = widths.indices.last, columns[last].alignment == .left {
      let used = widths.dropLast().reduce(0, +) + 2 * last
      widths[last] = min(widths[last], max(titles[last].columns, style.width - used, 12))
    }
    let length = widths.reduce(0, +) + 2 * max(0, widths.count - 1)
    let rule = String(repeating: style.isUnicode ? "─" : "-", count: length)
    return [style.heading(line(titles, widths, style)), rule]
      + cells.map { line($0, widths, style) }
  }

  private func line(_ cells: [String], _ widths: [Int], _ style: TextStyle) -> String {
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
