import AllianceModel
import Experiments
import ScenarioEngine

/// Lines of a ledger in words.
enum LedgerWording {
  /// The strongest lines: `+0.14 security: treaty (Treaty of …), credibility 1.00`.
  static func lines(of ledger: TieLedger, in world: World, most: Int) -> [String] {
    ledger.lines.prefix(most).map { line in
      let channel = line.channel.map { "\($0.rawValue): " } ?? ""
      return "\(Numerals.signed(line.share, 3)) \(channel)\(cause(line.cause, in: world))"
    }
  }

  /// A cause in one line, with the first place where it stands.
  static func cause(_ cause: TieLedger.Cause, in world: World) -> String {
    switch cause {
    case .event(let event): eventWords(event)
    case .delivery(let patron, let factor):
      "delivery: what \(world.name(of: patron)) can deliver, × \(Numerals.fixed(factor))"
    case .demand(let sources):
      "demand: security sought elsewhere"
        + (sources.isEmpty
          ? ""
          : " because of "
            + sources.prefix(3).map { world.name(of: $0.source) }.joined(separator: ", "))
    case .arrivals: "arrivals: events expected at the pair's recent rate"
    case .change(let adjustment): "a change that sets the tie itself, \(adjustment.words)"
    }
  }

  private static func eventWords(_ event: Event) -> String {
    let account = event.accounts[0]
    let more = event.accounts.count - 1
    let note = account.record.note.isEmpty ? event.id : account.record.note
    return "\(event.kind.id): \(shortened(note)) [\(place(account))"
      + (more > 0 ? " and \(more) more" : "") + "]"
  }

  /// Where an account stands: `001 ¶21`, a citation, or an assumption.
  static func place(_ account: Event.Account) -> String {
    switch account.record.place {
    case .paragraph(let number, _): "document \(account.source.id), paragraph \(number)"
    case .citation(let citation): shortened(citation)
    case .assumption(let reason): "assumed: \(reason)"
    }
  }

  /// The first sentence, or as much as fits a line.
  private static func shortened(_ text: String) -> String {
    let limit = 120
    guard text.count > limit else { return text }
    return text.prefix(limit).split(separator: " ").dropLast().joined(separator: " ") + " …"
  }
}

extension Change.Adjustment {
  var words: String {
    switch self {
    case .scale(let factor): "× \(Numerals.plain(factor))"
    case .add(let amount): "by \(Numerals.signed(amount))"
    case .to(let target): "to \(Numerals.plain(target))"
    }
  }
}
