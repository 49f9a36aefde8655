import AllianceModel
import Experiments
import ScenarioEngine

/// A paired comparison with what it may be read as, and which change did it, for JSON.
struct ComparisonEntry: Sendable, Encodable {
  private let comparison: Comparison
  private let besides: Besides

  /// What stands beside the fields of the comparison.
  private struct Besides: Sendable, Encodable {
    /// The letter of the scenario in the table.
    let letter: String
    let note: String
    /// What the headline of the base depends on, in a sentence.
    let baseHangsOn: String
    let otherFocus: String
    let changes: [ChangeEntry]
    /// What differs besides changes.
    let differsIn: [String]
    /// Which change did it; absent when that was not asked for.
    let attribution: ChangeAttributionEntry?
  }

  /// A change with its reason and the term through which it reaches a tie.
  struct ChangeEntry: Sendable, Encodable {
    let date: String
    let what: String
    let condition: String?
    let reason: String?
    let carriedBy: String

    init(_ change: Change) {
      date = change.date.description
      what = change.words
      condition = change.condition?.words
      reason = change.reason
      carriedBy = change.verb.carryingTerm
    }
  }

  init(_ other: ComparedScenario, letter: String, base: ComparisonBase) {
    comparison = other.comparison
    besides = Besides(
      letter: letter, note: ShareWording.note, baseHangsOn: base.hangsOn,
      otherFocus: other.focus.text, changes: other.changes.map(ChangeEntry.init),
      differsIn: other.difference.fields.map(\.words),
      attribution: other.attribution.map {
        ChangeAttributionEntry($0, focus: base.names[base.focus])
      })
  }

  /// Encodes the fields of the comparison, and beside them the note and the changes.
  func encode(to encoder: any Encoder) throws {
    try comparison.encode(to: encoder)
    try besides.encode(to: encoder)
  }
}

/// Comparisons, and what else was asked of them.
struct ComparisonDocument: Encodable {
  let comparisons: [ComparisonEntry]
  let specifications: [SpecificationComparison]?
  let models: [ModelComparison]?

  /// Comparisons with what was asked beside them; none of it where it is empty.
  init(
    _ comparisons: [ComparisonEntry], specifications: [SpecificationComparison],
    models: [ModelComparison]
  ) {
    self.comparisons = comparisons
    self.specifications = specifications.isEmpty ? nil : specifications
    self.models = models.isEmpty ? nil : models
  }

  /// An array of comparisons when nothing else was asked for, else an object with each under its
  /// name.
  func json() throws -> String {
    guard specifications != nil || models != nil else { return try JSONText.of(comparisons) }
    return try JSONText.of(self)
  }
}
