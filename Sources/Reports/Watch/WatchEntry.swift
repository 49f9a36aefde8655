import AllianceModel
import Experiments

/// What to watch in plain fields, for JSON.
struct WatchEntry: Sendable, Encodable {
  private let scenario: String
  private let focus: String
  private let month: String
  private let end: String
  private let order: Watch.Order
  private let partner: String
  private let pole: String
  private let lead: Double
  private let tried: Int
  private let withoutEffect: Int
  private let findings: [Watch.Finding]
  private let failures: [Failure]

  /// An event without a result.
  private struct Failure: Sendable, Encodable {
    let event: String
    let parties: [String]
    let reason: String
  }

  /// The fields of a ranking.
  init(_ watch: Watch) {
    scenario = watch.scenario
    focus = watch.focus.text
    month = watch.month.description
    end = watch.end.description
    order = watch.order
    partner = watch.partner.name
    pole = watch.pole
    lead = watch.lead
    tried = watch.tried
    withoutEffect = watch.withoutEffect
    findings = watch.findings
    failures = watch.failures.map {
      Failure(event: $0.event, parties: $0.parties.map(\.text), reason: $0.failure.words)
    }
  }
}
