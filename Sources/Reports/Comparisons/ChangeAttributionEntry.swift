import AllianceModel
import Experiments
import ScenarioEngine

/// Which change did it, for JSON and CSV.
struct ChangeAttributionEntry: Sendable, Encodable {
  /// How many members are counted: those that failed in no ensemble.
  let members: Int
  /// How many ensembles the parts were taken from.
  let ensembles: Int
  /// How many orders were drawn; absent when all were counted.
  let orders: Int?
  let causes: [CauseEntry]

  /// One cause with its parts.
  struct CauseEntry: Sendable, Encodable {
    let what: String
    let reason: String?
    let carriedBy: String?
    let hasPath: Bool
    /// Where it acts instead, for one without a path.
    let note: String?
    let parts: [PartEntry]
  }

  /// A cause's part of one number.
  struct PartEntry: Sendable, Encodable {
    let measure: String
    let pole: String?
    let category: String?
    let delta: Double
    let low: Double
    let high: Double
    let standardError: Double?
  }

  init(_ attribution: ChangeAttribution, focus: String) {
    let wording = AttributionWording(attribution, focus: focus)
    members = attribution.members
    ensembles = attribution.ensembles
    orders = attribution.orders
    causes = attribution.entries.map { entry in
      CauseEntry(
        what: entry.cause.statement, reason: entry.cause.change?.reason,
        carriedBy: entry.cause.change?.verb.carryingTerm, hasPath: entry.hasPath,
        note: entry.hasPath ? nil : wording.notes(entry).last,
        parts: zip(attribution.components, entry.parts).map { PartEntry($0, $1) })
    }
  }
}

extension ChangeAttributionEntry.PartEntry {
  init(_ component: Standing.Component, _ part: ChangeAttribution.Part) {
    switch component {
    case .alignment(let name): (measure, pole, category) = ("alignment", name, nil)
    case .lead: (measure, pole, category) = ("lead", nil, nil)
    case .partner(let partner):
      (measure, pole, category) = ("primary-partner", nil, partner.name)
    }
    (delta, low, high) = (part.value, part.low, part.high)
    standardError = part.standardError
  }
}

extension ChangeAttribution.Cause {
  /// The change, where it is one.
  var change: Change? {
    switch self {
    case .rest: nil
    case .added(let change), .removed(let change): change
    }
  }

  /// What the cause is, without its reason.
  var statement: String {
    switch self {
    case .rest(let fields): "everything else: " + fields.map(\.words).joined(separator: "; ")
    case .added(let change): change.statement
    case .removed(let change): "without " + change.statement
    }
  }
}
