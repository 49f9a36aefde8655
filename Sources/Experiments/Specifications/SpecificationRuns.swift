import AllianceModel
import ScenarioEngine

/// How an actor stands at the end of a scenario's point run under one specification.
struct SpecifiedStanding: Sendable {
  let standing: Standing
  /// The first partner by the specification's own least lead.
  let partner: Partner
}

extension SpecificationSpace {
  /// Runs specifications of a scenario, several at a time.
  ///
  /// - Parameters:
  ///   - specifications: numbers of alternatives, one a choice.
  ///   - compiled: the scenario as it is.
  ///   - focus: whose standing is read.
  ///   - runner: the workers.
  /// - Returns: a standing, or why there is none, for each.
  /// - Throws: `CancellationError` when the task is cancelled.
  func standings(
    under specifications: [[Int]], of compiled: CompiledScenario, focus: ActorID, runner: Runner
  ) async throws -> [Result<SpecifiedStanding, SpecificationFailure>] {
    let scenarios = specifications.map { specified($0, compiled) }
    let runnable = scenarios.compactMap { try? $0.get() }
    var found = try await runner.standings(
      of: compiled, under: runnable.map(\.settings), actor: focus
    ).makeIterator()
    return scenarios.map { scenario in
      scenario.flatMap { specified in
        guard let standing = found.next() else {
          preconditionFailure("what can be run has a result")
        }
        return standing.map {
          SpecifiedStanding(
            standing: $0, partner: $0.partner(leastLead: specified.leastLead))
        }.mapError(SpecificationFailure.ofRun)
      }
    }
  }
}
