import AllianceModel
public import Experiments
import ScenarioEngine

/// Which news between two dates moved an outcome.
public struct NewsReport: Reportable {
  private let attribution: NewsAttribution
  private let comparison: Comparison
  private let count: Int

  /// A report of the point runs and the paired ensembles of two states of knowledge.
  ///
  /// - Parameters:
  ///   - attribution: both outcomes of the point run, and what lies between.
  ///   - comparison: the members' differences.
  ///   - count: how many news are printed, those with the largest parts.
  public init(
    _ attribution: NewsAttribution, _ comparison: Comparison, count: Int
  ) {
    self.attribution = attribution
    self.comparison = comparison
    self.count = count
  }

  /// Both outcomes, the news with the largest parts, and the members' differences.
  public var report: Report {
    let title =
      "How what became known between \(attribution.earlier.knownBy) and \(attribution.later.knownBy) moves "
      + "\(attribution.names[attribution.actor])'s alignment in \(attribution.month)"
    let openings = [
      opening(attribution.earlier, attribution.before),
      opening(attribution.later, attribution.after),
    ]
    return Report(
      title,
      [
        Section(title, openings.map { .paragraph($0, depth: 1) }),
        attribution.news.isEmpty ? Section(nil, [.paragraph(Self.noNews)]) : nil,
        Section(nil, [.table(table)]),
        Section(nil, caption.map { .caption($0) }),
        Section(nil, members),
      ])
  }

  private static let noNews =
    "No record that touches a tie of the scenario became known between the two dates; only time "
    + "and tables differ."

  /// A row a piece of news and pole.
  public var csv: CSVText { entry.csv }

  /// Both outcomes, the news and the comparison of the members.
  public func json() throws -> String { try JSONText.of(entry) }

  private var entry: NewsEntry {
    NewsEntry(attribution, comparison)
  }

  private var shown: ArraySlice<String> { attribution.poles.prefix(2) }

  private func opening(_ evidence: EvidenceSelection, _ standing: Standing) -> String {
    let poles = zip(attribution.poles, standing.alignments).map {
      "\($0) \(Numerals.signed($1, 3))"
    }
    let leader =
      standing.partner.pole.map { "\($0) leads" } ?? "nobody leads clearly"
    return "Known by \(evidence.knownBy), happened by \(evidence.occurredBy), point run: "
      + poles.joined(separator: ", ") + "; \(leader)."
  }

  private var table: Table {
    var columns = shown.map { Table.Column("part: \($0)", .right) }
    if attribution.poles.count > 1 { columns.append(.init("in lead", .right)) }
    var table = Table(columns + [.init("news")])
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
    add(
      all, attribution.lead(in: attribution.after) - attribution.lead(in: attribution.before), nil,
      "all of it, point run")
    return table
  }

  private static func cell(_ value: Double, _ error: Double?) -> String {
    Numerals.signed(value, 3) + (error.map { " ±\(Numerals.fixed($0, 3))" } ?? "")
  }

  private func head(_ news: NewsAttribution.News) -> String {
    let record = news.accounts[0].record
    let parties = attribution.names.parties(of: news.accounts.map(\.record), else: news.event)
    return [record.kind, parties, record.happened.words].filter { !$0.isEmpty }
      .joined(separator: ", ") + remark(on: news)
  }

  /// What kind of news it is: some of it happened long before, and became known only now.
  private func remark(on news: NewsAttribution.News) -> String {
    if news.isBetterAttested { return " (better attested)" }
    let before = attribution.earlier.knownBy.lastMonth
    let began = news.accounts[0].record.happened.from.firstMonth
    return began <= before ? " (older; first reported now)" : ""
  }

  private var caption: [String] {
    let sampling =
      attribution.orders.map { orders in
        "Means over \(orders) sampled orders and their reverses, ± the standard error; they still "
          + "add up."
      } ?? "Exact: every combination was tried."
    return [
      "Part: Shapley's value of each event of which something became known, weighed as known "
        + "by \(attribution.later.knownBy) with and without its new records, in all orders in which the news "
        + "could come in. \(sampling)",
      "Time passing and tables updated: as known by \(attribution.later.knownBy) without the news, minus as "
        + "known by \(attribution.earlier.knownBy); older events have faded further, memberships "
        + "and other levels have begun or ended, tables have later rows, and records that touch no "
        + "tie came in. The calendar and everything else are the same in both.",
    ]
  }

  private var members: [Block] {
    var table = Table([
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
        "share with primary partner: \(entry.category.name)", Numerals.percent(entry.base),
        Numerals.percent(entry.other), Numerals.points(entry.delta) + " points",
        "\(Numerals.points(entry.low)) to \(Numerals.points(entry.high))",
      ])
    }
    let note =
      "\(Numerals.count(comparison.members)) members, paired: each gets the same random "
      + "numbers in both. Shares are \(ShareWording.note)."
    return table.blocks() + [.caption(note)]
  }
}
