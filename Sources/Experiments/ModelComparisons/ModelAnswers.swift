import AllianceModel
public import ScenarioEngine

/// What every member of a scenario comes to under several models.
public struct ModelAnswers: Sendable {
  /// The scenario, compiled for its own model.
  public let compiled: CompiledScenario
  /// The models, the scenario's own first.
  public let models: [ModelAdapter]
  /// Models that cannot be run, to be listed with the others.
  public let leftOut: [ModelAgreement.LeftOut]
  /// One a model and member.
  let answers: [[ModelAdapter.Answer]]

  /// Runs a scenario's members under several models.
  ///
  /// - Parameters:
  ///   - models: what to run, in the order of reports.
  ///   - compiled: the scenario, compiled for its own model.
  ///   - leftOut: models that cannot be run.
  ///   - workers: how many batches are worked on at a time; no result depends on it.
  ///   - progress: called with how many runs are done, of members times models.
  /// - Returns: their answers.
  /// - Throws: `CancellationError` when the task is cancelled.
  public static func find(
    _ models: [ModelAdapter], on compiled: CompiledScenario,
    leftOut: [ModelAgreement.LeftOut] = [], workers: Int,
    progress: @escaping @Sendable (_ done: Int) -> Void = { _ in }
  ) async throws -> ModelAnswers {
    let members = compiled.scenario.uncertainty.members
    let batches = models.indices.flatMap { model in
      (0..<members).pieces(of: batchSize).map { Batch(model: model, members: $0) }
    }
    let found = try await Runner(workers: workers) { done, _ in progress(done) }
      .map(batches, size: \.members.count) { batch in
        batch.members.map { models[batch.model].answer(of: UInt32($0)) }
      }
    return ModelAnswers(
      compiled: compiled, models: models, leftOut: leftOut,
      answers: models.indices.map { model in
        zip(batches, found).filter { $0.0.model == model }.flatMap(\.1)
      })
  }

  private static let batchSize = 8

  private struct Batch: Sendable {
    let model: Int
    let members: Range<Int>
  }
}
