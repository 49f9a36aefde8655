import Foundation
import InfluenceDynamics
import LinearAlgebra
import ProblemFile

/// Times the core's `run` and `runConcurrently` beside NumPy on one problem, and prints medians.
///
/// Elapsed seconds, and processor seconds, which a busy machine disturbs less.
///
/// usage: core-benchmark [repeats] [path of peer_numpy.py] [path to keep the problem file at]
@main
struct CoreBenchmark {
  static func main() async throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    let repeats = arguments.first.flatMap { Int($0) } ?? 5
    let script = arguments.count > 1 ? arguments[1] : "peer_numpy.py"
    let temporary = FileManager.default.temporaryDirectory.appending(path: "core-benchmark.problem")
    let file = arguments.count > 2 ? URL(filePath: arguments[2]) : temporary
    let problem = BenchmarkProblem()
    let members = try problem.makeMembers()
    let bytes = ProblemFile.bytes(members, schedule: problem.schedule, seed: problem.seed)
    try Data(bytes).write(to: file)

    var (one, two, peer): ([Timing], [Timing], [Answer]) = ([], [], [])
    for _ in 0..<repeats {
      // Alternating, so that a busy moment of the machine hits all three.
      one.append(await time { inBatches(problem, members) })
      two.append(try await time { try await concurrently(problem, members) })
      if let answer = askNumPy(script: script, file: file) { peer.append(answer) }
    }
    if file == temporary { try? FileManager.default.removeItem(at: file) }

    print("\(BlasLibrary.coreName), \(BlasLibrary.configuration)")
    print(
      "\(problem.actors) actors, \(problem.members) members, \(problem.steps) x", terminator: " ")
    print("\(problem.substeps) substeps, noise on; medians of \(repeats)")
    let numpy = peer.map(\.timing)
    report("swift, one thread", one, numpy)
    report("swift, two threads", two, numpy)
    report("numpy", numpy, numpy)
    reportMoments(problem, members, peer)
  }

  /// All members on this thread, in the batches of `runConcurrently`.
  static func inBatches(_ problem: BenchmarkProblem, _ members: [MemberProblem]) {
    var kept: [[Trajectory]] = []
    for start in stride(from: 0, to: members.count, by: 16) {
      let batch = Array(members[start..<min(start + 16, members.count)])
      kept.append(
        run(problem.model, members: batch, schedule: problem.schedule, seed: problem.seed))
    }
    precondition(kept.allSatisfy { $0.allSatisfy(\.termination.isSuccess) }, "A member failed.")
  }

  nonisolated static func concurrently(
    _ problem: BenchmarkProblem, _ members: [MemberProblem]
  ) async throws {
    let all = try await runConcurrently(
      problem.model, members: members, schedule: problem.schedule, seed: problem.seed)
    precondition(all.allSatisfy(\.termination.isSuccess), "A member failed.")
  }

  /// Both sides must tell of one distribution.
  static func reportMoments(
    _ problem: BenchmarkProblem, _ members: [MemberProblem], _ peer: [Answer]
  ) {
    let last = run(
      problem.model, members: members, schedule: problem.schedule, seed: problem.seed
    ).flatMap(\.last.elements)
    let mean = last.reduce(0, +) / Double(last.count)
    let variance = last.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(last.count)
    print("last ties, mean and variance: swift \(mean), \(variance)")
    if let answer = peer.first { print("numpy \(answer.mean), \(answer.variance)") }
  }
}
