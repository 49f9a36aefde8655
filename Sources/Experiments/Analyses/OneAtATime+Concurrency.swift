public import ScenarioEngine

extension OneAtATime {
  /// Re-runs the point scenario over every parameter, several at a time.
  ///
  /// - Parameters:
  ///   - compiled: the scenario.
  ///   - workers: how many variations are worked on at a time; no result depends on it.
  /// - Returns: what ``sensitivities(of:)`` returns.
  /// - Throws: `CancellationError` when the task is cancelled.
  public static func sensitivities(
    of compiled: CompiledScenario, workers: Int
  ) async throws -> [Outcome.Sensitivity] {
    let found = try await concurrentMap(variations(of: compiled), workers: workers) {
      $0.sensitivity(of: compiled)
    }
    return ranked(found.compactMap(\.self), of: compiled)
  }
}
