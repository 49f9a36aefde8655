import Experiments

extension ComparisonReport {
  /// One row a scenario: the month in which it differs most, which the end may not show.
  func peaks(_ style: TextStyle) -> [String] {
    var table = TextTable([
      .init(""), .init("pole"), .init("in"), .init("Δ then", .right), .init("Δ at the end", .right),
    ])
    for (letter, other) in zip(letters, others) {
      guard let (pole, peak) = other.peak, peak.delta != 0 else { continue }
      table.add([
        letter, pole, peak.date, Self.cell(peak.delta, peak.low, peak.high),
        other.difference("alignment", pole: pole).map(Self.cell) ?? "",
      ])
    }
    guard !table.isEmpty else { return [] }
    return [style.heading("What changes most on the way")] + table.lines(style)
      + style.spelt(Self.peaksCaption).wrapped(to: style.width)
  }

  private static let peaksCaption =
    "The pole and the month in which the mean paired difference of alignment is largest, ± 95 % "
    + "(sampling alone, not the search for the month). Where it is much larger than at the end, the "
    + "effect passes."
}
