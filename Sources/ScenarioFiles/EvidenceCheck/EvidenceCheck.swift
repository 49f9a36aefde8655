internal import AllianceModel
internal import Foundation

/// Compares evidence with the texts that it was coded from.
public enum EvidenceCheck {
  /// Everything in the records of articles that the texts in a folder do not support.
  ///
  /// A text is found by its fingerprint, whatever its file is called.
  public static func findings(
    _ loaded: LoadedWorld, texts directory: String
  ) throws(FileProblems) -> [EvidenceFinding] {
    let texts = try texts(in: directory)
    let names = NameText(loaded.world)
    var findings: [EvidenceFinding] = []
    for document in loaded.world.evidence.documents where document.source.kind == .article {
      let hash = document.source.sha256 ?? ""
      guard let text = texts[hash] else {
        findings.append(
          EvidenceFinding(
            document: document.source.id, record: nil,
            position: loaded.origins.documents[document.source.id],
            problem: .noText(sha256: hash)))
        continue
      }
      for record in document.records {
        findings += self.problems(of: record, in: text, names).map {
          EvidenceFinding(
            document: document.source.id, record: record.id,
            position: loaded.origins[record: record.id], problem: $0)
        }
      }
    }
    return findings
  }

  private static func texts(in directory: String) throws(FileProblems) -> [String: ArticleText] {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: directory) else {
      let problem = AccessProblem.missingDirectory(directory)
      throw FileProblems([
        FileProblem(problem, at: FilePosition(path: directory))
      ])
    }
    var texts: [String: ArticleText] = [:]
    for name in names.sorted() {
      guard let bytes = try? FileLoader.bytes(of: directory + "/" + name) else { continue }
      texts[FileDigest.hexadecimal(of: bytes)] = ArticleText(bytes)
    }
    return texts
  }

  /// What is wrong with one record, given the text of its document.
  private static func problems(
    of record: EvidenceRecord, in text: ArticleText, _ names: NameText
  ) -> [EvidenceFinding.Problem] {
    guard case .paragraph(let number, let expected) = record.place else { return [] }
    guard (1...max(1, text.paragraphs.count)).contains(number), !text.paragraphs.isEmpty else {
      return [.noParagraph(number, count: text.paragraphs.count)]
    }
    let paragraph = text.paragraphs[number - 1]
    let found = text.hashes[number - 1]
    var problems: [EvidenceFinding.Problem] = []
    if let expected, expected != found {
      let foundAt = text.hashes.firstIndex(of: expected).map { $0 + 1 }
      problems.append(
        .wrongHash(paragraph: number, expected: expected, found: found, foundAt: foundAt))
    } else if expected == nil {
      problems.append(.noHash(paragraph: number, found: found))
    }
    if let value = record.value, !FigureText.occurs(value.value, unit: value.unit, in: paragraph) {
      problems.append(.noFigure(value.value, unit: value.unit, paragraph: number))
    }
    for party in Set(record.namedParties).sorted() where !names.occurs(party, in: paragraph) {
      let isElsewhere = text.paragraphs.contains { names.occurs(party, in: $0) }
      problems.append(
        isElsewhere
          ? .partyOnlyElsewhere(party.text, paragraph: number) : .noParty(party.text))
    }
    return problems
  }
}
