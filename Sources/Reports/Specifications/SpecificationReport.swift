import Experiments

/// A specification verdict as it is printed with a run.
struct SpecificationReport {
  private let verdict: SpecificationVerdict
  private let focus: String

  /// The report of a verdict on an actor, by its name.
  init(_ verdict: SpecificationVerdict, focus: String) {
    self.verdict = verdict
    self.focus = focus
  }

  /// What stands above the first number.
  func verdict(_ style: TextStyle) -> [String] {
    let sentences = SpecificationWording(verdict, focus: focus).sentences
    return [style.heading("How far it holds over other specifications")]
      + sentences.flatMap { style.spelt($0).wrapped(to: style.width) }
  }

  /// The curve, and below it the choices.
  func curve(_ style: TextStyle) -> [String] {
    let drawing = SpecificationCurve(verdict).lines(style)
    guard !drawing.isEmpty else { return [] }
    let title =
      "Specification curve: the lead of \(verdict.pole) over the best other, least to greatest"
    return [style.heading(style.spelt(title))] + drawing + [""] + table(style)
      + style.spelt(Self.caption).wrapped(to: style.width)
  }

  private static let caption =
    "Choices: the one that breaks the headline most first. Holds: share of the specifications with "
    + "the alternative. Alone: the partner, and the signed lead, with all else as usual. Explains: "
    + "share of the variance of the lead (η²). On the curve: how frequent the alternative is in "
    + "each twentieth of it, half high being as frequent as on the whole."

  private func table(_ style: TextStyle) -> [String] {
    var table = TextTable([
      .init("choice"), .init("explains", .right), .init("alternative"), .init("holds", .right),
      .init("alone"), .init("on the curve"),
    ])
    let sorted = verdict.specifications.sorted { $0.lead < $1.lead }
    for (place, choice) in verdict.choices.enumerated() {
      for (index, way) in choice.alternatives.enumerated() {
        table.add([
          index == 0 ? choice.id : "",
          index == 0 ? Numerals.percent(choice.variance) : "",
          way.label, way.share.map(Numerals.percent) ?? "–", alone(way),
          CurveStrip.text(sorted.map { $0.settings[place] == way.label }, style),
        ])
      }
    }
    return table.lines(style)
  }

  private func alone(_ way: SpecificationVerdict.AlternativeShare) -> String {
    if way.isUsual { return "as usual" }
    guard let alone = way.alone else { return "failed" }
    return "\(SpecificationWording.partner(alone.partner)) \(Numerals.signed(alone.lead))"
  }
}
