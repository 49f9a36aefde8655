import AllianceModel
import Experiments
import ScenarioEngine

/// One line of a ledger in plain fields.
public struct LedgerEntry: Sendable, Codable, Equatable {
  /// Whose view it is.
  let actor: String
  /// Who is viewed.
  let partner: String
  let month: String
  /// The channel; nil for a change that sets the tie itself.
  let channel: String?
  let cause: String
  /// The event, when an event is the cause.
  let event: String?
  /// The kind of evidence, when an event is the cause.
  let kind: String?
  let share: Double
  let strength: Double
  let credibility: Double
  /// Records behind the line with their places.
  let records: [Record]

  /// A record and its place.
  public struct Record: Sendable, Codable, Equatable {
    let id: String
    let document: String
    /// The paragraph of an article.
    let paragraph: Int?
    /// The citation of a public text, or the reason of an assumption.
    let citation: String?
    let note: String
  }

  init(_ line: TieLedger.Line, of ledger: TieLedger, _ names: ActorNames) {
    actor = ledger.pair.row.text
    partner = ledger.pair.column.text
    month = ledger.month.description
    channel = line.channel?.rawValue
    cause = LedgerWording.cause(line.cause, names)
    share = line.share
    strength = line.strength
    credibility = line.credibility
    if case .event(let found) = line.cause {
      event = found.id
      kind = found.kind.id
      records = found.accounts.map(Record.init)
    } else {
      (event, kind, records) = (nil, nil, [])
    }
  }
}

extension [LedgerEntry] {
  /// The lines of ledgers, one after the other.
  init(_ ledgers: [TieLedger], _ names: ActorNames) {
    self = ledgers.flatMap { ledger in
      ledger.lines.map { LedgerEntry($0, of: ledger, names) }
    }
  }

  /// A row a line.
  var csv: CSVText {
    CSVText(
      [
        "actor", "partner", "month", "channel", "kind", "event", "share", "strength",
        "credibility", "records", "cause",
      ],
      map { line in
        [
          .text(line.actor), .text(line.partner), .text(line.month), .text(line.channel),
          .text(line.kind), .text(line.event), .number(line.share), .number(line.strength),
          .number(line.credibility), .texts(line.records.map(\.id)), .text(line.cause),
        ]
      })
  }
}

extension LedgerEntry.Record {
  fileprivate init(_ account: Event.Account) {
    id = account.record.id
    document = account.source.id
    note = account.record.note
    switch account.record.place {
    case .paragraph(let number, _): (paragraph, citation) = (number, nil)
    case .citation(let text), .assumption(let text): (paragraph, citation) = (nil, text)
    }
  }
}
