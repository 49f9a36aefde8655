import AllianceModel
public import Experiments
public import ScenarioEngine

/// A tie taken apart, line by line, with the sources behind every line.
public struct LedgerReport: Reportable {
  private let ledger: TieLedger
  private let names: ActorNames
  private let count: Int

  /// A report of a ledger.
  ///
  /// - Parameters:
  ///   - ledger: the set point of a tie and what adds up to it.
  ///   - names: what actors are called.
  ///   - count: how many lines of sourced evidence are printed; rules and changes always are.
  public init(_ ledger: TieLedger, names: ActorNames, count: Int = .max) {
    self.ledger = ledger
    self.names = names
    self.count = count
  }

  /// The lines with their records, judgements apart, then what channels add up to.
  public var report: Report {
    let viewer = names[ledger.pair.row]
    let title = "\(viewer)'s tie to \(names[ledger.pair.column]) in \(ledger.month)"
    return Report(
      title,
      [
        Section(title, [.paragraph(opening)]),
        Section(nil, sourced),
        Section("Judgements of experts, apart from sourced evidence", judged),
        Section(nil, sums + voidPacts + [.paragraph(missing)]),
      ])
  }

  private var opening: String {
    "Set point \(Numerals.signed(ledger.total, 3)), the sum of \(ledger.lines.count) lines; "
      + "shares by Shapley's value through the rule of combination. «Without it»: how the set point "
      + "would change if only this were missing. The change is smaller where other evidence "
      + "supports the same tie."
  }

  /// The lines of sourced evidence that are printed, and what the rest comes to.
  private var sourced: [Block] {
    let lines = ledger.lines.filter { !$0.isJudgement }
    let beyond = lines.dropFirst(count)
    let shown = lines.prefix(count) + beyond.filter(\.isRule)
    let rest = beyond.filter { !$0.isRule }
    guard !rest.isEmpty else { return list(Array(shown)) }
    let together = rest.reduce(0) { $0 + $1.share }
    return list(Array(shown))
      + [sum(together, "\(rest.count) more lines together; --count \(lines.count) prints all")]
  }

  /// What rests on experts' judgements, apart from sourced evidence.
  private var judged: [Block] {
    let lines = ledger.lines.filter(\.isJudgement)
    guard !lines.isEmpty else { return [] }
    return list(lines) + [sum(lines.reduce(0) { $0 + $1.share }, "by judgements")]
  }

  private func list(_ lines: [TieLedger.Line]) -> [Block] {
    lines.isEmpty ? [] : [.list(.ledger, items: lines.map(item))]
  }

  private func sum(_ value: Double, _ what: String) -> Block {
    .list(.sums, items: [List.Item([Numerals.signed(value, 3)], what)])
  }

  private func item(_ line: TieLedger.Line) -> List.Item {
    let labels = [Numerals.signed(line.share, 3), line.channel?.rawValue ?? "set"]
    guard case .event(let event) = line.cause else {
      return List.Item(labels, LedgerWording.cause(line.cause, names))
    }
    let head =
      "\(event.kind.id), strength \(Numerals.signed(line.strength)), "
      + "credibility \(Numerals.fixed(line.credibility))"
      + (line.removal.map { ", without it \(Numerals.signed($0, 3))" } ?? "")
      + " (event \(event.id))"
    return List.Item(labels, head, notes: event.accounts.map(words))
  }

  /// A record: when, where it stands, and what it says.
  private func words(_ account: Event.Account) -> String {
    let note = account.record.note.isEmpty ? "" : ": \(account.record.note)"
    let when = account.record.happened.words
    return account.record.id + (when.isEmpty ? "" : ", \(when)") + ", \(place(account))\(note)"
  }

  private func place(_ account: Event.Account) -> String {
    switch account.record.place {
    case .paragraph(let number, _):
      "document \(account.source.id) (\(account.source.title)), paragraph \(number)"
    case .citation(let citation): "\(account.source.id): \(citation)"
    case .assumption(let reason): "assumed: \(reason)"
    }
  }

  /// What each channel adds up to, and all of them.
  private var sums: [Block] {
    let channels = Channel.allCases.compactMap { channel -> Block? in
      let lines = ledger.lines.filter { $0.channel == channel }
      guard !lines.isEmpty else { return nil }
      return sum(
        lines.reduce(0) { $0 + $1.share }, "\(channel.rawValue), \(lines.count) lines")
    }
    return channels + [sum(ledger.lines.reduce(0) { $0 + $1.share }, "all lines")]
  }

  private var voidPacts: [Block] {
    ledger.voidPacts.map { pact in
      let note = pact.accounts.first.map {
        $0.record.note.isEmpty ? place($0) : $0.record.note
      }
      return .paragraph(
        "Counts for nothing, because they are rivals or have fought since: \(pact.id), "
          + (note ?? ""), depth: 2)
    }
  }

  private var missing: String {
    let missing = ledger.missingChannels.map(\.rawValue)
    return missing.isEmpty
      ? "Something is on record in every channel."
      : "Nothing is on record in: \(missing.joined(separator: ", "))."
  }

  /// A row a line.
  public var csv: CSVText { [LedgerEntry]([ledger], names).csv }

  /// An array of lines.
  public func json() throws -> String { try JSONText.of([LedgerEntry]([ledger], names)) }
}

extension TieLedger.Line {
  /// Whether a rule or a change put it there rather than a record: never left out, however small.
  fileprivate var isRule: Bool {
    switch cause {
    case .event, .arrivals: false
    case .delivery, .demand, .change: true
    }
  }
}
