import Experiments
import ScenarioEngine

extension RunReport {
  /// The whole in a sentence or two: what turns it, who leads, and in what share of members.
  func inShort(_ style: TextStyle) -> [String] {
    let shares = series("primary-partner", of: outcome.scenario.focus)?.shares ?? [:]
    let final = shares.compactMapValues(\.last)
    let sentence = InShortWording.sentence(
      outcome.scenario.name, focus: focus, end: end, shares: final, isEnsemble: isEnsemble,
      worst: hasChoice ? HangsOnWording(outcome, focus: focus, compiled).worst : nil)
    return style.spelt(sentence ?? "").wrapped(to: style.width)
  }

  /// Whether the focus has poles to choose between.
  var hasChoice: Bool {
    outcome.scenario.poles.count {
      series("alignment", of: outcome.scenario.focus, pole: $0) != nil
    } > 1
  }
}

/// A run in one sentence.
enum InShortWording {
  /// What turns it, who is first partner, and in what share of members; `nil` when no member came to
  /// an end.
  static func sentence(
    _ name: String, focus: String, end: String, shares: [String: Double], isEnsemble: Bool,
    worst: String?
  ) -> String? {
    let ranked = shares.filter { $0.value > 0 }
      .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    guard let first = ranked.first else { return nil }
    // What it hangs on stands before it.
    let opening =
      "\(name) in short: " + (worst.map { "\($0). As assumed, " } ?? "")
      + "\(focus) ends with \(partner(first.key)) as first partner in "
    guard isEnsemble else { return opening + "\(end), in the point run." }
    let rest = ranked.dropFirst().map { "\(partner($0.key)) in \(Numerals.percent($0.value))" }
    let others = rest.isEmpty ? "" : " (\(rest.joined(separator: ", ")))"
    return opening + "\(Numerals.percent(first.value)) of simulated members\(others)."
  }

  private static func partner(_ name: String) -> String {
    name == MeasureContext.noPrimary ? "nobody clearly" : name
  }
}
