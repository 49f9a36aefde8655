import Experiments

extension RunReport {
  /// What failed, what contradicts itself, what could not be used, what was expected.
  func closing(_ style: TextStyle) -> [String] {
    OutcomeNotes.lines(outcome, style)
  }
}

extension Outcome.JudgementSummary {
  /// Who holds what tie to be how strong, and why.
  var words: String {
    let levels = "\(Numerals.plain(low)) to \(Numerals.plain(high))"
    return "\(expert): \(channel) tie \(parties) at \(levels), credibility "
      + "\(Numerals.fixed(credibility)) (\(id)): \(reason)"
  }
}

/// The notes at the end of every outcome.
enum OutcomeNotes {
  /// The most notes of one sort that are printed; the rest are counted.
  private static let most = 6

  static func lines(_ outcome: Outcome, _ style: TextStyle) -> [String] {
    let failures = outcome.failures.map {
      "\(Numerals.count($0.members)) of \(Numerals.count(outcome.provenance.members)) members "
        + "failed and are left out: \($0.reason)"
    }
    let conflicts = outcome.conflicts.map {
      "\($0.quantity): \($0.figures.joined(separator: "; ")). \($0.policy)"
    }
    let judgements = (outcome.judgements ?? []).map(\.words)
    return list("Failures", failures, style) + list("Conflicting figures", conflicts, style)
      + list("Warnings", outcome.warnings, style)
      + list("Judgements used: opinions of experts, apart from sourced evidence", judgements, style)
      + list("Assumptions", assumptions(outcome), style) + expectations(outcome, style)
  }

  /// Assumptions, with the many parameters that are drawn told in one line.
  private static func assumptions(_ outcome: Outcome) -> [String] {
    let drawn = outcome.assumptions.filter { $0.hasSuffix("is drawn anew for each member") }
    guard drawn.count > 2 else { return outcome.assumptions }
    let names = drawn.compactMap { $0.split(separator: " ").first.map(String.init) }
    let others = outcome.assumptions.filter { !drawn.contains($0) }
    return others + ["drawn anew for each member: \(names.joined(separator: ", "))"]
  }

  private static func list(_ title: String, _ notes: [String], _ style: TextStyle) -> [String] {
    guard !notes.isEmpty else { return [] }
    let shown = notes.prefix(most).flatMap { style.hanging("  - ", $0) }
    let rest = notes.count - min(most, notes.count)
    return [style.heading(title)] + shown
      + (rest > 0 ? ["  and \(rest) more, listed in outcome.json"] : [])
  }

  private static func expectations(_ outcome: Outcome, _ style: TextStyle) -> [String] {
    guard !outcome.expectations.isEmpty else { return [] }
    return [style.heading("Expectations")]
      + outcome.expectations.flatMap { expectation in
        let text = "\(expectation.expectation): found \(expectation.found)"
        return expectation.holds
          ? style.hanging("  held    ", text) : style.hanging("  FAILED  ", text).map(style.alert)
      }
  }
}
