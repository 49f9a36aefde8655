import AllianceModel
import Experiments
import ScenarioEngine

/// How far differences between scenarios hold over specifications, above a comparison's numbers.
struct SpecificationComparisonReport {
  /// What is reported, one for each scenario compared; none when it was not asked for.
  let comparisons: [SpecificationComparison]
  private let focus: String

  /// A report of comparisons with one base.
  ///
  /// - Parameters:
  ///   - comparisons: one for each scenario compared.
  ///   - focus: the name of the actor whose alignments are compared.
  init(_ comparisons: [SpecificationComparison], focus: String) {
    self.comparisons = comparisons
    self.focus = focus
  }

  /// The sentences and a table for each scenario.
  var sections: [Section] {
    comparisons.map { comparison in
      Section(
        "How far differences from \(comparison.base) hold: \(comparison.other)",
        [
          .paragraph(partner(comparison)), .table(table(comparison)),
          .caption(reading(comparison)),
        ])
    }
  }

  private func partner(_ comparison: SpecificationComparison) -> String {
    let change = comparison.partner
    let from = SpecificationWording.partner(change.from)
    let to = SpecificationWording.partner(change.to)
    let what =
      change.from == change.to
      ? "\(focus) has \(from) as primary partner in both"
      : "The primary partner of \(focus) changes from \(from) to \(to)"
    return "\(what) under \(Numerals.percent(change.share)) of specifications"
      + (change.breaker.map { "; \(words($0))" } ?? "") + "."
  }

  private func words(_ breaker: SpecificationComparison.Breaker) -> String {
    "least with \(breaker.choice) «\(breaker.alternative)» (\(Numerals.percent(breaker.share)), usual "
      + "\(Numerals.percent(breaker.usualShare)))"
  }

  private func table(_ comparison: SpecificationComparison) -> Table {
    var table = Table([
      .init("alignment with"), .init("Δ, usual", .right), .init("over all", .right),
      .init("sign holds", .right), .init("what breaks it"),
    ])
    for effect in comparison.effects {
      table.add([
        effect.pole, Numerals.signed(effect.delta, 3),
        "\(Numerals.signed(effect.least, 3)) to \(Numerals.signed(effect.most, 3))",
        isNothing(effect) ? "–" : Numerals.percent(effect.share), breaker(effect),
      ])
    }
    return table
  }

  /// Whether the usual difference is too small to have a sign worth printing.
  private func isNothing(_ effect: SpecificationComparison.Effect) -> Bool {
    abs(effect.delta) < 0.001
  }

  private func breaker(_ effect: SpecificationComparison.Effect) -> String {
    if isNothing(effect) { return "" }
    guard let breaker = effect.breaker else { return "nothing" }
    return "\(breaker.choice) «\(breaker.alternative)»: \(Numerals.percent(breaker.share))"
  }

  private func reading(_ comparison: SpecificationComparison) -> String {
    let which =
      comparison.isCrossed
      ? "all there are"
      : "a balanced sample of \(SpecificationWording.many(comparison.possible))"
    return
      "Both scenarios under the same \(Numerals.count(comparison.count)) specifications (\(which)), each "
      + "a point run read in its last month"
      + (comparison.failed > 0
        ? "; \(Numerals.count(comparison.failed)) have no result and are left out" : "")
      + ". Sign holds: the share in which the difference has the sign of the usual one (– below .001). "
      + "A share of specifications is no probability."
  }
}
