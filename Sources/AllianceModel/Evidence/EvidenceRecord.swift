/// One dated claim, from one place in one source.
public struct EvidenceRecord: Sendable, Equatable {
  /// The identifier used in files, filters and reports; unique in a world.
  public private(set) var id: String
  /// The event the claim reports; records of one event, in any source, share it.
  public let event: String
  /// The identifier of the kind, such as `visit`.
  public let kind: String
  /// Which actors act on which; decides which ties the claim touches.
  public let parties: Parties
  /// Third parties that the claim concerns.
  public let about: [ActorID]
  /// When it happened.
  public internal(set) var happened: Period
  /// When it could first be known.
  public internal(set) var known: CalendarDate
  /// The figure, when the claim has one.
  public let value: Quantity?
  /// How many times it happened.
  public let multiplicity: Double
  /// The direction and strength of the claim, in [-1, 1]; multiplies the kind's score.
  public let sign: Double
  /// How firmly the source states it, in [0, 1].
  public let certainty: Double
  /// Obligations, for treaties.
  public let obligations: [Obligation]
  /// What is restricted, for sanctions.
  public let breadth: [SanctionBreadth]
  /// Who judges what, for judgements; `nil` for what a source states.
  public let judgement: Judgement?
  /// Where the claim can be checked.
  public let place: Place
  /// What the claim says, in our own words.
  public let note: String
  /// What a forecast says in the model's terms; `nil` for all else, and where nobody has said.
  public let forecast: ForecastReading?

  /// Which actors act on which.
  public enum Parties: Sendable, Equatable {
    /// All of them, on each other.
    case mutual([ActorID])
    /// Those who act, and those who are affected.
    case directed(from: [ActorID], to: [ActorID])
    /// Several effects at once, as when abstaining pleases one and disappoints another.
    case effects([Effect])
  }

  /// One party's act on another, with its own sign.
  public struct Effect: Sendable, Equatable {
    /// The party that acts.
    public let from: ActorID
    /// The party affected.
    public let to: ActorID
    /// In [-1, 1].
    public let sign: Double

    /// Makes an effect.
    public init(from: ActorID, to: ActorID, sign: Double) {
      self.from = from
      self.to = to
      self.sign = sign
    }
  }

  /// Where in its source a claim stands.
  public enum Place: Sendable, Equatable {
    /// The n-th non-empty line of the text, and a hash of it.
    case paragraph(Int, hash: String?)
    /// A citation of a public text.
    case citation(String)
    /// Nowhere: the user's own assumption.
    case assumption(String)
  }

  /// Makes a record.
  public init(
    id: String, event: String? = nil, kind: String, parties: Parties, about: [ActorID] = [],
    happened: Period, known: CalendarDate, value: Quantity? = nil, multiplicity: Double = 1,
    sign: Double = 1, certainty: Double = 1, obligations: [Obligation] = [],
    breadth: [SanctionBreadth] = [], judgement: Judgement? = nil, place: Place, note: String = "",
    forecast: ForecastReading? = nil
  ) {
    self.id = id
    self.event = event ?? id
    self.kind = kind
    self.parties = parties
    self.about = about
    self.happened = happened
    self.known = known
    self.value = value
    self.multiplicity = multiplicity
    self.sign = sign
    self.certainty = certainty
    self.obligations = obligations
    self.breadth = breadth
    self.judgement = judgement
    self.place = place
    self.note = note
    self.forecast = forecast
  }

  /// The same claim, of the same event, under another identifier.
  public func renamed(_ id: String) -> Self {
    var record = self
    record.id = id
    return record
  }

  /// Every actor or organisation that the record names as a party.
  public var namedParties: [ActorID] {
    switch parties {
    case .mutual(let actors): actors
    case .directed(let from, let to): from + to
    case .effects(let effects): effects.flatMap { [$0.from, $0.to] }
    }
  }
}

/// A figure with its unit.
public struct Quantity: Sendable, Equatable {
  /// The number, in `unit`.
  public let value: Double
  /// The unit as written, for example `billion USD/year`.
  public let unit: String

  /// Makes a figure.
  public init(_ value: Double, _ unit: String) {
    self.value = value
    self.unit = unit
  }
}

extension Quantity {
  /// The figure in millions of its unit, by the word of size that the unit begins with.
  public var inMillions: Double {
    if unit.hasPrefix("thousand ") { return value / 1000 }
    if unit.hasPrefix("million ") { return value }
    if unit.hasPrefix("billion ") { return value * 1000 }
    if unit.hasPrefix("trillion ") { return value * 1_000_000 }
    return value / 1_000_000
  }
}

/// What a sanction restricts.
public enum SanctionBreadth: String, Sendable, CaseIterable {
  /// Imports or exports of goods.
  case trade
  /// Banking, credit, payments or assets.
  case finance
  /// Arms and military goods.
  case arms
  /// Entry of persons.
  case travel
  /// Anything else.
  case other
}
