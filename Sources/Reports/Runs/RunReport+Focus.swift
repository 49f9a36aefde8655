import AllianceModel
import Experiments
import ScenarioEngine

/// How the focus stands to the poles.
extension RunReport {
  var poles: Section {
    let partners = result.partners(of: result.focus) ?? []
    func share(_ partner: Partner, _ edge: (([Double]) -> Double?)) -> String {
      Numerals.percent(partners.first { $0.partner == partner }.flatMap { edge($0.shares) } ?? 0)
    }
    var table = Table([
      .init(focus), .init("alignment \(start)", .right), .init(end, .right),
      .init("first in \(start)", .right), .init("in \(end)", .right), .init("part", .right),
    ])
    for pole in result.poles.map(\.name) {
      guard let alignment = result.alignment(of: result.focus, with: pole) else { continue }
      let part = result.alignmentShare(of: result.focus, with: pole)?.median.last
      table.add([
        pole, alignment.cell(at: .first), alignment.cell(at: .last), share(.pole(pole), \.first),
        share(.pole(pole), \.last), Numerals.percent(part ?? 0),
      ])
    }
    table.add([
      Partner.nobody.name, "", "", share(.nobody, \.first), share(.nobody, \.last),
    ])
    return Section(
      nil,
      table.blocks(caption: result.isEnsemble ? Self.ensembleCaption : Self.pointCaption))
  }

  private static let ensembleCaption =
    "Alignment: median (5 to 95 % of members). First: share of members with the pole as primary "
    + "partner (a lead of .05 or more). Part: how alignment divides at the end, softmax with "
    + "τ = .15, medians, which need not add up to 100 %."

  private static let pointCaption =
    "A point run: one path without noise, so first is 100 % or 0 %."

  var standing: Section {
    let rows: [(measure: MeasureName, title: String)] = [
      (.lead, "lead of the first pole over the second"),
      (.engagement, "engagement with the poles"),
      (.multiVectorIndex, "multi-vector index (0 one partner, 1 all alike)"),
    ]
    var table = Table([.init(focus), .init(start, .right), .init(end, .right)])
    for (measure, title) in rows {
      guard let numbers = result.numbers(measure, of: result.focus) else { continue }
      table.add([title, numbers.cell(at: .first), numbers.cell(at: .last)])
    }
    return Section(nil, table.blocks())
  }

  var turns: Section {
    guard result.series(.shift, of: MeasureSubject(result.focus)) != nil else {
      return Section(nil, [])
    }
    let own = result.turns.filter { $0.actor == result.focus }
    guard !own.isEmpty else {
      return Section(
        nil,
        [.paragraph("Shifts: \(focus) does not change its primary partner in any member.")])
    }
    var table = Table([
      .init("Shift of \(focus)"), .init("share of members", .right), .init("95 %", .right),
      .init("half by"),
    ])
    for turn in own {
      table.add([
        "\(turn.from.name) → \(turn.to.name)", Numerals.percent(turn.share.share),
        turn.share.intervalWords, turn.medianDate.description,
      ])
    }
    return Section(nil, table.blocks(caption: ShiftWording.rule))
  }

  /// How near the point run is to losing its middle state.
  var stability: Section {
    let sentences = result.doubts.stability.map {
      StabilityWording.sentences($0, horizon: result.calendar.count - 1, focus: focus)
    }
    return Section("Stability of the point run", (sentences ?? []).map { .paragraph($0) })
  }

  var chart: Section {
    let lines = result.poles.map(\.name).compactMap { pole -> BandChart.Line? in
      guard let alignment = result.alignment(of: result.focus, with: pole) else { return nil }
      return BandChart.Line(
        title: "\(focus) and \(pole)", label: pole, median: alignment.median, low: alignment.p05,
        high: alignment.p95)
    }
    let chart = BandChart(lines, dates: result.calendar.map(\.description))
    return Section(
      "Alignment: median" + (result.isEnsemble ? " and 5 to 95 % of members" : ""),
      chart.map { [.chart($0)] } ?? [])
  }

  var bars: Section {
    let bars = result.partners(of: result.focus)?.map { path in
      ShareBars.Bar(
        path.partner.name, start: path.shares.first ?? 0, end: path.shares.last ?? 0,
        series: result.poles.firstIndex { $0.name == path.partner.pole })
    }
    return Section(
      "Primary partner of \(focus), share of members in \(end)",
      bars.map { [.chart(ShareBars($0))] } ?? [])
  }

  /// The strongest lines of the ledgers of the ties to the two poles that stand closest.
  var reasons: Section {
    let wording = ExplanationWording(name: result.scenario.name(of:))
    return Section(
      "Why (the strongest causes in the point run)",
      result.explanation.flatMap { explanation -> [Block] in
        let partner = name(explanation.pair.column)
        let title =
          "\(focus) and \(partner)" + (explanation.pole == partner ? "" : " (\(explanation.pole))")
        return [
          .paragraph(
            "\(title): set point \(Numerals.signed(explanation.total)) in \(explanation.month)"),
          .list(.reasons, wording.lines(of: explanation, most: 3)),
        ]
      })
  }
}
