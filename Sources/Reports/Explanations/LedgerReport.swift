public import AllianceModel
import Experiments
public import ScenarioEngine

/// The ledger of one tie: every line that adds up to its set point.
public struct LedgerReport: Sendable {
  private let ledger: TieLedger
  private let world: World

  /// A report of a ledger.
  public init(_ ledger: TieLedger, in world: World) {
    self.ledger = ledger
    self.world = world
  }

  /// The ledger as text; each line is followed by the records behind it.
  public func text(_ style: TextStyle, count: Int = .max) -> String {
    let viewer = world.name(of: ledger.pair.row)
    let partner = world.name(of: ledger.pair.column)
    let opening =
      "Set point \(Numerals.signed(ledger.total, 3)), the sum of \(ledger.lines.count) lines; "
      + "shares by Shapley's value through the rule of combination. «Without it»: how the set point "
      + "would move if that alone were taken away; where others would hold what it holds, less."
    var lines =
      [style.heading(style.spelt("\(viewer)'s tie to \(partner) in \(ledger.month)"))]
      + style.spelt(opening).wrapped(to: style.width) + [""]
    let sourced = ledger.lines.filter { !$0.isJudgement }
    let beyond = sourced.dropFirst(count)
    for line in sourced.prefix(count) + beyond.filter(\.isRule) { lines += item(line, style) }
    lines += rest(beyond.filter { !$0.isRule }, of: sourced.count, style)
    lines += judged(style)
    lines.append("")
    lines += sums.map { style.spelt($0) }
    for pact in ledger.voidPacts {
      let words =
        "Counts for nothing, because they are rivals or have fought since: \(pact.id), "
        + (pact.accounts.first.map { $0.record.note.isEmpty ? place($0) : $0.record.note } ?? "")
      lines += style.spelt(words).wrapped(to: style.width, indent: 4)
    }
    let missing = ledger.missingChannels.map(\.rawValue)
    lines.append(
      missing.isEmpty
        ? "Something is on record in every channel."
        : "Nothing is on record in: \(missing.joined(separator: ", ")).")
    return lines.joined(separator: "\n") + "\n"
  }

  /// What lines that are not printed come to together.
  private func rest(
    _ lines: [TieLedger.Line], of total: Int, _ style: TextStyle
  ) -> [String] {
    guard !lines.isEmpty else { return [] }
    let sum = lines.reduce(0) { $0 + $1.share }
    return style.hanging(
      Numerals.signed(sum, 3).padded(to: 7, .right) + "  ",
      "\(lines.count) more lines together; --count \(total) prints all")
  }

  private func item(_ line: TieLedger.Line, _ style: TextStyle) -> [String] {
    let opening =
      Numerals.signed(line.share, 3).padded(to: 7, .right) + "  "
      + (line.channel?.rawValue ?? "set").padded(to: 10) + "  "
    guard case .event(let event) = line.cause else {
      return style.hanging(opening, LedgerWording.cause(line.cause, in: world))
    }
    let head =
      "\(event.kind.id), strength \(Numerals.signed(line.strength)), "
      + "credibility \(Numerals.fixed(line.credibility))"
      + (line.removal.map { ", without it \(Numerals.signed($0, 3))" } ?? "")
      + " (event \(event.id))"
    let accounts = event.accounts.flatMap { account -> [String] in
      let note = account.record.note.isEmpty ? "" : ": \(account.record.note)"
      let when = account.record.happened.words
      let text =
        account.record.id + (when.isEmpty ? "" : ", \(when)") + ", \(place(account))\(note)"
      return style.spelt(text).wrapped(to: style.width, indent: 21)
    }
    return style.hanging(opening, head) + accounts
  }

  /// What rests on experts' judgements, apart from sourced evidence.
  private func judged(_ style: TextStyle) -> [String] {
    let judged = ledger.lines.filter(\.isJudgement)
    guard !judged.isEmpty else { return [] }
    let sum = Numerals.signed(judged.reduce(0) { $0 + $1.share }, 3).padded(to: 7, .right)
    return ["", style.heading("Judgements of experts, apart from sourced evidence")]
      + judged.flatMap { item($0, style) } + ["\(sum)  by judgements"]
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
  private var sums: [String] {
    let channels = Channel.allCases.compactMap { channel -> String? in
      let lines = ledger.lines.filter { $0.channel == channel }
      guard !lines.isEmpty else { return nil }
      let sum = lines.reduce(0) { $0 + $1.share }
      return "\(Numerals.signed(sum, 3).padded(to: 7, .right))  \(channel.rawValue), "
        + "\(lines.count) lines"
    }
    let total = ledger.lines.reduce(0) { $0 + $1.share }
    return channels + ["\(Numerals.signed(total, 3).padded(to: 7, .right))  all lines"]
  }

  /// The lines as values, for CSV and JSON.
  public var entries: [LedgerEntry] { ledger.lines.map { LedgerEntry($0, of: ledger, in: world) } }
}

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

  init(_ line: TieLedger.Line, of ledger: TieLedger, in world: World) {
    actor = ledger.pair.row.text
    partner = ledger.pair.column.text
    month = ledger.month.description
    channel = line.channel?.rawValue
    cause = LedgerWording.cause(line.cause, in: world)
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

  /// The header of `fields`.
  public static let header = [
    "actor", "partner", "month", "channel", "kind", "event", "share", "strength", "credibility",
    "records", "cause",
  ]

  /// The line as fields of a CSV row.
  public var fields: [String] {
    [
      actor, partner, month, channel ?? "", kind ?? "", event ?? "", CSVText.field(share),
      CSVText.field(strength), CSVText.field(credibility),
      records.map(\.id).joined(separator: " "), cause,
    ]
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

extension TieLedger.Line {
  /// Whether a rule or a change put it there rather than a record: never left out, however small.
  fileprivate var isRule: Bool {
    switch cause {
    case .event, .arrivals: false
    case .delivery, .demand, .change: true
    }
  }
}
