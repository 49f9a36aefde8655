public import AllianceModel

/// How much of the evidence was held against a text, and how much has none.
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

  private static func count(_ count: Int, _ noun: String) -> String {
    "\(Numerals.count(count)) \(noun)" + (count == 1 ? "" : "s")
  }

  /// The counts in a sentence or two.
  var words: String {
    let checked =
      "Checked \(Self.count(records, "record")) of \(Self.count(documents, "document"))."
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
