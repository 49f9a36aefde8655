import AllianceModel
import Experiments
import ScenarioEngine

/// A paired comparison with what it may be read as, and the changes behind it, for JSON.
public struct ComparisonEntry: Sendable, Encodable {
  private let comparison: Comparison
  private let note: String
  private let otherFocus: String
  private let changes: [ChangeEntry]

  /// A change with its reason and the term through which it reaches a tie.
  struct ChangeEntry: Sendable, Encodable {
    let date: String
    let what: String
    let reason: String?
    let carriedBy: String

    init(_ change: Change) {
      date = change.date.description
      what = change.words
      reason = change.reason
      carriedBy = change.verb.carryingTerm
    }
  }

  init(_ comparison: Comparison, of scenario: CompiledScenario) {
    self.comparison = comparison
    note = ShareWording.note
    otherFocus = scenario.scenario.focus.text
    changes = scenario.scenario.changes.map(ChangeEntry.init)
  }

  private enum CodingKeys: String, CodingKey {
    case note
    case otherFocus
    case changes
  }

  /// Encodes the fields of the comparison, and beside them the note and the changes.
  public func encode(to encoder: any Encoder) throws {
    try comparison.encode(to: encoder)
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(note, forKey: .note)
    try container.encode(otherFocus, forKey: .otherFocus)
    try container.encode(changes, forKey: .changes)
  }
}
