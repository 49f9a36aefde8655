import AllianceModel
public import Experiments

extension ResultSentences {
  /// The sentences that stand beside a result's data in files.
  public init(_ result: ScenarioResult) {
    switch result {
    case .world(let result): self.init(result)
    case .numeric(let result): self.init(result)
    }
  }

  private init(_ result: RunResult) {
    let notes = result.notes
    let models = result.models?.models.flatMap(\.failures) ?? []
    self.init(
      assumptions: AssumptionWording.sentences(
        notes.assumptions, focus: result.focus, changes: result.scenario.changes),
      warnings: notes.warnings.map(\.words),
      conflicts: notes.conflicts.map(ConflictWording.sentences),
      conditions: result.conditions.map(\.change.statement),
      judgedParties: notes.judgements.map(\.parties.words),
      settings: result.doubts.sensitivities.map(\.variation.setting),
      expectations: result.expectations.map {
        Expectation(ExpectationWording($0, end: result.calendar.last))
      }, endings: Self.words((result.failures + models).map(\.ending)))
  }

  private init(_ result: NumericResult) {
    let models = result.models?.models.flatMap(\.failures) ?? []
    self.init(
      assumptions: AssumptionWording.sentences(result.assumptions, focus: "", changes: []),
      warnings: result.warnings.map(\.words),
      expectations: result.expectations.map {
        Expectation(ExpectationWording($0, end: nil))
      },
      endings: Self.words(
        (result.failures + result.endings + models).map(\.ending)
          + (result.models?.failed.map(\.ending) ?? [])))
  }

  private static func words(_ endings: [RunEnding]) -> [RunEnding: String] {
    Dictionary(endings.map { ($0, $0.words) }) { first, _ in first }
  }
}

extension ResultSentences.Expectation {
  fileprivate init(_ wording: ExpectationWording) {
    self.init(expected: wording.expected, found: wording.found)
  }
}
