import InfluenceDynamics
import LinearAlgebra

/// A batch of members from the start, stepped and recorded as `run` does, without its set-up.
struct Batch: Sendable {
  private let model: TieCoevolution
  private let states: MatrixBatch
  private let workspace: TieWorkspace
  private let steps: Int

  init(_ problem: BenchmarkProblem, _ members: [MemberProblem]) {
    model = problem.model
    steps = problem.steps
    let start = model.start(members, schedule: problem.schedule, seed: problem.seed)
    precondition(start.refusals.allSatisfy { $0 == nil }, "A member was refused.")
    (states, workspace) = (start.states, start.workspace)
  }

  /// Steps to the horizon, keeps every state, and returns the last ones.
  func follow() -> [Double] {
    var (states, workspace) = (states, workspace)
    let active = [Bool](repeating: true, count: states.members)
    var recorded: [Double] = []
    recorded.reserveCapacity((steps + 1) * states.elements.count)
    recorded += states.elements
    for step in 0..<steps {
      model.step(&states, at: step, active: active, workspace: &workspace)
      recorded += states.elements
    }
    return states.elements
  }
}

/// The batches of a problem: sixteen members each, fewer where every thread would not get four.
func batches(_ problem: BenchmarkProblem, threads: Int) throws -> [Batch] {
  let members = try problem.makeMembers()
  let size = threads == 1 ? 16 : max(1, min(16, members.count / (4 * threads)))
  return stride(from: 0, to: members.count, by: size).map { start in
    Batch(problem, Array(members[start..<min(start + size, members.count)]))
  }
}
