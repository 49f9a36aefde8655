import AllianceModel

/// The document that a record comes from, in plain fields; what it does not have is absent.
struct SourceEntry: Sendable, Codable, Equatable {
  let id: String
  let kind: String
  let title: String
  let outlet: String?
  let publisher: String?
  let url: String?
  let language: String?
  /// When it appeared; absent where nothing is on record, as for coded facts.
  let published: RecordEntry.Span?
  let publishedIsInferred: Bool
  let sha256: String?
  let reliability: Double

  init(_ source: EvidenceSource) {
    id = source.id
    kind = source.kind.rawValue
    title = source.title
    outlet = source.outlet
    publisher = source.publisher
    url = source.url
    language = source.language
    // The first year of the calendar stands for a document without a date.
    published = source.published.from.year == 1 ? nil : RecordEntry.Span(source.published)
    publishedIsInferred = source.publishedIsInferred
    sha256 = source.sha256
    reliability = source.reliability
  }
}

/// What a forecast says in the model's terms, in plain fields; what it does not say is absent.
struct ForecastEntry: Sendable, Codable, Equatable {
  /// Why the model cannot speak to it; all else is absent then.
  let untestable: String?
  let measure: String?
  let actor: String?
  let pole: String?
  let partner: String?
  let direction: String?
  /// How far the measure may move and still hold, in its unit.
  let within: Double?
  let by: String?
  /// The scenario that it presupposes.
  let condition: String?

  init(_ reading: ForecastReading) {
    let claim: ForecastClaim?
    switch reading {
    case .claim(let found): (claim, untestable) = (found, nil)
    case .untestable(let reason): (claim, untestable) = (nil, reason)
    }
    measure = claim?.measure
    actor = claim?.actor.text
    pole = claim?.pole
    partner = claim?.partner?.text
    direction = claim?.direction.rawValue
    within = claim?.within
    by = claim?.by?.description
    condition = claim?.condition
  }
}
