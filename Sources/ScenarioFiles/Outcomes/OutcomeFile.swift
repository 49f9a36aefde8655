import AllianceModel
public import Experiments

/// A result as it is saved: `outcome.json`.
///
/// Data and the sentences that stand beside it, for readers without this program. `result()` uses the
/// data alone. Keys and their meaning are in `Schemas/outcome.schema.json`.
public struct OutcomeFile: Sendable, Codable {
  /// The format that results are saved in.
  public static let currentFormat = "multivector/outcome/1"

  let format: String
  let scenario: ScenarioPart
  let provenance: ProvenancePart
  /// Months, or steps.
  let calendar: [String]
  let actors: [String]
  let hangsOn: [SensitivityPart]
  let point: HeadlinePart?
  let specifications: SpecificationVerdict?
  let modelAgreement: ModelAgreementPart?
  let groupAgreement: GroupAgreementPart?
  let series: [SeriesPart]
  let final: [FinalPart]
  let shifts: [TurnPart]
  let conditions: [ConditionPart]?
  let stability: StabilityPart?
  let failures: [FailurePart]
  let conflicts: [ConflictPart]
  let assumptions: [String]
  let judgements: [JudgementPart]?
  let warnings: [String]
  let expectations: [ExpectationPart]
  let endings: [EndingPart]?
  let findings: [FindingPart]?
  /// What the sentences of `assumptions` say, as data, changes apart.
  let assumed: [AssumptionPart]
  /// What the sentences of `warnings` say, as data.
  let warned: [WarningPart]
  /// The what-ifs; absent for a scenario given in numbers.
  let changes: [ChangePart]?
  /// Why the focus stands as it does; absent where that was not asked.
  let explanation: [ExplanationPart]?
  /// Variations of one thing that gave no result; absent without any.
  let failedVariations: [VariationFailurePart]?

  /// Writes a result down, with its sentences.
  public init(_ result: ScenarioResult, sentences: ResultSentences) {
    switch result {
    case .world(let result): self.init(result, sentences)
    case .numeric(let result): self.init(result, sentences)
    }
  }

  private init(_ result: RunResult, _ sentences: ResultSentences) {
    let notes = result.notes
    format = Self.currentFormat
    scenario = ScenarioPart(result)
    provenance = ProvenancePart(result.provenance, result.scenario.basis)
    calendar = result.calendar.map(\.description)
    actors = result.scenario.actors.map(\.text)
    hangsOn = zip(result.doubts.sensitivities, sentences.settings).map(SensitivityPart.init)
    point = result.doubts.point.map(HeadlinePart.init)
    specifications = result.specifications
    modelAgreement = result.models.map { ModelAgreementPart($0, sentences) }
    groupAgreement = nil
    series = result.series.map(SeriesPart.init)
    final = result.final.map(FinalPart.init)
    shifts = result.turns.map(TurnPart.init)
    conditions =
      result.conditions.isEmpty
      ? nil
      : zip(result.conditions, sentences.conditions).map {
        ConditionPart($0, $1, among: result.scenario.changes)
      }
    stability = result.doubts.stability.map(StabilityPart.init)
    failures = FailurePart.list(result.failures, sentences)
    conflicts = zip(notes.conflicts, sentences.conflicts).map(ConflictPart.init)
    assumptions = sentences.assumptions
    judgements =
      notes.judgements.isEmpty
      ? nil : zip(notes.judgements, sentences.judgedParties).map(JudgementPart.init)
    warnings = sentences.warnings
    expectations = zip(result.expectations, sentences.expectations).map(ExpectationPart.init)
    endings = nil
    findings = nil
    assumed = notes.assumptions.map(AssumptionPart.init)
    warned = notes.warnings.map(WarningPart.init)
    changes = result.scenario.changes.map(ChangePart.init)
    explanation = result.explanation.isEmpty ? nil : result.explanation.map(ExplanationPart.init)
    failedVariations =
      result.doubts.failures.isEmpty
      ? nil : result.doubts.failures.map(VariationFailurePart.init)
  }

