public import ScenarioEngine

/// A scenario run as an analyst asks for it: all members, and what the result hangs on.
public struct Study: Sendable {
  /// The members.
  public let ensemble: Ensemble
  /// What they found, with its doubts.
  public let outcome: Outcome

  /// Runs a scenario.
  ///
  /// - Parameters:
  ///   - compiled: the scenario.
  ///   - files: the files it was read from, with hashes.
  ///   - version: the version of the program.
  ///   - blas: the library that made the products, for provenance.
  ///   - workers: how many members, or variations, are worked on at a time; no result depends on it.
  ///   - doubts: whether to find what the result hangs on and how stable the point run is.
  ///   - progress: told after every batch how many members are done.
  /// - Returns: members and outcome.
  /// - Throws: `CancellationError` when the task is cancelled.
  public static func run(
    _ compiled: CompiledScenario, files: [Outcome.File], version: String, blas: String,
    workers: Int, doubts: Bool = true,
    progress: @escaping @Sendable (_ done: Int) -> Void = { _ in }
  ) async throws -> Study {
    let ensemble = try await Ensemble.run(compiled, workers: workers, progress: progress)
    // Stability is one long task; it goes first so that the short ones fill the other workers.
    let questions: [Question] =
      doubts
      ? [.stability] + OneAtATime.variations(of: compiled).map { Question.variation($0) } : []
    let series = ensemble.seriesTasks.map { Question.series($0) }
    let answers = try await concurrentMap(questions + series, workers: workers) { question in
      switch question {
      case .stability: Answer.stability(Outcome.Stability(compiled))
      case .variation(let variation): Answer.sensitivity(variation.sensitivity(of: compiled))
      case .series(let task): Answer.series(ensemble.series(task))
      }
    }
    return Study(
      ensemble: ensemble,
      outcome: Outcome(
        ensemble, files: files, version: version, blas: blas,
        hangsOn: OneAtATime.ranked(answers.compactMap(\.sensitivity), of: compiled),
        stability: answers.compactMap(\.stability).first,
        series: answers.flatMap(\.series)))
  }

  private enum Question: Sendable {
    case stability
    case variation(OneAtATime.Variation)
    case series(Ensemble.SeriesTask)
  }

  private enum Answer: Sendable {
    case stability(Outcome.Stability?)
    case sensitivity(Outcome.Sensitivity?)
    case series([Outcome.Series])

    var stability: Outcome.Stability? {
      if case .stability(let found) = self { found } else { nil }
    }
    var sensitivity: Outcome.Sensitivity? {
      if case .sensitivity(let found) = self { found } else { nil }
    }
    var series: [Outcome.Series] { if case .series(let found) = self { found } else { [] } }
  }
}
