import AllianceModel
import Experiments
import ScenarioEngine

/// The difference between two states of knowledge in plain fields, for CSV and JSON.
struct NewsEntry: Sendable, Encodable {
  private let actor: String
  private let month: String
  private let poles: [String]
  private let earlier: Knowledge
  private let laterWithoutNews: StandingEntry
  private let later: Knowledge
  private let orders: Int?
  private let news: [Item]
  private let time: Item
  private let members: Comparison
  private let note: String

  /// What was known, and the outcome of the point run.
  struct Knowledge: Sendable, Encodable {
    let knownBy: String
    let occurredBy: String
    let outcome: StandingEntry

    init(_ evidence: EvidenceSelection, _ outcome: Standing) {
      knownBy = evidence.knownBy.description
      occurredBy = evidence.occurredBy.description
      self.outcome = StandingEntry(outcome)
    }
  }

  /// One piece of news, or time passing.
  struct Item: Sendable, Encodable {
    let event: String
    let kind: String
    let parties: String
    let date: String
    let records: [String]
    let places: [String]
    let isBetterAttested: Bool
    let partInAlignments: [Double]
    let partInLead: Double
    let standardErrors: [Double]?
  }

  init(
    _ attribution: NewsAttribution, _ comparison: Comparison
  ) {
    actor = attribution.actor.text
    month = attribution.month.description
    poles = attribution.poles
    self.earlier = Knowledge(attribution.earlier, attribution.before)
    self.later = Knowledge(attribution.later, attribution.after)
    laterWithoutNews = StandingEntry(attribution.withoutNews)
    orders = attribution.orders
    members = comparison
    note = ShareWording.note
    news = attribution.news.map { news in
      let record = news.accounts[0].record
      return Item(
        event: news.event, kind: record.kind,
        parties: attribution.names.parties(of: news.accounts.map(\.record), else: news.event),
        date: record.happened.words, records: news.accounts.map(\.record.id),
        places: CauseWording.places(news.accounts), isBetterAttested: news.isBetterAttested,
        partInAlignments: news.alignments, partInLead: news.lead,
        standardErrors: news.standardErrors)
    }
    time = Item(
      event: "", kind: "time passing and tables updated", parties: "", date: "", records: [],
      places: [], isBetterAttested: false, partInAlignments: attribution.time,
      partInLead: attribution.timeInLead, standardErrors: nil)
  }

  /// A row a piece of news and pole; time passing comes last.
  var csv: CSVText {
    CSVText(
      [
        "actor", "month", "known_by", "later_known_by", "event", "kind", "parties", "date",
        "records", "better_attested", "pole", "part", "standard_error", "part_in_lead",
      ],
      (news + [time]).flatMap { item in poles.indices.map { row(item, $0) } })
  }

  private func row(_ item: Item, _ pole: Int) -> [CSVText.Cell] {
    let who: [CSVText.Cell] = [
      .text(actor), .text(month), .text(earlier.knownBy), .text(later.knownBy),
      .text(item.event), .text(item.kind), .text(item.parties), .text(item.date),
      .texts(item.records), .flag(item.isBetterAttested), .text(poles[pole]),
    ]
    return who + [
      .number(item.partInAlignments[pole]), .number(item.standardErrors?[pole]),
      .number(item.partInLead),
    ]
  }
}
