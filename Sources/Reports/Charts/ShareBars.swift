/// Shares of members as bars, one line a category.
public struct ShareBars: Sendable {
  private let shares: [(name: String, start: Double, end: Double)]

  /// Bars for shares at the end, with those at the start beside them.
  public init(_ shares: [(name: String, start: Double, end: Double)]) { self.shares = shares }

  /// The bars; a full one is 30 letters long.
  public func lines(_ style: TextStyle) -> [String] {
    let width = shares.map { style.spelt($0.name).columns }.max() ?? 0
    return shares.map { name, start, end in
      let bar = Self.bar(end, length: 30, style)
      let change = "\(Numerals.percent(end)) (\(Numerals.percent(start)) at the start)"
      return "\(style.spelt(name).padded(to: width)) \(bar) \(change)"
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
}
