public import AllianceModel

/// What a text does not support, in plain fields.
public struct FindingEntry: Sendable, Codable, Equatable {
  let document: String
  let record: String?
  let path: String?
  let line: Int?
  /// Whether the record is refuted, not merely in need of a look.
  let isError: Bool
  let finding: String

  /// Describes a finding.
  public init(
    document: String, record: String?, path: String?, line: Int?, isError: Bool, finding: String
  ) {
    self.document = document
    self.record = record
    self.path = path
    self.line = line
    self.isError = isError
    self.finding = finding
  }
}

/// What holding records against their texts found.
public struct EvidenceCheckReport: Reportable {
  private let findings: [FindingEntry]
  private let checked: CheckedEvidence

  /// A report of findings, and of what was checked at all.
  public init(_ findings: [FindingEntry], checked: CheckedEvidence) {
    self.findings = findings
    self.checked = checked
  }

  /// One line a finding, a count, and what was checked.
  public var report: Report {
    let errors = findings.count { $0.isError }
    let lines =
      findings.map(\.finding)
      + ["\(errors) refuted, \(findings.count - errors) to look at", checked.words]
    return Report("Evidence compared with its texts", [Section(nil, lines.map { .verbatim($0) })])
  }

  /// A row a finding.
  public var csv: CSVText {
    CSVText(
      ["document", "record", "path", "line", "error", "finding"],
      findings.map { entry in
        [
          .text(entry.document), .text(entry.record), .text(entry.path), .count(entry.line),
          .flag(entry.isError), .text(entry.finding),
        ]
      })
  }

  /// An array of findings.
  public func json() throws -> String { try JSONText.of(findings) }
}

/// How much of the evidence was compared with a text, and how much has none.
public struct CheckedEvidence: Sendable, Equatable {
  private let records: Int
  private let documents: Int
  private let cited: Int
  private let assumed: Int
  private let textless: Int

  /// Counts the records of a world; `withoutText` are the articles whose texts were not found.
  public init(_ world: World, withoutText: Set<String>) {
    let articles = world.evidence.documents.filter { $0.source.kind == .article }
    let read = articles.filter { !withoutText.contains($0.source.id) }
    let all = world.evidence.documents.flatMap(\.records)
    func hasParagraph(_ record: EvidenceRecord) -> Bool {
      if case .paragraph = record.place { true } else { false }
    }
    records = read.reduce(0) { $0 + $1.records.count(where: hasParagraph) }
    documents = read.count
    let placed = all.count(where: hasParagraph)
    textless = placed - records
    assumed = all.count { if case .assumption = $0.place { true } else { false } }
    cited = all.count - placed - assumed
  }

  /// The counts in a sentence or two.
  var words: String {
    let checked =
      "Checked \(Numerals.count(records, "record")) of \(Numerals.count(documents, "document"))."
    let missing = [
      (cited, "by citation of a public text"), (assumed, "by assumption"),
      (textless, "of documents whose text was not found"),
    ].filter { $0.0 > 0 }.map { "\(Numerals.count($0.0)) \($0.1)" }
    return checked
      + (missing.isEmpty
        ? " Every record has a text to be checked against."
        : " Without a text to be checked against: \(missing.joined(separator: ", ")).")
  }
}
