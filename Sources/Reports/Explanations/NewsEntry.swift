import AllianceModel
import Experiments
import ScenarioEngine

/// The difference between two states of knowledge in plain fields, for CSV and JSON.
public struct NewsEntry: Sendable, Encodable {
  private let actor: String
  private let month: String
  private let poles: [String]
  private let earlier: Knowledge
  private let laterWithoutNews: PoleReading
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
    let outcome: PoleReading

    init(_ compiled: CompiledScenario, _ outcome: PoleReading) {
      knownBy = compiled.scenario.evidence.knownBy.description
      occurredBy = compiled.scenario.evidence.occurredBy.description
      self.outcome = outcome
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
    _ attribution: NewsAttribution, _ comparison: Comparison, earlier: CompiledScenario,
    later: CompiledScenario, _ words: CauseWording
  ) {
    actor = attribution.actor.text
    month = attribution.month.description
    poles = attribution.poles
    self.earlier = Knowledge(earlier, attribution.before)
    self.later = Knowledge(later, attribution.after)
    laterWithoutNews = attribution.withoutNews
    orders = attribution.orders
    members = comparison
    note = ShareWording.note
    news = attribution.news.map { news in
      let record = news.accounts[0].record
      return Item(
        event: news.event, kind: record.kind,
        parties: words.parties(of: news.accounts.map(\.record), else: news.event),
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
  public var csv: String {
    var csv = CSVText([
      "actor", "month", "known_by", "later_known_by", "event", "kind", "parties", "date", "records",
      "better_attested", "pole", "part", "standard_error", "part_in_lead",
    ])
    for item in news + [time] {
      for (index, pole) in poles.enumerated() {
        csv.add([
          actor, month, earlier.knownBy, later.knownBy, item.event, item.kind, item.parties,
          item.date, item.records.joined(separator: " "), item.isBetterAttested ? "true" : "false",
          pole, CSVText.field(item.partInAlignments[index]),
          CSVText.field(item.standardErrors?[index]), CSVText.field(item.partInLead),
        ])
      }
    }
    return csv.text
  }
}
