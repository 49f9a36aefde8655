internal import LinearAlgebra

/// Runs a batch of members of a model and returns their trajectories, in the members' order.
///
/// A function of values: nothing is read but its arguments. The loop:
/// 1. apply the forcing due at the start of the step,
/// 2. step every member that is still active,
/// 3. record the new states,
/// 4. stop the members that diverged or settled, and the run when none is left.
///
/// Each member's bits are its own: the same in any batch. Nothing is allocated in a step.
public func run(
  _ model: some DynamicsModel, members: [MemberProblem], schedule: Schedule, seed: UInt64
) -> [Trajectory] {
  advance(model, members: members, schedule: schedule, seed: seed, isCancelled: { false }) ?? []
}

/// The loop of ``run(_:members:schedule:seed:)``; nil when it was cancelled between two steps.
func advance(
  _ model: some DynamicsModel, members: [MemberProblem], schedule: Schedule, seed: UInt64,
  isCancelled: () -> Bool
) -> [Trajectory]? {
  guard !members.isEmpty else { return [] }
  let start = model.start(members, schedule: schedule, seed: seed)
  var (states, workspace) = (start.states, start.workspace)
  var agenda = Agenda(members)
  var record = Recorder(
    states, refusals: start.refusals, ends: start.ends, members: members,
    stop: model.description.stop, steps: schedule.steps)
  for step in 0..<schedule.steps {
    guard !isCancelled() else { return nil }
    while let due = agenda.next(dueAt: step) {
      model.apply(due.forcing, to: due.member, in: &workspace)
    }
    model.step(&states, at: step, active: record.active, workspace: &workspace)
    record.append(states, after: step)
    if record.isFinished { break }
  }
  return record.trajectories()
}
