import AllianceModel
import Experiments
import ScenarioEngine

/// An outcome divided among causes in plain fields, for CSV and JSON.
public struct AttributionEntry: Sendable, Encodable {
  private let actor: String
  private let month: String
  private let by: String
  private let poles: [String]
  private let outcome: PoleReading
  private let withNone: PoleReading
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
    outcome = attribution.whole
    withNone = attribution.none
    orders = attribution.orders
    note = attribution.level.removal
    causes = attribution.parts.map { part in
      Cause(
        id: words.identifier(part.cause), kind: words.kind(part.cause),
        parties: words.parties(part.cause), date: words.date(part.cause),
        places: words.places(part.cause),
        leadWithout: part.without.lead,
        leadChangeWithout: part.without.lead - attribution.whole.lead,
        partnerWithout: part.without.partner,
        flips: part.without.partner != attribution.whole.partner,
        alignmentsWithout: part.without.alignments, partInLead: part.lead,
        partInAlignments: part.alignments, standardErrors: part.standardErrors)
    }
  }

  /// A row a cause and pole.
  public var csv: String {
    var csv = CSVText([
      "actor", "month", "by", "id", "kind", "parties", "date", "places", "pole", "part",
      "standard_error", "alignment", "alignment_without", "lead_change_without",
      "partner_without", "flips",
    ])
    for cause in causes {
      for (index, pole) in poles.enumerated() {
        csv.add([
          actor, month, by, cause.id, cause.kind, cause.parties, cause.date,
          cause.places.joined(separator: "; "), pole, CSVText.field(cause.partInAlignments[index]),
          CSVText.field(cause.standardErrors?[index]), CSVText.field(outcome.alignments[index]),
          CSVText.field(cause.alignmentsWithout[index]), CSVText.field(cause.leadChangeWithout),
          cause.partnerWithout, cause.flips ? "true" : "false",
        ])
      }
    }
    return csv.text
  }
}
