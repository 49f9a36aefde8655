public import AllianceModel

/// A record of evidence in plain fields, with its source: the whole of it in JSON, the most used of
/// it in tables and CSV.
///
/// What a record does not have is absent; lists are there, empty or not.
public struct RecordEntry: Sendable, Codable, Equatable {
  let id: String
  let event: String
  let document: String
  let kind: String
  let channels: [String]
  /// Every party, whatever its role.
  let actors: [String]
  /// Those who act, where the record says who does.
  let from: [String]?
  /// Those affected, where the record says who is.
  let to: [String]?
  /// One party's acts on another, each with its sign, where the record has several.
  let effects: [Effect]?
  /// Third parties that the claim concerns.
  let about: [String]
  /// When it happened, in words.
  let happened: String
  /// When it happened, as one date; absent for a span.
  let date: String?
  /// When it happened, as a span; absent for one date.
  let interval: Span?
  let known: String
  let sign: Double
  /// How firmly the source states it.
  let certainty: Double
  /// Reliability of the source times certainty of the claim.
  let credibility: Double
  /// How many times it happened.
  let multiplicity: Double
  let value: Double?
  let unit: String?
  let obligations: [String]
  let breadth: [String]
  let place: Place
  let paragraph: Int?
  let paragraphHash: String?
  /// A public text, or the words of an assumption.
  let citation: String?
  let note: String
  /// Who judges, for a judgement; absent for sourced evidence.
  let expert: String?
  /// The lowest and the highest level thought right, for a judgement.
  let range: [Double]?
  /// What a forecast says in the model's terms, or why the model cannot speak to it.
  let forecast: ForecastEntry?
  let source: SourceEntry

  /// A time with an end, or without one while it goes on.
  struct Span: Sendable, Codable, Equatable {
    let from: String
    let to: String?

    init(_ period: Period) {
      from = period.from.description
      to = period.to?.description
    }
  }

  /// One party's act on another.
  struct Effect: Sendable, Codable, Equatable {
    let from: String
    let to: String
    let sign: Double
  }

  /// In what way a claim can be checked.
  enum Place: String, Sendable, Codable {
    case paragraph
    case citation
    case assumption
  }

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
    (from, to, effects) = Self.roles(record.parties)
    about = record.about.map(\.text)
    happened = record.happened.words
    date = record.happened.isDate ? record.happened.from.description : nil
    interval = record.happened.isDate ? nil : Span(record.happened)
    known = record.known.description
    sign = record.sign
    certainty = record.certainty
    credibility = source.reliability * record.certainty
    multiplicity = record.multiplicity
    value = record.value?.value
    unit = record.value?.unit
    obligations = record.obligations.map(\.rawValue)
    breadth = record.breadth.map(\.rawValue)
    note = record.note
    forecast = record.forecast.map(ForecastEntry.init)
    self.source = SourceEntry(source)
    switch record.place {
    case .paragraph(let number, let hash):
      (place, paragraph, paragraphHash, citation) = (.paragraph, number, hash, nil)
    case .citation(let text):
      (place, paragraph, paragraphHash, citation) = (.citation, nil, nil, text)
    case .assumption(let text):
      (place, paragraph, paragraphHash, citation) = (.assumption, nil, nil, text)
    }
  }

  private static func roles(
    _ parties: EvidenceRecord.Parties
  ) -> (from: [String]?, to: [String]?, effects: [Effect]?) {
    switch parties {
    case .mutual: (nil, nil, nil)
    case .directed(let from, let to): (from.map(\.text), to.map(\.text), nil)
    case .effects(let effects):
      (nil, nil, effects.map { Effect(from: $0.from.text, to: $0.to.text, sign: $0.sign) })
    }
  }
}
