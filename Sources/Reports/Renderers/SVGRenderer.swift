/// The charts of a report as one picture (SVG 1.1) that needs nothing beside it.
///
/// The report's title and the paragraphs of sections without a chart stand on top. Charts follow from
/// left to right, then in rows, each below the heading of its section. The colours are those of Okabe
/// and Ito (2008), "Color Universal Design", which people who see few colours can distinguish; series
/// differ in their dashes as well. A viewer that prefers dark pages gets a dark one.
public struct SVGRenderer: Sendable {
  /// How many series have a colour and a dash of their own.
  static let seriesCount = 8

  private static let width = 860.0
  private static let margin = 24.0

  /// A renderer.
  public init() {}

  /// The picture; `nil` for a report without a chart.
  public func picture(_ report: Report) -> String? {
    let charts = report.sections.flatMap { section in
      section.blocks.compactMap { block -> (heading: String?, chart: any Chart)? in
        if case .chart(let chart) = block { (section.heading, chart) } else { nil }
      }
    }
    guard !charts.isEmpty else { return nil }
    let notes = report.sections.flatMap(notes)
    var body = [
      "<text x=\"\(Int(Self.margin))\" y=\"32\" class=\"title fp\">"
        + "\(SVGCanvas.escaped(report.title))</text>"
    ]
    body += notes.enumerated().map { line, words in
      "<text x=\"\(Int(Self.margin))\" y=\"\(52 + 16 * line)\" class=\"fn\">"
        + "\(SVGCanvas.escaped(words))</text>"
    }
    let (frames, bottom) = placed(charts, below: 52 + 16 * Double(notes.count))
    return page(report.title, notes, height: bottom, body + frames)
  }

  /// Lines of the sentences of a section without a chart.
  private func notes(_ section: Section) -> [String] {
    let texts = section.blocks.map { block -> String? in
      switch block {
      case .paragraph(let text, _), .caption(let text): text
      default: nil
      }
    }
    guard !texts.contains(nil) else { return [] }
    return texts.compactMap(\.self).flatMap { $0.wrapped(to: 130) }
  }

  /// The charts in rows, and where the last row ends.
  private func placed(
    _ charts: [(heading: String?, chart: any Chart)], below top: Double
  ) -> (frames: [String], bottom: Double) {
    var (x, y, row) = (Self.margin, top, 0.0)
    var frames: [String] = []
    for (heading, chart) in charts {
      let size = chart.size
      if x > Self.margin, x + size.width > Self.width - Self.margin {
        (x, y, row) = (Self.margin, y + row + Self.margin, 0)
      }
      var canvas = SVGCanvas(width: size.width, height: size.height)
      chart.draw(on: &canvas)
      let title = heading.map {
        "<text x=\"0\" y=\"12\" class=\"strong fp\">\(SVGCanvas.escaped($0))</text>\n"
      }
      let place = "translate(\(Numerals.fixed(x, 1)) \(Numerals.fixed(y, 1)))"
      frames.append(
        "<g transform=\"\(place)\">\n\(title ?? "")<g transform=\"translate(0 24)\">\n"
          + canvas.elements.joined(separator: "\n") + "\n</g>\n</g>")
      x += size.width + Self.margin
      row = max(row, size.height + 24)
    }
    return (frames, y + row + Self.margin)
  }

  private func page(
    _ title: String, _ notes: [String], height: Double, _ body: [String]
  ) -> String {
    let size = "\(Int(Self.width)) \(Int(height.rounded(.up)))"
    let opening = [
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(size)\" role=\"img\">",
      "<title>\(SVGCanvas.escaped(title))</title>",
      "<desc>\(SVGCanvas.escaped(notes.joined(separator: " ")))</desc>",
      "<style>\(Self.sheet)</style>",
      "<rect width=\"100%\" height=\"100%\" class=\"paper\"/>",
    ]
    return (opening + body + ["</svg>", ""]).joined(separator: "\n")
  }
}

// MARK: - Colours

extension SVGRenderer {
  /// Colours on a light and on a dark page, by series.
  private static let colours: [(light: String, dark: String)] = [
    ("#0072b2", "#56b4e9"), ("#d55e00", "#ff8c42"), ("#009e73", "#2fd0a3"),
    ("#b3588f", "#e6a3cb"), ("#b8860b", "#f0c24b"), ("#4a4a8a", "#a9a9f0"),
    ("#2a8fbd", "#8fd3f4"), ("#6b6b6b", "#c4c4c4"),
  ]

  /// Dashes of lines, by series.
  private static let dashes = ["", "7 3", "2 3", "9 3 2 3", "12 4", "4 2", "1 2", "6 2 1 2"]

  private static var sheet: String {
    let common = [
      "text{font:12px Helvetica,Arial,sans-serif}", ".title{font-size:16px;font-weight:bold}",
      ".strong{font-weight:bold}", ".band{opacity:.16}",
      ".path{fill:none;stroke-width:2.2;stroke-linejoin:round}",
    ]
    let dashes = dashes.enumerated().filter { !$0.element.isEmpty }.map {
      ".path.s\($0.offset){stroke-dasharray:\($0.element)}"
    }
    let dark = rules(paper: "#15181c", ink: "#e8e8e8", faint: "#a8adb3", grid: "#343a41", \.dark)
    return
      (common + dashes
      + rules(paper: "#ffffff", ink: "#222222", faint: "#5c6166", grid: "#dfe2e5", \.light)
      + ["@media (prefers-color-scheme: dark){\(dark.joined())}"]).joined(separator: "\n")
  }

  private static func rules(
    paper: String, ink: String, faint: String, grid: String,
    _ tone: ((light: String, dark: String)) -> String
  ) -> [String] {
    let named = [("p", ink), ("n", faint), ("g", grid)]
    let series = colours.enumerated().map { ("\($0.offset)", tone($0.element)) }
    return [".paper{fill:\(paper)}"]
      + (named + series).map { name, colour in
        ".s\(name){stroke:\(colour)}.f\(name){fill:\(colour)}"
      }
  }
}
