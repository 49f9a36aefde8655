import AllianceModel
import Experiments

/// Why the focus stands to a pole as it does, in a saved result.
struct ExplanationPart: Sendable, Codable {
  let pole: String
  let pair: [String]
  let month: String
  let total: Double
  let lines: [LinePart]

  struct LinePart: Sendable, Codable {
    let share: Double
    let channel: String?
    let cause: CausePart
  }

  init(_ explanation: TieExplanation) {
    pole = explanation.pole
    pair = [explanation.pair.row.text, explanation.pair.column.text]
    month = explanation.month.description
    total = explanation.total
    lines = explanation.lines.map {
      LinePart(share: $0.share, channel: $0.channel?.rawValue, cause: CausePart($0.cause))
    }
  }

  func read() throws -> TieExplanation {
    TieExplanation(
      pole: pole, pair: try DirectedPair(reading: pair, at: "explanation[].pair"),
      month: try OutcomeText.month(month, at: "explanation[].month"), total: total,
      lines: try lines.map { line in
        TieExplanation.Line(
          share: line.share,
          channel: try line.channel.map { text in
            try OutcomeText.word(text, at: "explanation[].lines[].channel")
          }, cause: try line.cause.read())
      })
  }
}

/// A cause: `{"kind": "event", "event": "…", "evidence": "visit", …}`.
struct CausePart: Sendable, Codable {
  let kind: String
  var event: String?
  var evidence: String?
  var note: String?
  var document: String?
  var place: PlacePart?
  var accounts: Int?
  var actor: String?
  var factor: Double?
  var sources: [String]?
  var adjustment: AdjustmentPart?

  init(_ cause: TieExplanation.Cause) {
    switch cause {
    case .event(let citation):
      kind = "event"
      (event, evidence, note) = (citation.event, citation.kind, citation.note)
      (document, place) = (citation.document, PlacePart(citation.place))
      accounts = citation.accounts
    case .delivery(let actor, let factor):
      (kind, self.actor, self.factor) = ("delivery", actor.text, factor)
    case .demand(let sources): (kind, self.sources) = ("demand", sources.map(\.text))
    case .arrivals: kind = "arrivals"
    case .change(let adjustment): (kind, self.adjustment) = ("change", AdjustmentPart(adjustment))
    }
  }

  func read() throws -> TieExplanation.Cause {
    let path = "explanation[].lines[].cause"
    switch kind {
    case "event": return .event(try citation(path))
    case "delivery":
      return .delivery(
        ActorID(try OutcomeText.needed(actor, at: path + ".actor")),
        factor: try OutcomeText.needed(factor, at: path + ".factor"))
    case "demand":
      return .demand(
        try OutcomeText.needed(sources, at: path + ".sources").map { ActorID($0) })
    case "arrivals": return .arrivals
    case "change":
      return .change(try OutcomeText.needed(adjustment, at: path + ".adjustment").read())
    default: throw OutcomeProblem(.unreadable(kind, expected: "cause"), at: path + ".kind")
    }
  }

  private func citation(_ path: String) throws -> TieExplanation.Citation {
    TieExplanation.Citation(
      event: try OutcomeText.needed(event, at: path + ".event"),
      kind: try OutcomeText.needed(evidence, at: path + ".evidence"),
      note: try OutcomeText.needed(note, at: path + ".note"),
      document: try OutcomeText.needed(document, at: path + ".document"),
      place: try OutcomeText.needed(place, at: path + ".place").read(),
      accounts: try OutcomeText.needed(accounts, at: path + ".accounts"))
  }
}
