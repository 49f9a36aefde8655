import AllianceModel
import Experiments
import ScenarioEngine

/// A paired comparison with what it may be read as, and which change did it, for JSON.
public struct ComparisonEntry: Sendable, Encodable {
  private let comparison: Comparison
  private let besides: Besides

  /// What is told beside the fields of the comparison.
  private struct Besides: Sendable, Encodable {
    /// The letter of the scenario in the table.
    let letter: String
    let note: String
    /// What the base's headline hangs on, in a sentence.
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

  init(
    _ other: ComparedScenario, letter: String, base: CompiledScenario,
    hangsOn: [Outcome.Sensitivity]
  ) {
    comparison = other.comparison
    let focus = base.world.name(of: base.scenario.focus)
    besides = Besides(
      letter: letter, note: ShareWording.note,
      baseHangsOn: HangsOnWording.line(hangsOn, base: base),
      otherFocus: other.compiled.scenario.focus.text,
      changes: other.compiled.scenario.changes.map(ChangeEntry.init),
      differsIn: other.difference.fields,
      attribution: other.attribution.map {
        ChangeAttributionEntry($0, focus: focus, world: other.compiled.world)
      })
  }

  /// Encodes the fields of the comparison, and beside them the note and the changes.
  public func encode(to encoder: any Encoder) throws {
    try comparison.encode(to: encoder)
    try besides.encode(to: encoder)
  }
}
