/// Medians along time with bands around them.
public struct BandChart: Chart {
  /// One line with its band; a point run has no band.
  public struct Line: Sendable {
    /// What it is, in full.
    let title: String
    /// What it is called where it stands among the others.
    let label: String
    let median: [Double]
    let low: [Double]
    let high: [Double]

    /// A line; without bounds the band is the line itself.
    public init(
      title: String, label: String? = nil, median: [Double], low: [Double]? = nil,
      high: [Double]? = nil
    ) {
      self.title = title
      self.label = label ?? title
      self.median = median
      self.low = low ?? median
      self.high = high ?? median
    }
  }

  private let lines: [Line]
  private let range: ClosedRange<Double>
  /// What each step is called.
  private let dates: [String]

  /// Lines on one scale, with a date for each step; `nil` when there is nothing to draw.
  public init?(_ lines: [Line], dates: [String]) {
    let values = lines.flatMap { $0.low + $0.high + $0.median }
    guard let low = values.min(), let high = values.max(), low.isFinite, high.isFinite else {
      return nil
    }
    self.lines = lines
    self.dates = dates
    range = low < high ? low...high : (low - 0.5)...(low + 0.5)
  }

  /// A single value, and two lines of a year with bands.
  public static var samples: [BandChart] {
    let rising = (0..<13).map { Double($0) / 12 }
    let dates = (0..<13).map { $0 < 12 ? "2022-\($0 < 9 ? "0" : "")\($0 + 1)" : "2023-01" }
    return [
      BandChart([Line(title: "Åland and Öst", median: [0.2])], dates: ["2022-01"]),
      BandChart(
        [
          Line(
            title: "one", median: rising, low: rising.map { $0 - 0.2 },
            high: rising.map { $0 + 0.3 }),
          Line(title: "two", median: rising.map { 0.5 - $0 }),
        ], dates: dates),
    ].compactMap(\.self)
  }
}

// MARK: - In letters

extension BandChart {
  /// Columns for the scale.
  private static let margin = 7

  /// A panel a line, two beside each other where there is room.
  public func lines(_ style: TextStyle) -> [String] { lines(style, rows: 4) }

  /// The same with panels of some other height.
  func lines(_ style: TextStyle, rows: Int) -> [String] {
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
    let start = dates.first ?? ""
    let end = dates.last ?? ""
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

// MARK: - In a picture

extension BandChart {
  /// How large its picture is.
  public var size: (width: Double, height: Double) { (620, 310) }

  /// All lines in one panel, each called by its label where it ends.
  public func draw(on canvas: inout SVGCanvas) {
    // A scale that holds 0 shows how large a difference is.
    let plot = SVGPlot(
      canvas.size, x: 0...Double(max(1, dates.count - 1)),
      y: min(0, range.lowerBound)...max(0, range.upperBound), right: 90)
    plot.drawScale(on: &canvas)
    for index in dateMarks {
      canvas.text(
        dates[index], at: plot.place(Double(index), plot.y.lowerBound, down: 18), .middle, .faint)
    }
    for (number, line) in lines.enumerated() {
      let upper = line.high.enumerated().map { plot.place(Double($0.offset), $0.element) }
      let lower = line.low.enumerated().map { plot.place(Double($0.offset), $0.element) }
      canvas.area(upper + lower.reversed(), .series(number), isBand: true)
    }
    for (number, line) in lines.enumerated() {
      let points = line.median.enumerated().map { plot.place(Double($0.offset), $0.element) }
      canvas.path(points, .series(number))
    }
    let ends = lines.map { plot.place(0, $0.median.last ?? 0).y }
    let right = plot.place(plot.x.upperBound, 0).x
    for (number, y) in SVGPlot.apart(ends, by: 15).enumerated() {
      canvas.bar(.init(right + 6, y - 4), width: 8, height: 8, .series(number))
      canvas.text(lines[number].label, at: .init(right + 18, y + 4), isStrong: true)
    }
  }

  /// The steps whose dates are written: one a year of months, six at most else.
  private var dateMarks: [Int] {
    let isMonthly = dates.count > 12 && dates.allSatisfy { $0.contains("-") }
    let step = isMonthly ? 12 * ((dates.count + 83) / 84) : max(1, (dates.count + 5) / 6)
    return Array(stride(from: 0, to: dates.count, by: step))
  }
}
