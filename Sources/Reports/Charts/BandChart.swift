/// A median along time with a band around it, in a few lines of text.
public struct BandChart: Sendable {
  /// One line with its band; a point run has no band.
  public struct Line: Sendable {
    let title: String
    let median: [Double]
    let low: [Double]
    let high: [Double]

    /// A line; without bounds the band is the line itself.
    public init(title: String, median: [Double], low: [Double]? = nil, high: [Double]? = nil) {
      self.title = title
      self.median = median
      self.low = low ?? median
      self.high = high ?? median
    }
  }

  private let lines: [Line]
  private let range: ClosedRange<Double>
  private let start: String
  private let end: String

  /// Panels on one scale, from `start` to `end`; `nil` when there is nothing to draw.
  public init?(_ lines: [Line], start: String, end: String) {
    let values = lines.flatMap { $0.low + $0.high + $0.median }
    guard let low = values.min(), let high = values.max(), low.isFinite, high.isFinite else {
      return nil
    }
    self.lines = lines
    range = low < high ? low...high : (low - 0.5)...(low + 0.5)
    self.start = start
    self.end = end
  }

  /// The panels, two beside each other where there is room.
  public func lines(_ style: TextStyle, rows: Int = 4) -> [String] {
    let isWide = style.width >= 80 && lines.count > 1
    let columns = min(60, (isWide ? style.width / 2 : style.width) - Self.margin - 3)
    let panels = lines.map { panel($0, columns: columns, rows: rows, style) }
    guard isWide else { return panels.flatMap(\.self) }
    return stride(from: 0, to: panels.count, by: 2).flatMap { index -> [String] in
      guard index + 1 < panels.count else { return panels[index] }
      return zip(panels[index], panels[index + 1]).map {
        $0.padded(to: columns + Self.margin + 2) + $1
      }
    }
  }

  private static let margin = 7

  private func panel(_ line: Line, columns: Int, rows: Int, _ style: TextStyle) -> [String] {
    var canvas = BrailleCanvas(columns: columns, rows: rows, style: style)
    draw(line, on: &canvas)
    let bar = style.isUnicode ? "│" : "|"
    let space = String(repeating: " ", count: Self.margin - 1)
    let body = canvas.lines.enumerated().map { row, text in
      let label =
        row == 0
        ? Numerals.fixed(range.upperBound)
        : row == rows - 1 ? Numerals.fixed(range.lowerBound) : ""
      return label.padded(to: Self.margin - 1, .right) + bar + text
    }
    let gap = max(1, columns - start.columns - end.columns)
    return [space + " " + style.spelt(line.title)] + body
      + [space + " " + start + String(repeating: " ", count: gap) + end]
  }

  private func draw(_ line: Line, on canvas: inout BrailleCanvas) {
    guard !line.median.isEmpty else { return }
    for x in 0..<canvas.width {
      let position = canvas.width > 1 ? Double(x) / Double(canvas.width - 1) : 0
      let median = height(line.median, position, canvas)
      canvas.set(x, median)
      // The band is dotted: its edges at every other column, its inside at every fourth.
      let low = height(line.low, position, canvas)
      let high = height(line.high, position, canvas)
      if x.isMultiple(of: 2) {
        canvas.set(x, low, strong: false)
        canvas.set(x, high, strong: false)
      }
      if x.isMultiple(of: 4) {
        for y in stride(from: low, through: high, by: 2) { canvas.set(x, y, strong: false) }
      }
    }
  }

  private func height(_ values: [Double], _ position: Double, _ canvas: BrailleCanvas) -> Int {
    let index = Int((position * Double(values.count - 1)).rounded())
    let share = (values[index] - range.lowerBound) / (range.upperBound - range.lowerBound)
    return Int((share * Double(canvas.height - 1)).rounded())
  }
}
