/// Runs members in batches on several workers and gathers one result per member, in their order.
///
/// The same bits as ``run(_:members:schedule:seed:)`` at any batch size and number of workers.
/// Each trajectory is handed to `summarise` as soon as its batch is done and kept only if that
/// keeps it, so the memory needed grows with the summaries.
///
/// Cancelling the task stops every batch at its next step and throws `CancellationError`.
///
/// `batchSize` members are stepped together and at most `workers` batches are under way at a time.
/// `progress` is called after each batch with the number of members done so far; `summarise` is
/// called on any thread with a member's index and says what to keep of its trajectory.
public func runConcurrently<Summary: Sendable>(
  _ model: some DynamicsModel, members: [MemberProblem], schedule: Schedule, seed: UInt64,
  batchSize: Int = 16, workers: Int = 2, progress: (@Sendable (Int) -> Void)? = nil,
  summarise: @escaping @Sendable (_ index: Int, _ trajectory: Trajectory) -> Summary
) async throws -> [Summary] {
  precondition(batchSize > 0 && workers > 0, "There is at least one member and one worker.")
  let starts = Array(stride(from: 0, to: members.count, by: batchSize))
  var summaries = [[Summary]](repeating: [], count: starts.count)
  try await withThrowingTaskGroup(of: (Int, [Summary]).self) { group in
    var (next, done) = (0, 0)
    func submit() {
      guard next < starts.count else { return }
      let (batch, start) = (next, starts[next])
      let range = start..<min(start + batchSize, members.count)
      group.addTask {
        let trajectories = advance(
          model, members: Array(members[range]), schedule: schedule, seed: seed,
          isCancelled: { Task.isCancelled })
        guard let trajectories else { throw CancellationError() }
        return (batch, zip(range, trajectories).map { summarise($0, $1) })
      }
      next += 1
    }
    for _ in 0..<workers { submit() }
    while let (batch, results) = try await group.next() {
      summaries[batch] = results
      done += results.count
      progress?(done)
      submit()
    }
  }
  return summaries.flatMap { $0 }
}

/// Runs members in batches on several workers and returns their whole trajectories, in order.
///
/// See ``runConcurrently(_:members:schedule:seed:batchSize:workers:progress:summarise:)``.
public func runConcurrently(
  _ model: some DynamicsModel, members: [MemberProblem], schedule: Schedule, seed: UInt64,
  batchSize: Int = 16, workers: Int = 2, progress: (@Sendable (Int) -> Void)? = nil
) async throws -> [Trajectory] {
  try await runConcurrently(
    model, members: members, schedule: schedule, seed: seed, batchSize: batchSize,
    workers: workers, progress: progress, summarise: { $1 })
}
