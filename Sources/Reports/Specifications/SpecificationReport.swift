public import Experiments

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
  var verdictSection: Section {
    Section(
      "How far it holds over other specifications",
      SpecificationWording(verdict, focus: focus).sentences.map { .paragraph($0) })
  }

  /// The curve, and below it the choices; none where there is no curve.
  var curveSections: [Section] {
    guard verdict.specifications.count > 1 else { return [] }
    let curve = SpecificationCurve(
      leads: verdict.specifications.map(\.lead), usual: verdict.lead)
    let title =
      "Specification curve: the lead of \(verdict.pole) over the best other, least to greatest"
    return [
      Section(title, [.chart(curve)]),
      Section(nil, table.blocks(caption: Self.caption)),
    ]
  }

  private static let caption =
    "Choices: the one that changes the headline most comes first. Holds: share of the "
    + "specifications with the alternative in which the headline holds. Alone: the partner, and "
    + "the signed lead, with everything else as usual. Explains: share of the variance of the lead "
    + "(η²). On the curve: how frequent the alternative is in each twentieth of the curve; half "
    + "height means as frequent there as on the whole curve."

  private var table: Table {
    var table = Table([
      .init("choice"), .init("explains", .right), .init("alternative"), .init("holds", .right),
      .init("alone"), .init("on the curve"),
    ])
    let sorted = verdict.specifications.sorted { $0.lead < $1.lead }
    for (place, choice) in verdict.choices.enumerated() {
      for (index, way) in choice.alternatives.enumerated() {
        table.add([
          .text(index == 0 ? choice.id : ""),
          .text(index == 0 ? Numerals.percent(choice.variance) : ""),
          .text(way.label), .text(way.share.map(Numerals.percent) ?? "–"), .text(alone(way)),
          .strip(CurveStrip.heights(sorted.map { $0.settings[place] == way.label })),
        ])
      }
    }
    return table
  }

  private func alone(_ way: SpecificationVerdict.AlternativeShare) -> String {
    if way.isUsual { return "as usual" }
    guard let alone = way.alone else { return "failed" }
    return "\(SpecificationWording.partner(alone.partner)) \(Numerals.signed(alone.lead))"
  }
}

/// Every specification of a verdict as a row.
public enum SpecificationCSV {
  /// A column for each choice, then the partner, whether the headline holds, and the signed lead of
  /// the verdict's pole.
  public static func text(_ verdict: SpecificationVerdict) -> String {
    CSVText(
      verdict.choices.map(\.id) + ["partner", "holds", "lead"],
      verdict.specifications.map { specification in
        specification.settings.map { .text($0) } + [
          .text(specification.partner.name), .flag(specification.partner == verdict.headline),
          .number(specification.lead),
        ]
      }
    ).text
  }
}
