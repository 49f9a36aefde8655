import Experiments

/// A standing in plain fields, for JSON.
struct StandingEntry: Sendable, Encodable {
  let alignments: [Double]
  let partner: String

  init(_ standing: Standing) {
    alignments = standing.alignments
    partner = standing.partner.name
  }
}
