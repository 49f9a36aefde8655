public import AllianceModel

/// A record of evidence in plain fields, for tables, CSV and JSON.
public struct RecordEntry: Sendable, Codable, Equatable {
  let id: String
  let event: String
  let document: String
  let kind: String
  let channels: [String]
  let actors: [String]
  let happened: String
  let known: String
  let sign: Double
  /// Reliability of the source times certainty of the claim.
  let credibility: Double
  let value: Double?
  let unit: String?
  let paragraph: Int?
  let citation: String?
  let note: String
  /// Who judges, for a judgement; absent for sourced evidence.
  let expert: String?
  /// The lowest and the highest level thought right, for a judgement.
  let range: [Double]?

  /// Describes a record of a source.
  public init(_ record: EvidenceRecord, of source: EvidenceSource) {
    id = record.id
    event = record.event
    document = source.id
    kind = record.kind
    let channels = record.judgement.map { [$0.channel] }
    self.channels = (channels ?? KindCatalogue.kind(record.kind)?.channels ?? []).map(\.rawValue)
    expert = record.judgement?.expert
    range = record.judgement.map { [$0.range.lowerBound, $0.range.upperBound] }
    actors = record.namedParties.map(\.text)
    happened = record.happened.words
    known = record.known.description
    sign = record.sign
    credibility = source.reliability * record.certainty
    value = record.value?.value
    unit = record.value?.unit
    note = record.note
    switch record.place {
    case .paragraph(let number, _): (paragraph, citation) = (number, nil)
    case .citation(let text), .assumption(let text): (paragraph, citation) = (nil, text)
    }
  }

  /// The header of `fields`.
  public static let header = [
    "id", "event", "document", "paragraph", "kind", "channels", "actors", "happened", "known",
    "sign", "credibility", "value", "unit", "citation", "note",
    "expert", "low", "high",
  ]

  /// The record as fields of a CSV row.
  public var fields: [String] {
    [
      id, event, document, paragraph.map(String.init) ?? "", kind,
      channels.joined(separator: " "), actors.joined(separator: " "), happened, known,
      CSVText.field(sign), CSVText.field(credibility), CSVText.field(value), unit ?? "",
      citation ?? "", note, expert ?? "", CSVText.field(range?.first), CSVText.field(range?.last),
    ]
  }

  /// Records as a table, one line each; judgements in a table of their own.
  public static func table(_ entries: [Self], _ style: TextStyle) -> String {
    let judged = entries.filter { $0.expert != nil }
    let sourced = entries.filter { $0.expert == nil }
    let evidence =
      sourced.isEmpty && !judged.isEmpty ? [] : rows(sourced, style) + [count(sourced, "record")]
    guard !judged.isEmpty else { return evidence.joined(separator: "\n") + "\n" }
    let judgements =
      (evidence.isEmpty ? [] : [""])
      + [style.heading("Judgements of experts, apart from sourced evidence")]
      + rows(judged, style) + [count(judged, "judgement")]
    return (evidence + judgements).joined(separator: "\n") + "\n"
  }

  private static func count(_ entries: [Self], _ noun: String) -> String {
    "\(Numerals.count(entries.count)) \(noun)\(entries.count == 1 ? "" : "s")"
  }

  private static func rows(_ entries: [Self], _ style: TextStyle) -> [String] {
    var table = TextTable([
      .init("record"), .init("happened"), .init("kind"), .init("actors"),
      .init("credible", .right), .init("note"),
    ])
    for entry in entries {
      table.add([
        entry.id, entry.happened, entry.kind,
        entry.actors.joined(separator: " ").cut(to: 16, style),
        Numerals.fixed(entry.credibility), (entry.judged.map { "\($0): " } ?? "") + entry.note,
      ])
    }
    return table.lines(style)
  }

  /// Who judges what level in which channel.
  private var judged: String? {
    guard let expert, let range else { return nil }
    let levels = range.map(Numerals.plain).joined(separator: " to ")
    return "\(expert), \(channels.joined(separator: ", ")) \(levels)"
  }

  /// Records in full, one after the other.
  public static func text(_ entries: [Self], _ style: TextStyle) -> String {
    let blocks = entries.map { entry -> String in
      let place =
        entry.paragraph.map { "document \(entry.document), paragraph \($0)" }
        ?? "\(entry.document): \(entry.citation ?? "")"
      let figure = entry.value.map { "\(Numerals.plain($0)) \(entry.unit ?? "")" }
      let rows = [
        ("event", entry.event), ("kind", entry.kind),
        ("channels", entry.channels.joined(separator: ", ")),
        ("actors", entry.actors.joined(separator: ", ")), ("happened", entry.happened),
        ("known", entry.known), ("sign", Numerals.signed(entry.sign)),
        ("credibility", Numerals.fixed(entry.credibility)), ("value", figure ?? ""),
        ("place", place), ("judgement", entry.judged ?? ""), ("note", entry.note),
      ]
      let lines = rows.flatMap { name, text in style.hanging("  " + name.padded(to: 13), text) }
      return ([style.heading(entry.id)] + lines).joined(separator: "\n")
    }
    return blocks.joined(separator: "\n\n") + "\n"
  }
}
