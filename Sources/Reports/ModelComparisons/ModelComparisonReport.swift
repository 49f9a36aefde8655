import Experiments
import ScenarioEngine

/// Whether several models see the same differences between scenarios, above a comparison's numbers.
struct ModelComparisonReport {
  /// What is reported, one for each scenario compared; none when it was not asked for.
  let comparisons: [ModelComparison]
  private let focus: String

  /// A report of comparisons with one base.
  ///
  /// - Parameters:
  ///   - comparisons: one for each scenario compared.
  ///   - focus: the name of the actor whose closeness to poles is compared.
  init(_ comparisons: [ModelComparison], focus: String) {
    self.comparisons = comparisons
    self.focus = focus
  }

  /// A table for each scenario.
  var sections: [Section] {
    comparisons.map { comparison in
      Section(
        "Differences from \(comparison.base) under other models: \(comparison.other)",
        [.table(table(comparison)), .caption(Self.caption(focus))]
          + missing(comparison).map { .caption($0) })
    }
  }

  private func table(_ comparison: ModelComparison) -> Table {
    let poles = comparison.models.first?.effects.map(\.pole) ?? []
    var table = Table([.init("model")] + poles.map { .init($0, .right) })
    for row in comparison.models {
      table.add(
        [row.model]
          + poles.map { pole in row.effects.first { $0.pole == pole }.map(cell) ?? "" })
    }
    let rows = comparison.models.filter { $0.model != ModelAdapter.setPoints }
    table.add(
      ["closer, further, neither"]
        + poles.map { pole in
          let directions = rows.compactMap { row in
            row.effects.first { $0.pole == pole }.map(Self.direction)
          }
          return [1, -1, 0].map { way in "\(directions.count { $0 == way })" }
            .joined(separator: ", ")
        })
    return table
  }

  /// `+0.021 (98 %)`.
  private func cell(_ effect: ModelComparison.Effect) -> String {
    let delta = Numerals.difference(effect.delta)
    guard effect.delta != 0 else { return delta }
    return "\(delta) (\(Numerals.percent(effect.signHolds)))"
  }

  /// A change that is shown as nothing has no direction, however sure its sign.
  private static func direction(_ effect: ModelComparison.Effect) -> Int {
    abs(effect.delta) < Numerals.leastDifference ? 0 : effect.direction
  }

  private static func caption(_ focus: String) -> String {
    "Change in the mean closeness of \(focus) to each pole in the last month, on each model's own "
      + "scale, and the share of members in which its sign holds. Neither: the 95 % interval holds 0, or "
      + "the change is below .0005. "
      + "Scales of different models cannot be compared; run --model prints what each model is "
      + "given."
  }

  private func missing(_ comparison: ModelComparison) -> [String] {
    comparison.models.filter { $0.failed > 0 }.map {
      "\($0.model) failed in \(Numerals.count($0.failed)) of \(Numerals.count(comparison.members)) "
        + "members, which are left out."
    } + LeftOutWording.sentences(comparison.leftOut)
  }
}
