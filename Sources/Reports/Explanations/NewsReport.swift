import AllianceModel
public import Experiments
public import ScenarioEngine

/// Which news between two dates moved an outcome.
public struct NewsReport: Sendable {
  private let attribution: NewsAttribution
  private let comparison: Comparison
  private let earlier: CompiledScenario
  private let later: CompiledScenario
  private let words: CauseWording

  /// A report of the point runs and the paired ensembles of two states of knowledge.
  public init(
    _ attribution: NewsAttribution, _ comparison: Comparison, earlier: CompiledScenario,
    later: CompiledScenario
  ) {
    self.attribution = attribution
    self.comparison = comparison
    self.earlier = earlier
    self.later = later
    words = CauseWording(world: later.world)
  }

  /// Both outcomes, the news with the `count` largest parts, and the members' differences.
  public func text(_ style: TextStyle, count: Int) -> String {
    let name = later.world.name(of: attribution.actor)
    let title =
      "How what became known between \(knownBy(earlier)) and \(knownBy(later)) moves \(name)'s "
      + "alignment in \(attribution.month)"
    var lines = style.spelt(title).wrapped(to: style.width).map(style.heading)
    lines += [opening(earlier, attribution.before), opening(later, attribution.after)].flatMap {
      style.spelt($0).wrapped(to: style.width, indent: 2)
    }
    lines.append("")
    if attribution.news.isEmpty {
      lines +=
        style.spelt(
          "No record that touches a tie of the scenario became known between the two dates; what "
            + "differs is time and tables alone."
        ).wrapped(to: style.width) + [""]
    }
    lines += table(count).lines(style) + [""]
    lines += caption.flatMap { style.spelt($0).wrapped(to: style.width) } + [""]
    lines += members(style)
    return lines.joined(separator: "\n") + "\n"
  }

  /// The differences as values, for CSV and JSON.
  public var entry: NewsEntry {
    NewsEntry(attribution, comparison, earlier: earlier, later: later, words)
  }

  private var shown: ArraySlice<String> { attribution.poles.prefix(2) }

  private func knownBy(_ compiled: CompiledScenario) -> String {
    compiled.scenario.evidence.knownBy.description
  }

  private func opening(_ compiled: CompiledScenario, _ reading: PoleReading) -> String {
    let evidence = compiled.scenario.evidence
    let poles = zip(attribution.poles, reading.alignments).map {
      "\($0) \(Numerals.signed($1, 3))"
    }
    let leader =
      reading.partner == MeasureContext.noPrimary
      ? "nobody leads clearly" : "\(reading.partner) leads"
    return "Known by \(evidence.knownBy), happened by \(evidence.occurredBy), point run: "
      + poles.joined(separator: ", ") + "; \(leader)."
  }

  private func lead(in reading: PoleReading) -> Double {
    let ranked = reading.alignments.sorted(by: >)
    return ranked.count > 1 ? ranked[0] - ranked[1] : 0
  }

  private func table(_ count: Int) -> TextTable {
    var columns = shown.map { TextTable.Column("part: \($0)", .right) }
    if attribution.poles.count > 1 { columns.append(.init("in lead", .right)) }
    var table = TextTable(columns + [.init("news")])
    func add(_ alignments: [Double], _ lead: Double, _ errors: [Double]?, _ label: String) {
      let parts = shown.indices.map { Self.cell(alignments[$0], errors?[$0]) }
      let inLead = attribution.poles.count > 1 ? [Self.cell(lead, errors?.last)] : []
      table.add(parts + inLead + [label])
    }
    for news in attribution.news.prefix(count) {
      add(news.alignments, news.lead, news.standardErrors, head(news))
      let places = CauseWording.places(news.accounts).joined(separator: "; ")
      table.add(columns.map { _ in "" } + ["  " + places])
    }
    let rest = attribution.news.dropFirst(count)
    if !rest.isEmpty {
      let sums = attribution.poles.indices.map { pole in
        rest.reduce(0) { $0 + $1.alignments[pole] }
      }
      let lead = rest.reduce(0) { $0 + $1.lead }
      add(sums, lead, nil, "\(Numerals.count(rest.count)) more")
    }
    add(attribution.time, attribution.timeInLead, nil, "time passing and tables updated")
    let all = zip(attribution.after.alignments, attribution.before.alignments).map { $0 - $1 }
    add(all, attribution.after.lead - attribution.before.lead, nil, "all of it, point run")
    return table
  }

  private static func cell(_ value: Double, _ error: Double?) -> String {
    Numerals.signed(value, 3) + (error.map { " ±\(Numerals.fixed($0, 3))" } ?? "")
  }

  private func head(_ news: NewsAttribution.News) -> String {
    let record = news.accounts[0].record
    let parties = words.parties(of: news.accounts.map(\.record), else: news.event)
    return [record.kind, parties, record.happened.words].filter { !$0.isEmpty }
      .joined(separator: ", ") + remark(on: news)
  }

  /// What kind of news it is: some of it happened long before, and was only told now.
  private func remark(on news: NewsAttribution.News) -> String {
    if news.isBetterAttested { return " (better attested)" }
    let before = earlier.scenario.evidence.knownBy.lastMonth
    let began = news.accounts[0].record.happened.from.firstMonth
    return began <= before ? " (older; first told now)" : ""
  }

  private var caption: [String] {
    let sampling =
      attribution.orders.map { orders in
        "Means over \(orders) sampled orders and their reverses, ± the standard error; they still "
          + "add up."
      } ?? "Exact: every combination was tried."
    return [
      "Part: Shapley's value of each event of which something became known, weighed as known "
        + "by \(knownBy(later)) with and without its new records, in all orders in which the news "
        + "could come in. \(sampling)",
      "Time passing and tables updated: as known by \(knownBy(later)) without the news, minus as "
        + "known by \(knownBy(earlier)); older events have faded further, memberships and stocks "
        + "have begun or ended, tables have later rows, and records that touch no tie came in. The "
        + "calendar and all else are the scenario's own in both.",
    ]
  }

  private func members(_ style: TextStyle) -> [String] {
    var table = TextTable([
      .init("members"), .init("earlier", .right), .init("later", .right), .init("Δ", .right),
      .init("95 % (sampling alone)", .right),
    ])
    for entry in comparison.differences where entry.measure == "alignment" {
      table.add([
        "mean alignment: \(entry.pole ?? "")", Numerals.fixed(entry.base, 3),
        Numerals.fixed(entry.other, 3), Numerals.signed(entry.delta, 3),
        "\(Numerals.signed(entry.low, 3)) to \(Numerals.signed(entry.high, 3))",
      ])
    }
    for entry in comparison.categories where entry.measure == "primary-partner" {
      table.add([
        "share with primary partner: \(entry.category)", Numerals.percent(entry.base),
        Numerals.percent(entry.other), Numerals.points(entry.delta) + " points",
        "\(Numerals.points(entry.low)) to \(Numerals.points(entry.high))",
      ])
    }
    let note =
      "\(Numerals.count(comparison.members)) members, paired: each meets the same luck in both. "
      + "Shares are \(ShareWording.note)."
    return table.lines(style) + style.spelt(note).wrapped(to: style.width)
  }
}
