import AllianceModel
import Experiments
import ScenarioEngine

/// What only some runs have: positions where the model has them, and measures on request.
extension RunReport {
  /// Where the focus and the members of poles stand on each issue.
  func positions(_ style: TextStyle) -> [String] {
    let all = outcome.series.filter { $0.measure == "position" }
    let members = compiled.scenario.poles.flatMap(\.members).map(\.actor.text)
    let shown = [outcome.scenario.focus] + members.filter { $0 != outcome.scenario.focus }
    let blocks = unique(all.compactMap(\.issue)).flatMap { issue -> [String] in
      var table = TextTable([
        .init("Position (\(issue))"), .init("known", .right), .init(end, .right),
      ])
      for actor in unique(shown) {
        guard let series = all.first(where: { $0.actor == actor && $0.issue == issue }) else {
          continue
        }
        table.add([name(actor), series.cell(at: .first), series.cell(at: .last)])
      }
      return table.isEmpty ? [] : table.lines(style)
    }
    return blocks.isEmpty ? [] : blocks + style.spelt(Self.positionCaption).wrapped(to: style.width)
  }

  private static let positionCaption =
    "Position: median (5 to 95 % of members). Known: by the evidence, where runs start. The first "
    + "months lead from there to where the ties hold positions, so what a what-if does is told by "
    + "comparing scenarios, not months."

  /// How far the focus depends on each pole, and what leverage that gives the pole.
  func influence(_ style: TextStyle) -> [String] {
    var table = TextTable([
      .init("\(focus) and"), .init("measure"), .init(start, .right), .init(end, .right),
    ])
    for pole in outcome.scenario.poles {
      let found = outcome.series.filter {
        $0.actor == outcome.scenario.focus && $0.pole == pole && Self.isInfluence($0.measure)
      }
      for series in found {
        let cells = [Outcome.Series.Edge.first, .last].map { series.cell(at: $0, decimals: 3) }
        table.add([pole, series.measure] + cells)
      }
    }
    return table.isEmpty
      ? [] : table.lines(style) + style.spelt(Self.influenceCaption).wrapped(to: style.width)
  }

  private static func isInfluence(_ measure: String) -> Bool {
    measure == "leverage" || measure.hasPrefix("dependence")
  }

  private static let influenceCaption =
    "Dependence: share of the focus's friendly ties that is with the pole's members. Leverage: "
    + "dependence weighed by their capability; it has no unit, so compare poles. Medians (5 to 95 % "
    + "of members)."

  /// Who stands in one bloc with the focus, and how far ties contradict the blocs.
  func blocs(_ style: TextStyle) -> [String] {
    let sides = outcome.series.filter { $0.measure == "blocs" }
    let frustrations = outcome.series.filter { $0.measure == "frustration" }
    var table = TextTable(
      [.init("Blocs")]
        + (sides.isEmpty
          ? [] : [.init("with \(focus) \(start)", .right), .init(end, .right)])
        + (frustrations.isEmpty
          ? [] : [.init("frustration \(start)", .right), .init(end, .right)]))
    for actor in outcome.actors where !(sides + frustrations).isEmpty {
      let side = sides.first { $0.actor == actor }?.mean ?? []
      let share = [side.first, side.last].compactMap(\.self).map(Numerals.percent)
      let frustration = frustrations.first { $0.actor == actor }
      table.add(
        [name(actor)] + share
          + (frustration.map { [$0.cell(at: .first), $0.cell(at: .last)] } ?? []))
    }
    let world = series("world-frustration", of: outcome.scenario.focus).map {
      "Frustration of all ties together: \($0.cell(at: .first)) in \(start), "
        + "\($0.cell(at: .last)) in \(end)."
    }
    guard !table.isEmpty || world != nil else { return [] }
    let caption = [
      world, sides.isEmpty ? nil : Self.sidesCaption,
      frustrations.isEmpty && world == nil ? nil : Self.frustrationCaption,
    ].compactMap(\.self)
    return (table.isEmpty ? [] : table.lines(style))
      + caption.flatMap { style.spelt($0).wrapped(to: style.width) }
  }

  private static let sidesCaption =
    "With: share of members in which the actor is in the focus's bloc, of two that are drawn so that "
    + "ties contradict them little. Two are always drawn: read frustration beside them."

  private static let frustrationCaption =
    "Frustration: share of the weight of ties that contradicts the blocs, friends across and foes "
    + "within; median (5 to 95 % of members)."

  /// Each text once, in the order of first appearance.
  private func unique(_ texts: [String]) -> [String] {
    texts.enumerated().filter { texts.firstIndex(of: $0.element) == $0.offset }.map(\.element)
  }
}
