import AllianceModel
public import Experiments
public import ScenarioEngine

/// What changes from a base to other scenarios, with the change that carries it.
public struct ComparisonReport: Sendable {
  private let comparisons: [Comparison]
  private let scenarios: [CompiledScenario]

  /// A report of paired comparisons with one base; the scenarios are those compared, in order.
  public init(_ comparisons: [Comparison], of scenarios: [CompiledScenario]) {
    self.comparisons = comparisons
    self.scenarios = scenarios
  }

  /// The whole report.
  public func text(_ style: TextStyle) -> String {
    guard let first = comparisons.first else { return "" }
    let opening =
      "\(focus(first)) compared with \(first.base), member by member: "
      + "\(Numerals.count(first.members)) members meet the same luck in each, so differences are "
      + "paired. Shares are \(ShareWording.note)."
    var lines = style.spelt(opening).wrapped(to: style.width) + [""]
    lines += zip(letters, comparisons).map { style.spelt("  \($0)  \($1.other)") } + [""]
    lines += otherFocuses.flatMap { style.spelt($0).wrapped(to: style.width) + [""] }
    lines += differences(style)
    lines.append("")
    lines += categories(style)
    for (comparison, scenario) in zip(comparisons, scenarios) {
      lines.append("")
      lines += changes(comparison, scenario, style)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// A letter for each scenario, so that tables stay narrow.
  private var letters: [String] {
    comparisons.indices.map { index in
      Unicode.Scalar(UInt8(65 + index % 26)).description + (index < 26 ? "" : "\(index / 26)")
    }
  }

  /// Whose results are compared, by name.
  private func focus(_ comparison: Comparison) -> String {
    scenarios.first?.world.name(of: .init(comparison.focus)) ?? comparison.focus
  }

  /// A sentence for each scenario that has somebody else in focus.
  private var otherFocuses: [String] {
    zip(comparisons, scenarios).compactMap { comparison, scenario in
      guard scenario.scenario.focus.text != comparison.focus else { return nil }
      return
        "\(comparison.other) has \(scenario.world.name(of: scenario.scenario.focus)) in focus; "
        + "what is compared is the base's focus, \(focus(comparison))."
    }
  }

  /// The comparisons with their changes, for JSON.
  public var entries: [ComparisonEntry] {
    zip(comparisons, scenarios).map { ComparisonEntry($0, of: $1) }
  }

  /// What the columns of differences are.
  private static let caption =
    "Base and other: means over members. 95 % of mean: of the mean of the paired differences "
    + "(sampling alone), which more members make narrower. 5 to 95 %: the range of the paired "
    + "difference over members. Sign holds: share of members whose own difference has the sign of "
    + "the mean difference (– where that is exactly 0)."

  private func differences(_ style: TextStyle) -> [String] {
    var table = TextTable([
      .init("mean of"), .init("pole"), .init("of"), .init("base", .right), .init("other", .right),
      .init("Δ mean", .right), .init("95 % of mean", .right), .init("5 to 95 %", .right),
      .init("sign holds", .right),
    ])
    for entry in comparisons[0].differences where Self.isShown(entry.measure) {
      for (letter, comparison) in zip(letters, comparisons) {
        let twin = comparison.differences.first {
          $0.measure == entry.measure && $0.pole == entry.pole
        }
        guard let twin else { continue }
        table.add([
          twin.measure, twin.pole ?? "", letter, Numerals.fixed(twin.base, 3),
          Numerals.fixed(twin.other, 3), Numerals.signed(twin.delta, 3),
          "\(Numerals.signed(twin.low, 3)) to \(Numerals.signed(twin.high, 3))",
          "\(Numerals.signed(twin.p05, 3)) to \(Numerals.signed(twin.p95, 3))",
          twin.delta == 0 ? "–" : Numerals.percent(twin.signHolds),
        ])
      }
    }
    return table.lines(style) + style.spelt(Self.caption).wrapped(to: style.width)
  }

  /// Ties and the same share at other temperatures are left to CSV and JSON.
  private static func isShown(_ measure: String) -> Bool {
    measure != "tie" && !measure.contains("tau")
  }

  private func categories(_ style: TextStyle) -> [String] {
    var table = TextTable([
      .init("share of members with"), .init("of"), .init("base", .right), .init("other", .right),
      .init("Δ points", .right), .init("95 % (sampling alone)", .right),
    ])
    let rows = zip(letters, comparisons).flatMap { letter, comparison in
      comparison.categories.map { (letter: letter, entry: $0) }
    }
    var titles: [String] = []
    for row in rows where !titles.contains(Self.title(row.entry)) {
      titles.append(Self.title(row.entry))
    }
    for title in titles {
      for row in rows where Self.title(row.entry) == title {
        table.add([
          title, row.letter, Numerals.percent(row.entry.base), Numerals.percent(row.entry.other),
          Numerals.points(row.entry.delta),
          "\(Numerals.points(row.entry.low)) to \(Numerals.points(row.entry.high))",
        ])
      }
    }
    let hasShifts = rows.contains { $0.entry.measure == "shift" }
    return table.lines(style)
      + (hasShifts
        ? style.spelt("Partner after shifts: \(ShiftWording.inComparison)")
          .wrapped(to: style.width) : [])
  }

  private static func title(_ entry: Comparison.CategoryDifference) -> String {
    (entry.measure == "shift" ? "partner after shifts" : entry.measure) + ": \(entry.category)"
  }

  private func changes(
    _ comparison: Comparison, _ scenario: CompiledScenario, _ style: TextStyle
  ) -> [String] {
    let changes = scenario.scenario.changes
    guard !changes.isEmpty else { return ["\(comparison.other) makes no changes."] }
    return [style.heading(style.spelt("Changes of \(comparison.other)"))]
      + changes.flatMap { change -> [String] in
        style.spelt(change.line).wrapped(to: style.width - 2, indent: 2)
          + style.spelt("carried by \(change.verb.carryingTerm)")
          .wrapped(to: style.width - 4, indent: 4)
      }
  }

  /// Differences and shares as rows.
  public var csv: String {
    var csv = CSVText([
      "base", "other", "measure", "actor", "pole", "category", "base_value", "other_value", "delta",
      "low", "high", "sign_holds",
    ])
    for comparison in comparisons {
      for entry in comparison.differences {
        csv.add(
          [
            comparison.base, comparison.other, entry.measure, entry.actor, entry.pole ?? "", "",
          ]
            + [entry.base, entry.other, entry.delta, entry.low, entry.high, entry.signHolds]
            .map { CSVText.field($0) })
      }
      for entry in comparison.categories {
        csv.add(
          [comparison.base, comparison.other, entry.measure, entry.actor, "", entry.category]
            + [entry.base, entry.other, entry.delta, entry.low, entry.high, nil]
            .map { CSVText.field($0) })
      }
    }
    return csv.text
  }
}
