public import AllianceModel

/// What a check of evidence against the texts themselves found.
public struct EvidenceFinding: Sendable, Equatable, CustomStringConvertible {
  /// The document that the finding is about.
  public let document: String
  /// The record, when it is about one.
  public let record: String?
  /// Where the record or document is written.
  public let position: FilePosition?
  /// What does not agree.
  public let problem: Problem

  /// The ways in which a record and a text can disagree.
  public enum Problem: Sendable, Equatable {
    /// No file among the texts has the document's fingerprint.
    case noText(sha256: String)
    /// The text has fewer paragraphs.
    case noParagraph(Int, count: Int)
    /// The paragraph is another one than the record was coded from; `foundAt` where that one is now.
    case wrongHash(paragraph: Int, expected: String, found: String, foundAt: Int?)
    /// The record names a paragraph and no fingerprint of it.
    case noHash(paragraph: Int, found: String)
    /// The figure does not occur in the paragraph.
    case noFigure(Double, unit: String, paragraph: Int)
    /// The party is named in the document, but not in the paragraph.
    case partyOnlyElsewhere(String, paragraph: Int)
    /// The party is named nowhere in the document.
    case noParty(String)
  }

  /// Describes a finding.
  public init(document: String, record: String?, position: FilePosition?, problem: Problem) {
    self.document = document
    self.record = record
    self.position = position
    self.problem = problem
  }

  /// Whether the record is refuted, not merely in need of a look.
  public var isError: Bool {
    switch problem {
    case .noText, .noParagraph, .wrongHash, .noFigure, .noParty: true
    case .noHash, .partyOnlyElsewhere: false
    }
  }

  /// `path:line:column: error: …`, or `warning`.
  public var description: String {
    let place = position.map { "\($0): " } ?? ""
    return place + (isError ? "error: " : "warning: ") + EvidenceCheckWording.message(self)
  }
}
