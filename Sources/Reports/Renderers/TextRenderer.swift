/// A report as text, in lines that fit where they are shown.
///
/// Sections stand one empty line apart; the blocks of a section follow one another. How lists look is
/// in ``ListLayout``, how tables do in `TextRenderer+Tables.swift`.
struct TextRenderer {
  let style: TextStyle

  /// A renderer for where the text is shown.
  init(_ style: TextStyle) { self.style = style }

  /// The whole report, ended by a line feed; nothing for a report that says nothing.
  func text(_ report: Report) -> String {
    let sections = report.sections.map(lines).filter { !$0.isEmpty }
    guard !sections.isEmpty else { return "" }
    return sections.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }

  /// A section in lines; none when its blocks have none.
  func lines(_ section: Section) -> [String] {
    let body = section.blocks.flatMap(lines)
    guard !body.isEmpty else { return [] }
    return (section.heading.map(heading) ?? []) + body
  }

  private func lines(_ block: Block) -> [String] {
    switch block {
    case .paragraph(let text, let depth): paragraph(text, indent: depth * Self.step)
    case .caption(let text): paragraph(text)
    case .heading(let text): heading(text)
    case .verbatim(let line): [line]
    case .list(let list): lines(list)
    case .table(let table): lines(table)
    case .chart(let chart): chart.lines(style)
    }
  }

  /// Columns from one depth to the next.
  private static let step = 2

  private func paragraph(_ text: String, indent: Int = 0) -> [String] {
    style.spelt(text).wrapped(to: style.width, indent: indent)
  }

  /// A heading keeps its spaces where it fits a line.
  private func heading(_ text: String) -> [String] {
    let text = style.spelt(text)
    let lines = text.columns > style.width ? text.wrapped(to: style.width) : [text]
    return lines.map(style.heading)
  }
}

extension Report {
  /// The report as text.
  public func text(_ style: TextStyle) -> String { TextRenderer(style).text(self) }
}