  private init(_ result: NumericResult, _ sentences: ResultSentences) {
    format = Self.currentFormat
    scenario = ScenarioPart(result)
    provenance = ProvenancePart(result.provenance, nil)
    calendar = (0...result.steps).map(String.init)
    actors = result.actors.map(\.text)
    hangsOn = []
    point = nil
    specifications = nil
    modelAgreement = nil
    groupAgreement = result.models.map { GroupAgreementPart($0, sentences) }
    series = result.series.map(SeriesPart.init)
    final = result.final.map(FinalPart.init)
    shifts = []
    conditions = nil
    stability = nil
    failures = FailurePart.list(result.failures, sentences)
    conflicts = []
    assumptions = sentences.assumptions
    judgements = nil
    warnings = sentences.warnings
    expectations = zip(result.expectations, sentences.expectations).map(ExpectationPart.init)
    endings = EndingPart.list(result.endings, sentences)
    findings = result.findings.map(FindingPart.init)
    assumed = result.assumptions.map(AssumptionPart.init)
    warned = result.warnings.map(WarningPart.init)
    changes = nil
    explanation = nil
    failedVariations = nil
  }
}

extension OutcomeFile {
  /// Whether it is of a scenario given in numbers.
  private var isNumeric: Bool { provenance.evidence == ProvenancePart.numbers }

  /// The result that was saved.
  ///
  /// - Throws: `OutcomeProblem` when a value is not one that a result may hold.
  public func result() throws -> ScenarioResult {
    isNumeric ? .numeric(try numericResult()) : .world(try worldResult())
  }

  private func worldResult() throws -> RunResult {
    let poles = try scenario.readPoles()
    let months = try calendar.enumerated().map { index, text in
      try OutcomeText.month(text, at: "calendar[\(index)]")
    }
    guard !months.isEmpty else { throw OutcomeProblem(.empty, at: "calendar") }
    let changes = try (changes ?? []).map { try $0.read() }
    return RunResult(
      scenario: try scenario.facts(
        actors: actors, poles: poles, changes: changes, basis: try provenance.basis()),
      provenance: try provenance.read(files: scenario.files),
      calendar: months, series: try series.read(steps: months.count, poles: poles),
      final: try final.map { try $0.read(poles) },
      turns: try shifts.map { try $0.read() },
      conditions: try (conditions ?? []).map { try $0.read(among: changes) },
      doubts: Doubts(
        point: point?.value, sensitivities: try hangsOn.map { try $0.read() },
        failures: try (failedVariations ?? []).map { try $0.read() },
        stability: stability?.value),
      explanation: try (explanation ?? []).map { try $0.read() },
      failures: try failures.read(),
      notes: EvidenceNotes(
        conflicts: try conflicts.map { try $0.read() },
        assumptions: try assumed.map { try $0.read() },
        judgements: try (judgements ?? []).map { try $0.read() },
        warnings: try warned.map { try $0.compilation() }),
      expectations: try expectations.map { try $0.read() }, specifications: specifications,
      models: try modelAgreement?.read(poles))
  }

  private func numericResult() throws -> NumericResult {
    guard !calendar.isEmpty else { throw OutcomeProblem(.empty, at: "calendar") }
    return NumericResult(
      name: scenario.name, provenance: try provenance.read(files: scenario.files),
      actors: actors.map { ActorID($0) }, steps: calendar.count - 1,
      series: try series.read(steps: calendar.count, poles: []),
      final: try final.map { try $0.read([]) },
      findings: (findings ?? []).map(\.result), endings: try (endings ?? []).map { try $0.read() },
      failures: try failures.read(),
      assumptions: try assumed.map { try $0.read() },
      warnings: try warned.map { try $0.numeric() },
      expectations: try expectations.map { try $0.read() },
      models: try groupAgreement?.read())
  }
}
