import AllianceModel
import InfluenceDynamics
import Parameters
public import ScenarioEngine

extension RunResult {
  /// Puts together what an ensemble found and, unless it is only compared, what it depends on.
  ///
  /// - Parameters:
  ///   - ensemble: the members that were run, with what they share.
  ///   - origin: the files, the program and the library behind the numbers.
  ///   - workers: how many variations, or series, are worked on at a time; no result depends on it.
  ///   - doubts: whether to find what the result depends on, how stable the point run is, and why
  ///     the focus stands as it does.
  /// - Returns: the result.
  /// - Throws: `CancellationError` when the task is cancelled.
  public static func of(
    _ ensemble: Ensemble, from origin: RunOrigin, workers: Int, doubts: Bool = true
  ) async throws -> RunResult {
    let compiled = ensemble.compiled
    // Stability is one long task; it goes first so that the short ones fill the other workers.
    let attempts = doubts ? OneAtATime.attempts(at: compiled) : []
    let questions: [Question] =
      doubts ? [.stability] + attempts.map { Question.attempt($0) } : []
    let series = ensemble.seriesTasks.map { Question.series($0) }
    let answers = try await Runner(workers: workers).map(questions + series) { question in
      switch question {
      case .stability: Answer.stability(StabilityResult(compiled))
      case .attempt(let attempt): Answer.standing(attempt.standing(from: compiled))
      case .series(let task): Answer.series(ensemble.series(task))
      }
    }
    let found = OneAtATime(compiled, attempts, answers.compactMap(\.standing))
    return RunResult(
      ensemble, from: origin, series: answers.flatMap(\.series),
      doubts: Doubts(
        point: found.variations.isEmpty ? nil : found.headline,
        sensitivities: found.sensitivities, failures: found.variationFailures,
        stability: answers.compactMap(\.stability).first),
      isExplained: doubts)
  }

  /// Puts together what is known without another run.
  init(
    _ ensemble: Ensemble, from origin: RunOrigin, series: [Series], doubts: Doubts,
    isExplained: Bool
  ) {
    let compiled = ensemble.compiled
    let scenario = compiled.scenario
    self.init(
      scenario: ScenarioFacts(scenario, in: compiled.world),
      provenance: RunProvenance(
        origin, model: scenario.dynamics.model, uncertainty: scenario.uncertainty,
        parameters: ParameterInForce.all(.weighing, compiled.weighing)
          + ParameterInForce.all(.dynamics, compiled.dynamics)),
      calendar: scenario.calendar.months, series: series,
      final: ensemble.tables.flatMap { $0.finals(in: ensemble.frame) },
      turns: ensemble.turns, conditions: ensemble.conditionResults, doubts: doubts,
      explanation: isExplained ? compiled.explanation(along: series) : [],
      failures: EndingCount.failures(ensemble.failures.map(\.termination)),
      notes: EvidenceNotes(compiled),
      expectations: scenario.expectations.map { $0.held(against: ensemble) })
  }

  private enum Question: Sendable {
    case stability
    case attempt(OneAtATime.Attempt)
    case series(Ensemble.SeriesTask)
  }

  private enum Answer: Sendable {
    case stability(StabilityResult?)
    case standing(Result<Standing, CaseFailure>)
    case series([Series])

    var stability: StabilityResult? {
      if case .stability(let found) = self { found } else { nil }
    }
    var standing: Result<Standing, CaseFailure>? {
      if case .standing(let found) = self { found } else { nil }
    }
    var series: [Series] { if case .series(let found) = self { found } else { [] } }
  }
}

extension ScenarioFacts {
  /// What a scenario says of itself, with the names its world has for actors.
  init(_ scenario: Scenario, in world: World) {
    var actors = scenario.actors
    for member in scenario.poles.flatMap(\.members) where !actors.contains(member.actor) {
      actors.append(member.actor)
    }
    self.init(
      name: scenario.name, summary: scenario.summary, focus: scenario.focus,
      actors: scenario.actors, poles: scenario.poles,
      names: actors.map { ActorName($0, world.name(of: $0)) }, changes: scenario.changes,
      basis: EvidenceBasis(
        future: scenario.future, knownBy: scenario.evidence.knownBy,
        occurredBy: scenario.evidence.occurredBy, backgroundOnly: scenario.evidence.backgroundOnly,
        uncertainty: scenario.uncertainty.evidence))
  }
}

extension RunProvenance {
  /// What the numbers of a run depend on.
  init(
    _ origin: RunOrigin, model: String, uncertainty: Uncertainty, parameters: [ParameterInForce]
  ) {
    self.init(
      version: origin.version, model: model, parameters: parameters, seed: uncertainty.seed,
      members: uncertainty.members, blas: origin.blas, files: origin.files)
  }
}

extension ParameterInForce {
  /// All parameters of a group, in the order of their descriptions.
  static func all(_ group: ParameterPath.Group, _ values: ParameterValues) -> [Self] {
    values.descriptions.map {
      Self(
        ParameterPath(group, $0.name), value: values[$0.name], meaning: $0.meaning,
        options: $0.options)
    }
  }
}

extension StabilityResult {
  /// The stability of a scenario's point run; `nil` when it has none to speak of.
  public init?(_ compiled: CompiledScenario) {
    guard let found = compiled.pointStability else { return nil }
    let end = found.end
    let path = try? StandingPath(
      found.equilibrium, of: compiled.scenario.focus, in: MeasureContext(compiled.scenario))
    self.init(
      gainAtStart: found.start.gain, gainAtEnd: end.gain,
      amplification: end.amplification.isFinite ? end.amplification : nil,
      settlingMonths: end.settlingTime.isFinite ? end.settlingTime : nil,
      criticalBalance: found.criticalBalance, balance: found.balance,
      equilibriumPartner: path?.end.partner)
  }
}
