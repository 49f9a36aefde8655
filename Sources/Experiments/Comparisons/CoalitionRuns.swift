import AllianceModel
import InfluenceDynamics
import ScenarioEngine
import Synchronization

/// Ensembles of scenarios of which only the headlines are wanted.
struct CoalitionRuns {
  let world: World
  let focus: ActorID
  let components: [HeadlineComponent]
  /// How many batches run at once; no result depends on it.
  let workers: Int

  private static let batchSize = 16

  /// Runs scenarios, a few at a time, so that not all of them are compiled at once.
  ///
  /// - Parameters:
  ///   - scenarios: what to run; changes that find nothing to change are passed over.
  ///   - progress: told after every batch how many members are done, of all scenarios together.
  /// - Returns: the headlines of each, in order.
  /// - Throws: `CancellationError` when the task is cancelled, `CompileProblem` when a scenario
  ///   cannot be compiled.
  func headlines(
    of scenarios: [Scenario], progress: @escaping @Sendable (_ done: Int) -> Void
  ) async throws -> [MemberHeadlines] {
    var found: [MemberHeadlines] = []
    let done = Done(progress)
    for start in stride(from: 0, to: scenarios.count, by: max(1, workers)) {
      let some = Array(scenarios[start..<min(scenarios.count, start + max(1, workers))])
      found += try await together(some) { done.add($0) }
    }
    return found
  }

  private func together(
    _ scenarios: [Scenario], progress: @escaping @Sendable (_ more: Int) -> Void
  ) async throws -> [MemberHeadlines] {
    let (world, focus, components) = (world, focus, components)
    let compiled = try await concurrentMap(scenarios, workers: workers) { scenario in
      var scenario = scenario
      scenario.focus = focus
      return try CompiledScenario(scenario, in: world, allowsIdleChanges: true)
    }
    let batches = compiled.indices.flatMap { index in
      let members = compiled[index].scenario.uncertainty.members
      return stride(from: 0, to: members, by: Self.batchSize).map {
        Batch(scenario: index, members: $0..<min(members, $0 + Self.batchSize))
      }
    }
    let rows = try await concurrentMap(batches, workers: workers) { batch in
      let rows = compiled[batch.scenario].headlines(batch.members, components)
      progress(rows.count)
      return rows
    }
    return compiled.indices.map { index in
      MemberHeadlines(
        rows: zip(batches, rows).filter { $0.0.scenario == index }.flatMap { $0.1 })
    }
  }

  private struct Batch: Sendable {
    let scenario: Int
    let members: Range<Int>
  }
}

/// Counts members as they come in from several threads.
///
/// A class, because batches on several threads share it; it counts for the eye alone.
private final class Done: Sendable {
  private let count = Mutex(0)
  private let progress: @Sendable (Int) -> Void

  init(_ progress: @escaping @Sendable (Int) -> Void) { self.progress = progress }

  func add(_ more: Int) {
    progress(
      count.withLock { count in
        count += more
        return count
      })
  }
}

extension CompiledScenario {
  /// The headlines of a batch of members; `nil` for those that failed.
  fileprivate func headlines(
    _ batch: Range<Int>, _ components: [HeadlineComponent]
  ) -> [[Double]?] {
    let draws = batch.map { scenario.uncertainty.members == 1 ? point : member(UInt32($0)) }
    return run(draws).map { trajectory in
      guard trajectory.termination.isSuccess else { return nil }
      return Headline(self, trajectory)?.numbers(components, poles: scenario.poles)
        ?? components.map { _ in 0 }
    }
  }
}
