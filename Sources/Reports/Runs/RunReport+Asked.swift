import AllianceModel
import Experiments
import ScenarioEngine

/// What only some runs have: positions where the model has them, and measures on request.
extension RunReport {
  /// Where the focus and the members of poles stand on each issue.
  var positions: Section {
    let all = result.series(.position)
    let members = result.poles.flatMap(\.members).map(\.actor)
    let shown = Self.unique([result.focus] + members)
    let tables = Self.unique(all.compactMap(\.subject.issue)).compactMap { issue -> Table? in
      var table = Table([
        .init("Position (\(issue))"), .init("known", .right), .init(end, .right),
      ])
      for actor in shown {
        let subject = MeasureSubject(actor, issue: issue)
        guard let position = result.series(.position, of: subject)?.bands else { continue }
        table.add([name(actor), position.cell(at: .first), position.cell(at: .last)])
      }
      return table.isEmpty ? nil : table
    }
    return Section(
      nil, tables.isEmpty ? [] : tables.map { .table($0) } + [.caption(Self.positionCaption)])
  }

  private static let positionCaption =
    "Position: median (5 to 95 % of members). Known: by the evidence, where runs start. In the "
    + "first months positions move from there to where the ties hold them, so compare scenarios, "
    + "not months, to see the effect of a what-if."

  /// How far the focus depends on each pole, and what leverage that gives the pole.
  var influence: Section {
    let measures = MeasureName.dependences + [.leverage]
    var table = Table([
      .init("\(focus) and"), .init("measure"), .init(start, .right), .init(end, .right),
    ])
    for pole in result.poles.map(\.name) {
      for series in result.series
      where series.subject == MeasureSubject(result.focus, pole: pole)
        && measures.contains(series.measure)
      {
        guard let bands = series.bands else { continue }
        table.add(
          [pole, series.measure.rawValue]
            + [Series.Bands.Edge.first, .last].map { bands.cell(at: $0, decimals: 3) })
      }
    }
    return Section(nil, table.blocks(caption: Self.influenceCaption))
  }

  private static let influenceCaption =
    "Dependence: share of the focus's friendly ties that is with the pole's members. Leverage: "
    + "dependence weighed by their capability; it has no unit, so compare poles. Medians (5 to 95 % "
    + "of members)."

  /// Who stands in one bloc with the focus, and how far ties contradict the blocs.
  var blocs: Section {
    let hasSides = !result.series(.blocs).isEmpty
    let hasFrustration = !result.series(.frustration).isEmpty
    let table = blocTable(hasSides: hasSides, hasFrustration: hasFrustration)
    let world = result.numbers(.worldFrustration, of: result.focus).map {
      "Frustration of all ties together: \($0.cell(at: .first)) in \(start), "
        + "\($0.cell(at: .last)) in \(end)."
    }
    let captions = [
      world, hasSides ? Self.sidesCaption : nil,
      hasFrustration || world != nil ? Self.frustrationCaption : nil,
    ]
    return Section(
      nil,
      table.blocks()
        + (table.isEmpty && world == nil
          ? [] : captions.compactMap(\.self).map { .caption($0) }))
  }

  private func blocTable(hasSides: Bool, hasFrustration: Bool) -> Table {
    let sides: [Table.Column] = [.init("with \(focus) \(start)", .right), .init(end, .right)]
    let frustration: [Table.Column] = [
      .init("frustration \(start)", .right), .init(end, .right),
    ]
    var table = Table(
      [.init("Blocs")] + (hasSides ? sides : []) + (hasFrustration ? frustration : []))
    for actor in result.scenario.actors where hasSides || hasFrustration {
      let side = result.numbers(.blocs, of: actor)?.mean ?? []
      let own = result.numbers(.frustration, of: actor)
      table.add(
        [name(actor)] + [side.first, side.last].compactMap(\.self).map(Numerals.percent)
          + (own.map { [$0.cell(at: .first), $0.cell(at: .last)] } ?? []))
    }
    return table
  }

  private static let sidesCaption =
    "With: share of members in which the actor is in the focus's bloc, of two that are drawn so that "
    + "ties contradict them little. Two are always drawn: read frustration beside them."

  private static let frustrationCaption =
    "Frustration: share of the weight of ties that contradicts the blocs, friends across and foes "
    + "within; median (5 to 95 % of members)."

  /// Each value once, in the order of first appearance.
  private static func unique<Value: Equatable>(_ values: [Value]) -> [Value] {
    values.enumerated().filter { values.firstIndex(of: $0.element) == $0.offset }.map(\.element)
  }
}
