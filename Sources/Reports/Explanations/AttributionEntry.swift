import AllianceModel
import Experiments
import ScenarioEngine

/// An outcome divided among causes in plain fields, for CSV and JSON.
struct AttributionEntry: Sendable, Encodable {
  private let actor: String
  private let month: String
  private let by: String
  private let poles: [String]
  private let outcome: StandingEntry
  private let withNone: StandingEntry
  private let orders: Int?
  private let note: String
  private let causes: [Cause]

  /// One cause.
  struct Cause: Sendable, Encodable {
    let id: String
    let kind: String
    let parties: String
    let date: String
    let places: [String]
    /// How the lead changes without it.
    let leadWithout: Double
    let leadChangeWithout: Double
    let partnerWithout: String
    let flips: Bool
    let alignmentsWithout: [Double]
    let partInLead: Double
    let partInAlignments: [Double]
    /// Of the parts in the alignments, then of that in the lead.
    let standardErrors: [Double]?
  }

  init(_ attribution: Attribution, _ words: CauseWording) {
    actor = attribution.actor.text
    month = attribution.month.description
    by = attribution.level.rawValue
    poles = attribution.poles
    outcome = StandingEntry(attribution.whole)
    withNone = StandingEntry(attribution.none)
    orders = attribution.orders
    note = attribution.level.removal
    causes = attribution.parts.map { part in
      Cause(
        id: words.identifier(part.cause), kind: words.kind(part.cause),
        parties: words.parties(part.cause), date: words.date(part.cause),
        places: words.places(part.cause),
        leadWithout: attribution.lead(in: part.without),
        leadChangeWithout: attribution.lead(in: part.without)
          - attribution.lead(in: attribution.whole),
        partnerWithout: part.without.partner.name,
        flips: part.without.partner != attribution.whole.partner,
        alignmentsWithout: part.without.alignments, partInLead: part.lead,
        partInAlignments: part.alignments, standardErrors: part.standardErrors)
    }
  }

  /// A row a cause and pole.
  var csv: CSVText {
    CSVText(
      [
        "actor", "month", "by", "id", "kind", "parties", "date", "places", "pole", "part",
        "standard_error", "alignment", "alignment_without", "lead_change_without",
        "partner_without", "flips",
      ],
      causes.flatMap { cause in poles.indices.map { row(cause, $0) } })
  }

  private func row(_ cause: Cause, _ pole: Int) -> [CSVText.Cell] {
    let who: [CSVText.Cell] = [
      .text(actor), .text(month), .text(by), .text(cause.id), .text(cause.kind),
      .text(cause.parties), .text(cause.date), .texts(cause.places, separator: "; "),
      .text(poles[pole]),
    ]
    return who + [
      .number(cause.partInAlignments[pole]), .number(cause.standardErrors?[pole]),
      .number(outcome.alignments[pole]), .number(cause.alignmentsWithout[pole]),
      .number(cause.leadChangeWithout), .text(cause.partnerWithout), .flag(cause.flips),
    ]
  }
}
