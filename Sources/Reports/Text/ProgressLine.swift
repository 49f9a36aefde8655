/// A bar that shows how far a long run is.
public enum ProgressLine {
  /// `[=====>    ] 320 of 1,000 members, 48 a second, 14 s left`.
  ///
  /// The label says what is being run, `unit` what is counted, `elapsed` how long it has taken so far.
  public static func text(
    _ label: String, done: Int, of total: Int, unit: String = "members", elapsed: Duration,
    style: TextStyle
  ) -> String {
    let share = total > 0 ? Double(done) / Double(total) : 1
    let numbers = rate(done: done, of: total, unit, elapsed)
    let filled = Int(share * 24)
    let bar =
      String(repeating: style.isUnicode ? "█" : "#", count: filled)
      + String(repeating: style.isUnicode ? "░" : ".", count: 24 - filled)
    return "\(style.spelt(label)) \(bar) \(numbers)".cut(to: style.width - 1, style)
  }

  /// The same without a bar, for where lines are kept: `baseline: 320 of 1,000 members …`.
  public static func plainLine(
    _ label: String, done: Int, of total: Int, unit: String = "members", elapsed: Duration
  ) -> String { "\(label): " + rate(done: done, of: total, unit, elapsed) }

  private static func rate(
    done: Int, of total: Int, _ unit: String, _ elapsed: Duration
  ) -> String {
    let seconds = elapsed / .seconds(1)
    var text = "\(Numerals.count(done)) of \(Numerals.count(total)) \(unit)"
    guard done > 0, seconds > 0.2 else { return text }
    let rate = Double(done) / seconds
    text +=
      ", \(rate < 10 ? Numerals.fixed(rate, 1) : Numerals.count(Int(min(rate, 1e15)))) a second"
    if done < total {
      text += ", \(Numerals.count(Int(min(Double(total - done) / rate, 1e15).rounded()))) s left"
    }
    return text
  }

  /// Whether another plain line is due: after every tenth of the whole.
  public static func isLineDue(done: Int, before: Int, of total: Int) -> Bool {
    total > 0 && done * 10 / total > before * 10 / total
  }
}
