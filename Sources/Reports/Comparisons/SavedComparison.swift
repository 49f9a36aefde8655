public import Experiments

/// Two outcomes held against each other by their summaries: saved ones, or of scenarios given in
/// numbers.
///
/// Members are neither saved nor kept of scenarios given in numbers, so nothing is paired and there
/// are no intervals.
public struct SavedComparison: Sendable, Codable {
  let base: String
  let other: String
  /// What the numbers may be read as.
  let note: String
  let rows: [Row]
  /// Why there are no intervals.
  private let unpairedWords: String
  /// What the base has in focus, where the other has something else in focus.
  private let focusWords: String?

  /// How one number or share differs at the end.
  public struct Row: Sendable, Codable, Equatable {
    let measure: String
    let actor: String
    /// The pole, partner or issue.
    let partner: String?
    /// The category, where the row is of a share of members.
    let category: String?
    let base: Double
    let other: Double
    let delta: Double
  }

  /// Compares the last step of two outcomes for the focus of the first; for every actor where the
  /// scenario is given in numbers.
  public init(_ base: Outcome, _ other: Outcome) {
    self.base = base.scenario.name
    self.other = other.scenario.name
    note = ShareWording.note
    let isNumeric = base.scenario.poles.isEmpty
    unpairedWords =
      isNumeric
      ? "Members of scenarios given in numbers are not paired, so differences have no intervals."
      : "Members are not saved, so differences are not paired and have no intervals; compare the "
        + "scenarios themselves for those."
    focusWords =
      isNumeric || base.scenario.focus == other.scenario.focus
      ? nil
      : "\(other.scenario.name) has \(other.scenario.focus) in focus; what is compared is the "
        + "base's focus, \(base.scenario.focus)."
    rows = base.final.filter { isNumeric || $0.actor == base.scenario.focus }.flatMap { value in
      let match = other.final.first {
        $0.measure == value.measure && $0.actor == value.actor && $0.pole == value.pole
          && $0.partner == value.partner && $0.issue == value.issue
      }
      return match.map { Self.rows(value, $0) } ?? []
    }
  }

  private static func rows(_ base: Outcome.FinalValue, _ other: Outcome.FinalValue) -> [Row] {
    let partner = base.pole ?? base.partner ?? base.issue
    func row(_ category: String?, _ before: Double, _ after: Double) -> Row {
      Row(
        measure: base.measure, actor: base.actor, partner: partner, category: category,
        base: before, other: after, delta: after - before)
    }
    if let before = base.value, let after = other.value {
      return [row(nil, before.mean, after.mean)]
    }
    let before = base.shares ?? [:]
    let after = other.shares ?? [:]
    return Set(before.keys).union(after.keys).sorted().map {
      row($0, before[$0] ?? 0, after[$0] ?? 0)
    }
  }

  /// Whether the outcomes have no number in common.
  public var isEmpty: Bool { rows.isEmpty }

  /// The comparison as a table.
  public func text(_ style: TextStyle) -> String {
    let opening =
      "\(other) compared with \(base) by summaries: means and shares at the end. \(unpairedWords)"
    let note =
      "Base and other are means over members, or \(note)."
      + (focusWords.map { " " + $0 } ?? "")
    var table = TextTable([
      .init("measure"), .init("actor"), .init("of"), .init("base", .right), .init("other", .right),
      .init("Δ", .right),
    ])
    for row in rows {
      table.add([
        row.measure, row.actor, row.category ?? row.partner ?? "", Numerals.fixed(row.base, 3),
        Numerals.fixed(row.other, 3), Numerals.signed(row.delta, 3),
      ])
    }
    let lines =
      style.spelt(opening).wrapped(to: style.width)
      + style.spelt(note).wrapped(to: style.width) + [""] + table.lines(style)
    return lines.joined(separator: "\n") + "\n"
  }

  /// The header of `fields`.
  public static let header = [
    "base", "other", "measure", "actor", "partner", "category", "base_value", "other_value",
    "delta",
  ]

  /// The comparison as CSV rows.
  public var fields: [[String]] {
    rows.map { row in
      [base, other, row.measure, row.actor, row.partner ?? "", row.category ?? ""]
        + [row.base, row.other, row.delta].map { CSVText.field($0) }
    }
  }
}
