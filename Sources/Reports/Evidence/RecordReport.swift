extension RecordEntry {
  /// Who judges what level in which channel.
  fileprivate var judged: String? {
    guard let expert, let range else { return nil }
    let levels = range.map(Numerals.plain).joined(separator: " to ")
    return "\(expert), \(channels.joined(separator: ", ")) \(levels)"
  }

  /// The record in full.
  fileprivate var section: Section {
    let place =
      paragraph.map { "document \(document), paragraph \($0)" } ?? "\(document): \(citation ?? "")"
    let figure = value.map { "\(Numerals.plain($0)) \(unit ?? "")" }
    let fields = [
      ("event", event), ("kind", kind), ("channels", channels.joined(separator: ", ")),
      ("actors", actors.joined(separator: ", ")), ("happened", happened), ("known", known),
      ("sign", Numerals.signed(sign)), ("credibility", Numerals.fixed(credibility)),
      ("value", figure ?? ""), ("place", place), ("judgement", judged ?? ""), ("note", note),
    ]
    return Section(id, [.list(.fields, items: fields.map { List.Item([$0], $1) })])
  }
}

/// Records, each on a line or in full.
public struct RecordReport: Reportable {
  private let records: [RecordEntry]
  private let isInFull: Bool

  /// A report of records.
  public init(_ records: [RecordEntry], isInFull: Bool = false) {
    self.records = records
    self.isInFull = isInFull
  }

  /// A table of records and one of judgements; or a section a record.
  public var report: Report {
    let judged = records.filter { $0.expert != nil }
    let sourced = records.filter { $0.expert == nil }
    let lines = [
      sourced.isEmpty && !judged.isEmpty ? nil : Section(nil, table(sourced, "record")),
      judged.isEmpty
        ? nil
        : Section(
          "Judgements of experts, apart from sourced evidence", table(judged, "judgement")),
    ]
    return Report("Records of evidence", isInFull ? records.map(\.section) : lines)
  }

  private func table(_ entries: [RecordEntry], _ noun: String) -> [Block] {
    var table = Table([
      .init("record"), .init("happened"), .init("kind"), .init("actors", isBrief: true),
      .init("credible", .right), .init("note"),
    ])
    for entry in entries {
      table.add([
        entry.id, entry.happened, entry.kind, entry.actors.joined(separator: " "),
        Numerals.fixed(entry.credibility), (entry.judged.map { "\($0): " } ?? "") + entry.note,
      ])
    }
    return [.table(table), .paragraph(Numerals.count(entries.count, noun))]
  }

  /// A row a record.
  public var csv: CSVText {
    CSVText(
      [
        "id", "event", "document", "paragraph", "kind", "channels", "actors", "happened", "known",
        "sign", "credibility", "value", "unit", "citation", "note", "expert", "low", "high",
      ],
      records.map { entry in
        let who: [CSVText.Cell] = [
          .text(entry.id), .text(entry.event), .text(entry.document), .count(entry.paragraph),
          .text(entry.kind), .texts(entry.channels), .texts(entry.actors), .text(entry.happened),
          .text(entry.known),
        ]
        return who + [
          .number(entry.sign), .number(entry.credibility), .number(entry.value),
          .text(entry.unit), .text(entry.citation), .text(entry.note), .text(entry.expert),
          .number(entry.range?.first), .number(entry.range?.last),
        ]
      })
  }

  /// An array of records.
  public func json() throws -> String { try JSONText.of(records) }
}
