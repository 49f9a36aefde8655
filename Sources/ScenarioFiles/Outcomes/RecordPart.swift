import AllianceModel

/// Evidence that a change adds, in a saved result.
struct RecordPart: Sendable, Codable {
  let id: String
  let event: String
  let kind: String
  let parties: PartiesPart
  let about: [String]?
  let happened: PeriodPart
  let known: String
  let value: Double?
  let unit: String?
  let multiplicity: Double
  let sign: Double
  let certainty: Double
  let obligations: [String]?
  let breadth: [String]?
  let expert: String?
  let channel: String?
  let range: [Double]?
  let place: PlacePart
  let note: String

  init(_ record: EvidenceRecord) {
    id = record.id
    event = record.event
    kind = record.kind
    parties = PartiesPart(record.parties)
    about = record.about.isEmpty ? nil : record.about.map(\.text)
    happened = PeriodPart(record.happened)
    known = record.known.description
    value = record.value?.value
    unit = record.value?.unit
    multiplicity = record.multiplicity
    sign = record.sign
    certainty = record.certainty
    obligations = record.obligations.isEmpty ? nil : record.obligations.map(\.rawValue)
    breadth = record.breadth.isEmpty ? nil : record.breadth.map(\.rawValue)
    expert = record.judgement?.expert
    channel = record.judgement?.channel.rawValue
    range = record.judgement.map { [$0.range.lowerBound, $0.range.upperBound] }
    place = PlacePart(record.place)
    note = record.note
  }

  func read() throws -> EvidenceRecord {
    EvidenceRecord(
      id: id, event: event, kind: kind, parties: try parties.read(),
      about: (about ?? []).map { ActorID($0) }, happened: try happened.read(),
      known: try OutcomeText.date(known, at: "changes[].record.known"),
      value: value.map { Quantity($0, unit ?? "") }, multiplicity: multiplicity, sign: sign,
      certainty: certainty,
      obligations: try (obligations ?? []).map { text in
        try OutcomeText.word(text, at: "changes[].record.obligations")
      },
      breadth: try (breadth ?? []).map { text in
        try OutcomeText.word(text, at: "changes[].record.breadth")
      }, judgement: try judgement(), place: try place.read(), note: note)
  }

  private func judgement() throws -> Judgement? {
    guard let expert else { return nil }
    let path = "changes[].record"
    let channel = try OutcomeText.needed(channel, at: path + ".channel")
    let range = try OutcomeText.needed(range, at: path + ".range")
    return Judgement(
      expert: expert, channel: try OutcomeText.word(channel, at: path + ".channel"),
      range: try OutcomeText.range(range, at: path + ".range"))
  }
}

/// Which parties act on which: all on each other, some on others, or several effects.
struct PartiesPart: Sendable, Codable {
  var mutual: [String]?
  var from: [String]?
  var to: [String]?
  var effects: [EffectPart]?

  struct EffectPart: Sendable, Codable {
    let from: String
    let to: String
    let sign: Double
  }

  init(_ parties: EvidenceRecord.Parties) {
    switch parties {
    case .mutual(let actors): mutual = actors.map(\.text)
    case .directed(let from, let to): (self.from, self.to) = (from.map(\.text), to.map(\.text))
    case .effects(let effects):
      self.effects = effects.map {
        EffectPart(from: $0.from.text, to: $0.to.text, sign: $0.sign)
      }
    }
  }

  func read() throws -> EvidenceRecord.Parties {
    if let mutual { return .mutual(mutual.map { ActorID($0) }) }
    if let effects {
      return .effects(
        effects.map { .init(from: ActorID($0.from), to: ActorID($0.to), sign: $0.sign) })
    }
    let (from, to) = (
      try OutcomeText.needed(from, at: "parties.from"), try OutcomeText.needed(to, at: "parties.to")
    )
    return .directed(from: from.map { ActorID($0) }, to: to.map { ActorID($0) })
  }
}

/// A span of time: one date, or from one to another, which is absent while it goes on.
struct PeriodPart: Sendable, Codable {
  var date: String?
  var from: String?
  var to: String?

  init(_ period: Period) {
    if period.isDate {
      date = period.from.description
    } else {
      from = period.from.description
      to = period.to?.description
    }
  }

  func read() throws -> Period {
    if let date { return Period(try OutcomeText.date(date, at: "happened.date")) }
    let first = try OutcomeText.needed(from, at: "happened.from")
    let start = try OutcomeText.date(first, at: "happened.from")
    let end = try to.map { text in
      try OutcomeText.date(text, at: "happened.to")
    }
    return try OutcomeText.needed(Period(from: start, to: end), at: "happened")
  }
}

/// Where in its source a claim stands.
struct PlacePart: Sendable, Codable {
  var paragraph: Int?
  var hash: String?
  var citation: String?
  var assumption: String?

  init(_ place: EvidenceRecord.Place) {
    switch place {
    case .paragraph(let number, let hash): (paragraph, self.hash) = (number, hash)
    case .citation(let text): citation = text
    case .assumption(let reason): assumption = reason
    }
  }

  func read() throws -> EvidenceRecord.Place {
    if let paragraph { return .paragraph(paragraph, hash: hash) }
    if let citation { return .citation(citation) }
    return .assumption(try OutcomeText.needed(assumption, at: "place.assumption"))
  }
}
