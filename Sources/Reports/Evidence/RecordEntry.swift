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

  /// Describes a record of a source.
  public init(_ record: EvidenceRecord, of source: EvidenceSource) {
    id = record.id
    event = record.event
    document = source.id
    kind = record.kind
    channels = (KindCatalogue.kind(record.kind)?.channels ?? []).map(\.rawValue)
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
  ]

  /// The record as fields of a CSV row.
  public var fields: [String] {
    [
      id, event, document, paragraph.map(String.init) ?? "", kind,
      channels.joined(separator: " "), actors.joined(separator: " "), happened, known,
      CSVText.field(sign), CSVText.field(credibility), CSVText.field(value), unit ?? "",
      citation ?? "", note,
    ]
  }

  /// Records as a table, one line each.
  public static func table(_ entries: [Self], _ style: TextStyle) -> String {
    var table = TextTable([
      .init("record"), .init("happened"), .init("kind"), .init("actors"),
      .init("credible", .right), .init("note"),
    ])
    for entry in entries {
      table.add([
        entry.id, entry.happened, entry.kind,
        entry.actors.joined(separator: " ").cut(to: 16, style),
        Numerals.fixed(entry.credibility), entry.note,
      ])
    }
    let count = "\(Numerals.count(entries.count)) record\(entries.count == 1 ? "" : "s")"
    return (table.lines(style) + [count]).joined(separator: "\n") + "\n"
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
        ("place", place), ("note", entry.note),
      ]
      let lines = rows.filter { !$0.1.isEmpty }.flatMap { name, text -> [String] in
        let wrapped = style.spelt(text).wrapped(to: style.width, indent: 15)
        let label = "  " + name.padded(to: 13)
        return wrapped.enumerated().map { $0 == 0 ? label + $1.dropFirst(15) : $1 }
      }
      return ([style.heading(entry.id)] + lines).joined(separator: "\n")
    }
    return blocks.joined(separator: "\n\n") + "\n"
  }
}
