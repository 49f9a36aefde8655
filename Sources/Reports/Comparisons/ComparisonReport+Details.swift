import Experiments

extension ComparisonReport {
  /// Everything about one scenario: its numbers, its shares, its changes.
  func details(_ letter: String, _ other: ComparedScenario, _ style: TextStyle) -> [[String]] {
    let title = style.heading(style.spelt("\(letter)  \(other.comparison.other)"))
    guard !other.isWithoutEffect else {
      let sentence = "In every member the headline is that of the base, to the bit."
      return [[title, sentence] + attribution(other, style)]
    }
    return [
      [title] + differences(other, style), categories(other, style),
      attribution(other, style),
    ]
  }

  /// What the columns are, told once.
  static let caption =
    "Base and other: means over members. 95 % of mean: of the mean of the paired differences "
    + "(sampling alone), which more members make narrower. 5 to 95 %: the range of the paired "
    + "difference over members. Sign holds: share of members whose own difference has the sign of "
    + "the mean difference (– where that is exactly 0). Partner after shifts: "
    + ShiftWording.inComparison

  private func differences(_ other: ComparedScenario, _ style: TextStyle) -> [String] {
    var table = TextTable([
      .init("mean of"), .init("pole"), .init("base", .right), .init("other", .right),
      .init("Δ mean", .right), .init("95 % of mean", .right), .init("5 to 95 %", .right),
      .init("sign holds", .right),
    ])
    for entry in other.comparison.differences where Self.isShown(entry.measure) {
      table.add([
        entry.measure, entry.pole ?? "", Numerals.fixed(entry.base, 3),
        Numerals.fixed(entry.other, 3), Numerals.difference(entry.delta),
        "\(Numerals.signed(entry.low, 3)) to \(Numerals.signed(entry.high, 3))",
        "\(Numerals.signed(entry.p05, 3)) to \(Numerals.signed(entry.p95, 3))",
        entry.delta == 0 ? "–" : Numerals.percent(entry.signHolds),
      ])
    }
    return table.lines(style)
  }

  /// Ties and the same share at other temperatures are left to CSV and JSON.
  private static func isShown(_ measure: String) -> Bool {
    measure != "tie" && !measure.contains("tau")
  }

  private func categories(_ other: ComparedScenario, _ style: TextStyle) -> [String] {
    var table = TextTable([
      .init("share of members with"), .init("base", .right), .init("other", .right),
      .init("Δ points", .right), .init("95 % (sampling alone)", .right),
    ])
    for entry in other.comparison.categories {
      table.add([
        (entry.measure == "shift" ? "partner after shifts" : entry.measure) + ": \(entry.category)",
        Numerals.percent(entry.base), Numerals.percent(entry.other),
        Numerals.points(entry.delta),
        "\(Numerals.points(entry.low)) to \(Numerals.points(entry.high))",
      ])
    }
    return table.isEmpty ? [] : table.lines(style)
  }
}
