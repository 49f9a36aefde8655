/// A document that evidence comes from: an article, or facts coded from public texts.
public struct EvidenceSource: Sendable, Equatable {
  /// What sort of document it is.
  public enum Kind: String, Sendable, CaseIterable {
    /// A text with paragraphs, which the records point into.
    case article
    /// Facts coded by us from public texts; each record carries its own citation.
    case coded
    /// What experts hold ties to be; its records are judgements and nothing else is.
    case judgement
    /// A table of figures.
    case table
    /// Organisations' own founding texts, from the list of organisations.
    case organisation
    /// What the user assumed.
    case scenario
  }

  /// The identifier by which scenarios and reports name the document.
  public let id: String
  /// Whether it is an article or part of the background.
  public let kind: Kind
  /// The headline of an article, or what a coded list holds.
  public let title: String
  /// The newspaper, agency or site; `nil` when none is given.
  public let outlet: String?
  /// Who stands behind the outlet; `nil` when none is given.
  public let publisher: String?
  /// Where the text can be read; `nil` when none is given.
  public let url: String?
  /// The language of the text, such as `en`; `nil` when none is given.
  public let language: String?
  /// When the document appeared; an interval when it had to be inferred.
  public let published: Period
  /// Whether `published` was inferred because the document prints no date.
  public let publishedIsInferred: Bool
  /// SHA-256 of the text as received, in hexadecimal.
  public let sha256: String?
  /// The probability that a plain claim of this source is true.
  public let reliability: Double

  /// Makes a source.
  public init(
    id: String, kind: Kind, title: String, outlet: String? = nil, publisher: String? = nil,
    url: String? = nil, language: String? = nil, published: Period,
    publishedIsInferred: Bool = false, sha256: String? = nil, reliability: Double
  ) {
    self.id = id
    self.kind = kind
    self.title = title
    self.outlet = outlet
    self.publisher = publisher
    self.url = url
    self.language = language
    self.published = published
    self.publishedIsInferred = publishedIsInferred
    self.sha256 = sha256
    self.reliability = reliability
  }

  /// Whether the source belongs to the background that every pair shares.
  public var isBackground: Bool {
    switch kind {
    case .coded, .table, .organisation: true
    case .article, .judgement, .scenario: false
    }
  }
}
