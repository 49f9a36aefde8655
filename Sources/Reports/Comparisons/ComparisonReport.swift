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
      "Compared with \(first.base), member by member: \(Numerals.count(first.members)) members meet "
      + "the same luck in each, so intervals are of paired differences (95 %). Shares are shares of "
      + "simulated members under these assumptions, not probabilities (uncalibrated)."
    var lines = style.spelt(opening).wrapped(to: style.width) + [""]
    lines += zip(letters, comparisons).map { style.spelt("  \($0)  \($1.other)") } + [""]
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

  private func differences(_ style: TextStyle) -> [String] {
    var table = TextTable([
      .init("measure"), .init("pole"), .init("of"), .init("base", .right), .init("other", .right),
      .init("Δ mean", .right), .init("95 %", .right), .init("sign holds", .right),
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
          Numerals.percent(twin.signHolds),
        ])
      }
    }
    return table.lines(style)
  }

  /// Ties and the same share at other temperatures are left to CSV and JSON.
  private static func isShown(_ measure: String) -> Bool {
    measure != "tie" && !measure.contains("tau")
  }

  private func categories(_ style: TextStyle) -> [String] {
    var table = TextTable([
      .init("share of members with"), .init("of"), .init("base", .right), .init("other", .right),
      .init("Δ points", .right), .init("95 %", .right),
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
    return table.lines(style)
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
        let head = "\(change.date) \(change.verb.words)" + change.because.words
        return (style.spelt(head).wrapped(to: style.width - 2, indent: 2))
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

extension Change.Reason {
  /// The reason in brackets.
  fileprivate var words: String {
    let place = document.map { document in
      "document \(document)" + (paragraph.map { ", paragraph \($0)" } ?? "")
    }
    let parts = [place, note].compactMap { $0 }
    return parts.isEmpty ? " (no reason given)" : " (\(parts.joined(separator: ": ")))"
  }
}
