import AllianceModel
import Experiments
import ScenarioEngine

/// An assumption: `{"kind": "drawn", "parameter": "weighing.demand"}`.
struct AssumptionPart: Sendable, Codable {
  let kind: String
  var future: String?
  var trade: [TradeYearPart]?
  var issues: [String]?
  var years: [Int]?
  var parameter: String?

  struct TradeYearPart: Sendable, Codable {
    let partner: String
    let year: Int
  }

  init(_ assumption: Assumption) {
    switch assumption {
    case .future(let future):
      kind = "future"
      self.future = future.rawValue
    case .latestTrade(let years):
      kind = "latestTrade"
      trade = years.map { TradeYearPart(partner: $0.partner.text, year: $0.year) }
    case .positions(let issues, let years):
      kind = "positions"
      self.issues = issues
      self.years = [years.lowerBound, years.upperBound]
    case .drawn(let path):
      kind = "drawn"
      parameter = path.description
    case .givenInNumbers: kind = "givenInNumbers"
    }
  }

  func read() throws -> Assumption {
    switch kind {
    case "future":
      let text = try OutcomeText.needed(future, at: "assumed[].future")
      return .future(try OutcomeText.word(text, at: "assumed[].future"))
    case "latestTrade":
      return .latestTrade(
        try OutcomeText.needed(trade, at: "assumed[].trade").map {
          .init(partner: ActorID($0.partner), year: $0.year)
        })
    case "positions":
      let years = try OutcomeText.needed(years, at: "assumed[].years")
      return .positions(
        issues: try OutcomeText.needed(issues, at: "assumed[].issues"),
        years: try OutcomeText.range(years, at: "assumed[].years"))
    case "drawn":
      let path = try OutcomeText.needed(parameter, at: "assumed[].parameter")
      return .drawn(try OutcomeText.parameter(path, at: "assumed[].parameter"))
    case "givenInNumbers": return .givenInNumbers
    default:
      throw OutcomeProblem(.unreadable(kind, expected: "kind of assumption"), at: "assumed[].kind")
    }
  }
}

/// A warning: `{"kind": "tradeWithoutTotals", "pair": ["KAZ", "TUR"], "unit": "…", "year": 2016}`.
struct WarningPart: Sendable, Codable {
  let kind: String
  var pair: [String]?
  var year: Int?
  var unit: String?
  var missing: [MissingPart]?
  var actors: [String]?
  var issues: [String]?
  var knownBy: String?
  var parameter: String?
  var range: [Double]?
  var members: Int?
  var among: Int?
  var change: Double?

  struct MissingPart: Sendable, Codable {
    let actor: String
    let attribute: String
  }

  init(_ warning: CompilationWarning) {
    switch warning {
    case .tradeWithoutTotals(let pair, let year, let unit):
      kind = "tradeWithoutTotals"
      self.pair = [pair.row.text, pair.column.text]
      (self.year, self.unit) = (year, unit)
    case .capabilityUnknown(let missing, let knownBy):
      kind = "capabilityUnknown"
      self.missing = missing.map { MissingPart(actor: $0.actor.text, attribute: $0.attribute) }
      self.knownBy = knownBy.description
    case .positionUnknown(let actors, let issues, let knownBy):
      kind = "positionUnknown"
      (self.actors, self.issues) = (actors.map(\.text), issues)
      self.knownBy = knownBy.description
    }
  }

  init(_ warning: NumericWarning) {
    switch warning {
    case .outsideRange(let name, let range):
      kind = "outsideRange"
      (parameter, self.range) = (name, [range.lowerBound, range.upperBound])
    case .notAtRest(let count, let members, let change):
      kind = "notAtRest"
      (self.members, among, self.change) = (count, members, change)
    }
  }

