/// What is said about evidence that does not agree with its text.
enum EvidenceCheckWording {
  static func message(_ finding: EvidenceFinding) -> String {
    let subject = finding.record ?? "document \(finding.document)"
    switch finding.problem {
    case .noText(let sha256):
      return "\(subject): no text with sha256 \(sha256.prefix(16))… among the texts"
    case .noParagraph(let paragraph, let count):
      return "\(subject): there is no paragraph \(paragraph); the text has \(count)"
    case .wrongHash(let paragraph, let expected, let found, let foundAt):
      let hint = foundAt.map { "; the paragraph meant is number \($0)" } ?? ""
      return "\(subject): paragraph \(paragraph) has the hash \(found), not \(expected)\(hint)"
    case .noHash(let paragraph, let found):
      return "\(subject): add 'paragraphHash: \"\(found)\"' for paragraph \(paragraph)"
    case .noFigure(let value, let unit, let paragraph):
      return "\(subject): the figure \(ValueWording.brief(value)) (\(unit)) does not occur in "
        + "paragraph \(paragraph)"
    case .partyOnlyElsewhere(let party, let paragraph):
      return "\(subject): '\(party)' is named in the text, but not in paragraph \(paragraph)"
    case .noParty(let party):
      return "\(subject): '\(party)' is named nowhere in the text"
    }
  }
}
