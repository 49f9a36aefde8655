import AllianceModel
import Experiments
import ScenarioEngine

/// Causes of an outcome in words.
struct CauseWording {
  let names: ActorNames

  /// What sort of thing a cause is: a kind of evidence, a document, a channel.
  func kind(_ cause: Attribution.Cause) -> String {
    switch cause {
    case .event(let event), .record(_, let event), .figure(_, let event):
      event.kind.id
    case .document: "article"
    case .channel: "channel"
    }
  }

  /// The identifier of the event, record, table, document or channel.
  func identifier(_ cause: Attribution.Cause) -> String {
    switch cause {
    case .event(let event): event.id
    case .record(let account, _): account.record.id
    case .figure(let figure, _): figure.origin
    case .document(let source): source.id
    case .channel(let channel, _): channel.rawValue
    }
  }

  /// Who is concerned: parties by name, or the title of a document or table.
  func parties(_ cause: Attribution.Cause) -> String {
    switch cause {
    case .event(let event), .figure(_, let event):
      names.parties(
        of: event.accounts.map { $0.record }, else: event.accounts[0].source.title)
    case .record(let account, _):
      names.parties(of: [account.record], else: account.source.title)
    case .document(let source): source.title
    case .channel(let channel, let weight):
      "\(channel.rawValue), of weight \(Numerals.fixed(weight))"
    }
  }

  /// When it happened; nothing for what stands for all time.
  func date(_ cause: Attribution.Cause) -> String {
    switch cause {
    case .event(let event), .figure(_, let event):
      event.accounts.map { $0.record.happened.words }.first { !$0.isEmpty } ?? ""
    case .record(let account, _): account.record.happened.words
    case .document(let source): source.published.words
    case .channel: ""
    }
  }

  /// Where it stands: documents with paragraphs, or a citation.
  func places(_ cause: Attribution.Cause) -> [String] {
    switch cause {
    case .event(let event): Self.places(event.accounts)
    case .record(let account, _): Self.places([account])
    case .figure(let figure, let event):
      event.accounts.first { $0.record.id == figure.origin }.map { Self.places([$0]) }
        ?? ["table \(figure.origin)"]
    case .document(let source): [source.outlet].compactMap { $0 }
    case .channel: []
    }
  }

  /// `001 ¶12`, or the citation, of each account.
  static func places(_ accounts: [Event.Account]) -> [String] {
    accounts.map { account in
      switch account.record.place {
      case .paragraph(let number, _): "\(account.source.id) paragraph \(number)"
      case .citation(let citation): citation
      case .assumption(let reason): "assumed: \(reason)"
      }
    }
  }
}

extension Attribution.Level {
  /// The causes in the plural.
  var plural: String {
    switch self {
    case .event: "events"
    case .record: "records and figures"
    case .document: "articles"
    case .channel: "channels"
    }
  }

  /// What it means that one is taken away.
  var removal: String {
    switch self {
    case .event:
      "Without an event: it did not happen, so its truth is 0 in the point run, whichever sources "
        + "report it. Treaties, votes, memberships and trade of the background are events too; a "
        + "table that covers every pair is removed as one. Its effect on how other evidence is "
        + "read stays: a pact that a war voids stays void without the war."
    case .record:
      "Without a record its event is as credible as its other records make it, and keeps the date "
        + "and strength that all of them give it; without a figure the pair's trade is the mean of "
        + "the figures left."
    case .document:
      "Without an article the scenario is weighed again with none of its records, trade figures "
        + "included; the background is always kept, so the parts add up to the difference from "
        + "--background-only."
    case .channel:
      "Without a channel its weight is 0 in every set point; the other weights stay as they are."
    }
  }
}