  func compilation() throws -> CompilationWarning {
    switch kind {
    case "tradeWithoutTotals":
      return .tradeWithoutTotals(
        try DirectedPair(reading: pair, at: "warned[].pair"),
        year: try OutcomeText.needed(year, at: "warned[].year"),
        unit: try OutcomeText.needed(unit, at: "warned[].unit"))
    case "capabilityUnknown":
      let month = try OutcomeText.needed(knownBy, at: "warned[].knownBy")
      return .capabilityUnknown(
        try OutcomeText.needed(missing, at: "warned[].missing").map {
          .init(actor: ActorID($0.actor), attribute: $0.attribute)
        }, knownBy: try OutcomeText.month(month, at: "warned[].knownBy"))
    case "positionUnknown":
      let date = try OutcomeText.needed(knownBy, at: "warned[].knownBy")
      return .positionUnknown(
        try OutcomeText.needed(actors, at: "warned[].actors").map { ActorID($0) },
        issues: try OutcomeText.needed(issues, at: "warned[].issues"),
        knownBy: try OutcomeText.date(date, at: "warned[].knownBy"))
    default: throw unknown
    }
  }

  func numeric() throws -> NumericWarning {
    switch kind {
    case "outsideRange":
      let ends = try OutcomeText.needed(range, at: "warned[].range")
      return .outsideRange(
        try OutcomeText.needed(parameter, at: "warned[].parameter"),
        range: try OutcomeText.range(ends, at: "warned[].range"))
    case "notAtRest":
      return .notAtRest(
        try OutcomeText.needed(members, at: "warned[].members"),
        of: try OutcomeText.needed(among, at: "warned[].among"),
        change: try OutcomeText.needed(change, at: "warned[].change"))
    default: throw unknown
    }
  }

  private var unknown: OutcomeProblem {
    OutcomeProblem(.unreadable(kind, expected: "kind of warning"), at: "warned[].kind")
  }
}

extension DirectedPair {
  /// A pair from two identifiers.
  init(reading pair: [String]?, at path: String) throws {
    guard let pair, pair.count == 2 else {
      throw OutcomeProblem(.wrongType(expected: "two actors"), at: path)
    }
    self.init(ActorID(pair[0]), ActorID(pair[1]))
  }
}

/// Figures that contradict each other in a saved result.
struct ConflictPart: Sendable, Codable {
  let quantity: String
  let figures: [String]
  let policy: String
  let pair: [String]
  let year: Int
  let unit: String
  let values: [FigurePart]

  struct FigurePart: Sendable, Codable {
    let value: Double
    let credibility: Double
    let origin: String
  }

  init(_ conflict: TradeConflict, _ sentences: ResultSentences.Conflict) {
    quantity = sentences.quantity
    figures = sentences.figures
    policy = sentences.policy
    pair = [conflict.pair.row.text, conflict.pair.column.text]
    year = conflict.year
    unit = conflict.unit
    values = conflict.figures.map {
      FigurePart(value: $0.value, credibility: $0.credibility, origin: $0.origin)
    }
  }

  func read() throws -> TradeConflict {
    TradeConflict(
      pair: try DirectedPair(reading: pair, at: "conflicts[].pair"), year: year, unit: unit,
      figures: values.map {
        .init(value: $0.value, credibility: $0.credibility, origin: $0.origin)
      })
  }
}

/// A judgement in use in a saved result.
struct JudgementPart: Sendable, Codable {
  let id: String
  let expert: String
  let parties: String
  let channel: String
  let low: Double
  let high: Double
  let credibility: Double
  let document: String
  let reason: String
  /// Which tie is judged, as data.
  let between: PartiesPart

  init(_ judgement: JudgementInUse, _ words: String) {
    id = judgement.id
    expert = judgement.judgement.expert
    parties = words
    channel = judgement.judgement.channel.rawValue
    low = judgement.judgement.range.lowerBound
    high = judgement.judgement.range.upperBound
    credibility = judgement.credibility
    document = judgement.document
    reason = judgement.reason
    between = PartiesPart(judgement.parties)
  }

  func read() throws -> JudgementInUse {
    JudgementInUse(
      id: id,
      judgement: Judgement(
        expert: expert, channel: try OutcomeText.word(channel, at: "judgements[].channel"),
        range: try OutcomeText.range([low, high], at: "judgements[].low")),
      parties: try between.read(), credibility: credibility, document: document, reason: reason)
  }
}
