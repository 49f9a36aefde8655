import InfluenceDynamics
import LinearAlgebra
import Parameters
import Synchronization
import TestSupport
import Testing

struct RunTests {
  private func ensemble(_ count: UInt32) throws -> [MemberProblem] {
    try (0..<count).map { member in
      let balance = 0.02 * Double(member)
      var problem = tieProblem(
        9, seed: UInt64(member % 3), member: member,
        try tieParameters(("balance", balance), ("setPointWalk", 0.007)))
      problem.forcing = [Forcing(step: 3, ties: setPoints(9, seed: 50))]
      return problem
    }
  }

  @Test(arguments: [(1, 1), (3, 2), (7, 3), (64, 2)])
  func `batches and workers do not change a bit`(batch: (size: Int, workers: Int)) async throws {
    let members = try ensemble(20)
    let schedule = Schedule(steps: 6, firstPeriod: 10)
    let together = run(TieCoevolution(), members: members, schedule: schedule, seed: 5)
    let spread = try await runConcurrently(
      TieCoevolution(), members: members, schedule: schedule, seed: 5, batchSize: batch.size,
      workers: batch.workers)
    #expect(spread == together)
  }

  @Test func `progress counts members and a summary replaces a trajectory`() async throws {
    let members = try ensemble(10)
    let counts = Counter()
    let lasts = try await runConcurrently(
      TieCoevolution(), members: members, schedule: Schedule(steps: 2), seed: 5, batchSize: 4,
      progress: { counts.add($0) }, summarise: { index, run in (index, run[2, 0, 1]) })
    #expect(lasts.map(\.0) == Array(0..<10))
    #expect(counts.largest == 10 && counts.calls == 3)
  }

  @Test func `a cancelled task throws instead of answering`() async throws {
    let members = try ensemble(40)
    let task = Task {
      try await runConcurrently(
        TieCoevolution(), members: members, schedule: Schedule(steps: 1_000_000), seed: 5)
    }
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
  }

  @Test func `a forcing takes effect at the start of its step`() throws {
    let quiet = try tieParameters(("balance", 0), ("sigma", 0))
    var problem = MemberProblem(ties: Matrix(rows: 2, columns: 2), parameters: quiet)
    let raised = Matrix([[0, 1], [0, 0]])
    problem.forcing = [Forcing(step: 4), Forcing(step: 2, ties: raised)]
    let result = follow(problem, steps: 5)
    #expect(result[2, 0, 1] == 0)
    #expect(isClose(result[3, 0, 1], 1 - Elementary.exp(-0.1), relative: 1e-6))
    #expect(result[5, 1, 0] == 0)
  }

  @Test func `sizes can change and α stays`() throws {
    var problem = tieProblem(5, try tieParameters(("balance", 0.8), ("sigma", 0)))
    let before = follow(problem, steps: 3)
    problem.forcing = [Forcing(step: 1, sizes: [5, 0, 0, 0, 0])]
    let after = follow(problem, steps: 3)
    #expect(after.state(at: 1) == before.state(at: 1))
    #expect(after.state(at: 2) != before.state(at: 2))
  }

  @Test func `what blows up is an outcome`() throws {
    // β far beyond what the substep can follow.
    let wild = tieProblem(3, try tieParameters(("beta", 1e6), ("sigma", 0)))
    let calm = tieProblem(3, try tieParameters(("beta", 0.1)))
    let results = run(
      TieCoevolution(), members: [wild, calm], schedule: Schedule(steps: 60), seed: 1)
    guard case .diverged(let step, .notFinite) = results[0].termination else {
      Issue.record("it ended as \(results[0].termination)")
      return
    }
    #expect(results[0].lastStep == step)
    #expect(results[0].elements.allSatisfy { $0.isFinite })
    #expect(!results[0].termination.isSuccess)
    #expect(results[1].termination == .completed && results[1].lastStep == 60)
  }

  @Test func `what cannot be started is refused with a reason`() throws {
    let parameters = try tieParameters()
    var broken = tieProblem(3, parameters)
    broken.ties[0, 1] = .nan
    var short = tieProblem(3, parameters)
    short.sizes = [1]
    var odd = tieProblem(3, parameters)
    try odd.parameters.set("substeps", to: 3)
    let members = [tieProblem(3, parameters), broken, short, tieProblem(4, parameters), odd]
    let results = run(TieCoevolution(), members: members, schedule: Schedule(steps: 2), seed: 1)
    let reasons: [DivergenceReason] = [
      .notFiniteInput, .mismatchedShapes, .mismatchedShapes,
      .unusableParameter(name: "substeps", value: 3),
    ]
    #expect(results[0].termination == .completed)
    for (result, reason) in zip(results.dropFirst(), reasons) {
      #expect(result.termination == .diverged(step: 0, reason: reason))
    }
  }

  @Test func `no member and no step are answered too`() throws {
    #expect(run(TieCoevolution(), members: [], schedule: Schedule(steps: 3), seed: 1).isEmpty)
    let still = follow(tieProblem(3, try tieParameters()), steps: 0)
    #expect(still.lastStep == 0 && still.termination == .completed)
  }
}

/// Counts calls from any thread.
private final class Counter: Sendable {
  private let numbers = Mutex<[Int]>([])
  func add(_ number: Int) { numbers.withLock { $0.append(number) } }
  var largest: Int? { numbers.withLock { $0.max() } }
  var calls: Int { numbers.withLock { $0.count } }
}
