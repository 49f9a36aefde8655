import Experiments

extension RunReport {
  /// In how many members each change that waits for a condition came into force.
  func conditions(_ style: TextStyle) -> [String] {
    guard let conditions = outcome.conditions, !conditions.isEmpty else { return [] }
    let title =
      "Changes that wait, and the share of members in whose own run they came into force"
    return style.spelt(title).wrapped(to: style.width).map(style.heading)
      + conditions.flatMap { condition in
        style.hanging("  ", "\(words(condition)): \(condition.change)", further: 2)
      }
  }

  /// `62 % (59 % to 65 %), half of them by 2023-10`.
  private func words(_ condition: Outcome.ConditionSummary) -> String {
    guard let half = condition.medianDate else { return "in none" }
    guard isEnsemble else { return "in force from \(half)" }
    let interval = condition.interval.map(Numerals.percent).joined(separator: " to ")
    return "\(Numerals.percent(condition.share)) (\(interval)), half of them by \(half)"
  }
}
