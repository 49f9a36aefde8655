/// Shares of members as bars, one a category.
public struct ShareBars: Chart {
  /// A category's share at the end, and at the start.
  public struct Bar: Sendable {
    let name: String
    let start: Double
    let end: Double
    /// The number of the series that it belongs to; `nil` for what belongs to none.
    let series: Int?

    /// A category with its shares, from 0 to 1.
    public init(_ name: String, start: Double, end: Double, series: Int? = nil) {
      self.name = name
      self.start = start
      self.end = end
      self.series = series
    }
  }

  private let bars: [Bar]

  /// Bars for shares at the end, with those at the start beside them.
  public init(_ bars: [Bar]) { self.bars = bars }

  /// None, and three that add up.
  public static let samples = [
    ShareBars([]),
    ShareBars([
      Bar("Öst", start: 0.5, end: 0.25, series: 0), Bar("West", start: 0.5, end: 0.7, series: 1),
      Bar("nobody", start: 0, end: 0.05),
    ]),
  ]

  /// One line a bar; a full one is 30 letters long.
  public func lines(_ style: TextStyle) -> [String] {
    let width = bars.map { style.spelt($0.name).columns }.max() ?? 0
    return bars.map { bar in
      let drawn = Self.bar(bar.end, length: 30, style)
      let change = "\(Numerals.percent(bar.end)) (\(Numerals.percent(bar.start)) at the start)"
      return "\(style.spelt(bar.name).padded(to: width)) \(drawn) \(change)"
    }
  }

  /// A bar filled to a share, to an eighth of a letter in Unicode.
  static func bar(_ share: Double, length: Int, _ style: TextStyle) -> String {
    let clamped = min(1, max(0, share))
    guard style.isUnicode else {
      let filled = Int((clamped * Double(length)).rounded())
      return String(repeating: "#", count: filled)
        + String(repeating: ".", count: length - filled)
    }
    let eighths = Int((clamped * Double(length * 8)).rounded())
    let parts: [String] = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
    let text = String(repeating: "█", count: eighths / 8) + parts[eighths % 8]
    return text.padded(to: length)
  }

  /// How large its picture is.
  public var size: (width: Double, height: Double) { (150, 44 * Double(max(1, bars.count))) }

  /// The name and the share above each bar.
  public func draw(on canvas: inout SVGCanvas) {
    for (row, bar) in bars.enumerated() {
      let top = 44 * Double(row)
      let share = min(1, max(0, bar.end))
      canvas.text("\(bar.name) \(Numerals.percent(bar.end))", at: .init(0, top + 12))
      canvas.bar(.init(0, top + 18), width: canvas.size.width, height: 12, .grid)
      canvas.bar(
        .init(0, top + 18), width: canvas.size.width * share, height: 12,
        bar.series.map { .series($0) } ?? .faint)
    }
  }
}
