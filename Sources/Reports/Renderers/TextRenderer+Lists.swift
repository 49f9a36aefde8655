/// How the items of a list stand in text, in columns of a terminal.
struct ListLayout {
  /// What opens an item, before its labels.
  enum Opening {
    case none
    case bullet
    case number
  }

  var opening = Opening.none
  /// Where items begin.
  var indent = 0
  /// The least width of each label and the side that it keeps to; what has no entry is as wide as
  /// its text.
  var labels: [(width: Int, alignment: TextAlignment)] = []
  /// Columns between a label and what follows.
  var gap = 2
  /// Whether labels are as wide as the widest, up to a third of the line.
  var isAligned = false
  /// Whether the label has a line to itself, like a heading.
  var isStacked = false
  /// How much further in than the first line the other lines stand.
  var further = 0
  /// How much further in than the words the notes stand.
  var notes = 0
  /// Whether a note is cut to its line instead of broken.
  var areNotesCut = false
  /// How much of the right side is left free.
  var right = 0
  /// Whether the right side is left as free as the left one.
  var hasMargins = false

  /// The layout of what is listed.
  static func of(_ role: List.Role) -> ListLayout {
    let number = (7, TextAlignment.right)
    return switch role {
    case .notes: .init(opening: .bullet, indent: 2)
    case .clauses: .init(indent: 2, further: 2)
    case .statements: .init(further: 2)
    case .steps: .init(opening: .number, indent: 2)
    case .verdicts: .init(indent: 2, labels: [(6, .left)])
    case .fields: .init(indent: 2, labels: [(11, .left)])
    case .findings: .init(indent: 2, isAligned: true)
    case .legend: .init(indent: 2, labels: [(3, .left)], gap: 0)
    case .causes: .init(indent: 2, labels: [(4, .left)], notes: 2)
    case .changes: .init(indent: 2, notes: 2, hasMargins: true)
    case .ledger: .init(labels: [number, (10, .left)])
    case .sums: .init(labels: [number])
    case .ties: .init(labels: [number], notes: 2, areNotesCut: true)
    case .reasons: .init(indent: 4, right: 2)
    case .forecasts: .init(labels: [(12, .left)])
    case .claims: .init(indent: 2, labels: [(10, .left)])
    case .edits: .init(indent: 2, labels: [(1, .left)], gap: 1, notes: 2)
    case .measures: .init(isStacked: true, further: 4)
    case .parameters: .init(indent: 2, isStacked: true, further: 4)
    case .outputs: .init(indent: 4, isStacked: true, further: 2)
    }
  }
}

extension TextRenderer {
  func lines(_ list: List) -> [String] {
    let layout = ListLayout.of(list.role)
    let widest = list.items.compactMap(\.labels.first).map { style.spelt($0).columns }.max() ?? 0
    let width = layout.isAligned ? min(widest, style.width / 3) : nil
    return list.items.enumerated().flatMap { number, item in
      layout.isStacked
        ? stacked(item, layout) : lines(item, layout, number: number + 1, width: width)
    }
  }

  private func lines(
    _ item: List.Item, _ layout: ListLayout, number: Int, width: Int?
  ) -> [String] {
    let opening = opening(item, layout, number: number, width: width)
    let indent = opening.columns
    let right = layout.hasMargins ? layout.indent : layout.right
    let words = hanging(opening.text, indent, item.text, layout, right: right)
    let notes = item.notes.flatMap { note -> [String] in
      let depth = indent + layout.notes
      guard layout.areNotesCut else {
        return style.spelt(note).wrapped(
          to: style.width - (layout.hasMargins ? depth : 0), indent: depth)
      }
      return [
        String(repeating: " ", count: depth) + style.spelt(note).cut(to: style.width - depth, style)
      ]
    }
    return (words + notes).map { paint($0, item.emphasis) }
  }

  /// Words after an opening; nothing without words.
  private func hanging(
    _ opening: String, _ columns: Int, _ text: String, _ layout: ListLayout, right: Int
  ) -> [String] {
    let indent = columns + layout.further
    return style.spelt(text).wrapped(to: style.width - right, indent: indent).enumerated().map {
      index, line in index == 0 ? opening + line.dropFirst(indent) : line
    }
  }

  /// What stands before the words, and how many columns it fills.
  private func opening(
    _ item: List.Item, _ layout: ListLayout, number: Int, width: Int?
  ) -> (text: String, columns: Int) {
    let space = String(repeating: " ", count: layout.indent)
    let gap = String(repeating: " ", count: layout.gap)
    switch layout.opening {
    case .bullet: return (space + "- ", layout.indent + 2)
    case .number: return (space + "\(number). ", layout.indent + "\(number). ".columns)
    case .none: break
    }
    let labels = item.labels.enumerated().map { index, label -> (plain: String, shown: String) in
      let text = style.spelt(label)
      let known = index < layout.labels.count ? layout.labels[index] : (0, .left)
      let padded = text.padded(to: width ?? known.0, known.1)
      // A name among findings is painted, but not the space behind it.
      return (padded, width == nil ? padded : style.heading(text) + padded.dropFirst(text.count))
    }
    return (
      space + labels.map { $0.shown + gap }.joined(),
      layout.indent + labels.reduce(0) { $0 + $1.plain.columns + layout.gap }
    )
  }

  /// A label with a line to itself, its words and notes below.
  private func stacked(_ item: List.Item, _ layout: ListLayout) -> [String] {
    let space = String(repeating: " ", count: layout.indent)
    let heads = item.labels.map { space + style.heading(style.spelt($0)) }
    return heads
      + ([item.text] + item.notes).flatMap {
        style.spelt($0).wrapped(to: style.width, indent: layout.indent + layout.further)
      }
  }

  private func paint(_ line: String, _ emphasis: List.Emphasis) -> String {
    switch emphasis {
    case .none: line
    case .strong: style.heading(line)
    case .alert: style.alert(line)
    }
  }
}
