import AllianceModel
import Experiments
import ScenarioEngine

extension ComparisonReport {
  /// One row a scenario: the month in which it differs most, which the end may not show.
  var peaks: Section {
    var table = Table([
      .init(""), .init("pole"), .init("in"), .init("Δ then", .right), .init("Δ at the end", .right),
    ])
    for (letter, other) in zip(letters, others) {
      guard let (pole, peak) = other.peak, peak.delta != 0 else { continue }
      table.add([
        letter, pole, peak.date.description, Self.cell(peak.delta, peak.low, peak.high),
        other.difference("alignment", pole: pole).map(Self.cell) ?? "",
      ])
    }
    return Section("What changes most on the way", table.blocks(caption: Self.peaksCaption))
  }

  private static let peaksCaption =
    "The pole and the month in which the mean paired difference of alignment is largest, ± 95 % "
    + "(sampling alone, not the search for the month). Where it is much larger than at the end, the "
    + "effect passes."

  /// Everything about one scenario: its numbers, its shares, its changes.
  func sections(of other: ComparedScenario, letter: String) -> [Section] {
    let title = "\(letter)  \(other.comparison.other)"
    let causes = attribution(of: other)
    guard !other.isWithoutEffect else {
      let sentence = "In every member the headline is that of the base, bit for bit."
      return [
        Section(
          title,
          [.paragraph(sentence)] + (causes.heading.map { [.heading($0)] } ?? []) + causes.blocks)
      ]
    }
    return [Section(title, differences(other)), Section(nil, categories(other)), causes]
  }

  /// What the columns are, said once.
  static let caption =
    "Base and other: means over members. 95 % of mean: of the mean of the paired differences "
    + "(sampling alone), which more members make narrower. 5 to 95 %: the range of the paired "
    + "difference over members. Sign holds: share of members whose own difference has the sign of "
    + "the mean difference (– where that is exactly 0). Partner after shifts: "
    + ShiftWording.inComparison

  private func differences(_ other: ComparedScenario) -> [Block] {
    var table = Table([
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
    return [.table(table)]
  }

  /// Ties and the same share at other temperatures are left to CSV and JSON.
  private static func isShown(_ measure: String) -> Bool {
    measure != "tie" && !measure.contains("tau")
  }

  private func categories(_ other: ComparedScenario) -> [Block] {
    var table = Table([
      .init("share of members with"), .init("base", .right), .init("other", .right),
      .init("Δ points", .right), .init("95 % (sampling alone)", .right),
    ])
    for entry in other.comparison.categories {
      table.add([
        (entry.measure == "shift" ? "partner after shifts" : entry.measure)
          + ": \(entry.category.name)",
        Numerals.percent(entry.base), Numerals.percent(entry.other),
        Numerals.points(entry.delta),
        "\(Numerals.points(entry.low)) to \(Numerals.points(entry.high))",
      ])
    }
    return table.blocks()
  }
}
