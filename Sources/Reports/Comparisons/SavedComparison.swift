import AllianceModel
public import Experiments
import ScenarioEngine

/// Two outcomes compared by their summaries: saved ones, or of scenarios given in
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
  public init(_ base: ScenarioResult, _ other: ScenarioResult) {
    self.base = base.name
    self.other = other.name
    note = ShareWording.note
    let isNumeric = base.focus == nil
    unpairedWords =
      isNumeric
      ? "Members of scenarios given in numbers are not paired, so differences have no intervals."
      : "Members are not saved, so differences are not paired and have no intervals; compare the "
        + "scenarios themselves for those."
    focusWords = Self.focusWords(base, other)
    rows = base.final.filter { base.focus == nil || $0.subject.actor == base.focus }
      .flatMap { value in
        let match = other.final.first {
          $0.measure == value.measure && $0.subject == value.subject
        }
        return match.map { Self.rows(value, $0) } ?? []
      }
  }

  private static func focusWords(_ base: ScenarioResult, _ other: ScenarioResult) -> String? {
    guard let own = base.focus, let theirs = other.focus, own != theirs else { return nil }
    return "\(other.name) has \(theirs) in focus; what is compared is the base's focus, \(own)."
  }

  private static func rows(_ base: FinalValue, _ other: FinalValue) -> [Row] {
    let subject = base.subject
    func row(_ category: String?, _ before: Double, _ after: Double) -> Row {
      Row(
        measure: base.measure.rawValue, actor: subject.actor.text,
        partner: subject.pole ?? subject.partner?.text ?? subject.issue, category: category,
        base: before, other: after, delta: after - before)
    }
    switch (base.value, other.value) {
    case (.number(let before?), .number(let after?)):
      return [row(nil, before.mean, after.mean)]
    case (.partners(let before), .partners(let after)):
      func share(_ partner: Partner, in shares: [PartnerShare]) -> Double {
        shares.first { $0.partner == partner }?.share ?? 0
      }
      let partners =
        before + after.filter { after in !before.contains { $0.partner == after.partner } }
      return partners.map(\.partner).sorted { $0.name < $1.name }.map {
        row($0.name, share($0, in: before), share($0, in: after))
      }
    default: return []
    }
  }

  /// Whether the outcomes have no number in common.
  public var isEmpty: Bool { rows.isEmpty }

  /// How the numbers differ.
  fileprivate var sections: [Section] {
    let opening =
      "\(other) compared with \(base) by summaries: means and shares at the end. \(unpairedWords)"
    let note =
      "Base and other are means over members, or \(note)."
      + (focusWords.map { " " + $0 } ?? "")
    var table = Table([
      .init("measure"), .init("actor"), .init("of"), .init("base", .right), .init("other", .right),
      .init("Δ", .right),
    ])
    for row in rows {
      table.add([
        row.measure, row.actor, row.category ?? row.partner ?? "", Numerals.fixed(row.base, 3),
        Numerals.fixed(row.other, 3), Numerals.signed(row.delta, 3),
      ])
    }
    return [
      Section(nil, [.paragraph(opening), .paragraph(note)]), Section(nil, [.table(table)]),
    ]
  }

  fileprivate var cells: [[CSVText.Cell]] {
    rows.map { row in
      let what: [CSVText.Cell] = [
        .text(base), .text(other), .text(row.measure), .text(row.actor), .text(row.partner),
        .text(row.category),
      ]
      return what + [row.base, row.other, row.delta].map { .number($0) }
    }
  }
}

/// Saved outcomes beside a saved base.
public struct SavedComparisonReport: Reportable {
  private let comparisons: [SavedComparison]

  /// A report of comparisons by summaries.
  public init(_ comparisons: [SavedComparison]) { self.comparisons = comparisons }

  /// A table for each outcome.
  public var report: Report {
    Report("Outcomes compared by their summaries", comparisons.flatMap(\.sections))
  }

  /// A row a number or share.
  public var csv: CSVText {
    CSVText(
      [
        "base", "other", "measure", "actor", "partner", "category", "base_value", "other_value",
        "delta",
      ],
      comparisons.flatMap(\.cells))
  }

  /// An array of comparisons.
  public func json() throws -> String { try JSONText.of(comparisons) }
}
