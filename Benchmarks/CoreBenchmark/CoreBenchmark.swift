import Foundation
import InfluenceDynamics
import LinearAlgebra
import PeakLoop
import ProblemFile

/// A contender of `compare-core.py`: prepares a case, then runs it once for every line it reads and
/// answers with a line of JSON.
///
///     core-benchmark write CASE FILE    writes the case as a problem file for the peers
///     core-benchmark serve CASE THREADS the engine's own steps
///     core-benchmark dgemm CASE         products of the case's order, by the BLAS that is linked
///     core-benchmark peak               fused multiply-adds that nothing holds up
///     core-benchmark machine            the path and the BLAS
///
/// A case is `ACTORS MEMBERS STEPS symmetric|directed noise|quiet`.
@main
struct CoreBenchmark {
  static func main() async throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    let problem = BenchmarkProblem(arguments.dropFirst().prefix(5))
    switch (arguments.first, problem) {
    case ("write", .some(let problem)) where arguments.count == 7:
      let members = try problem.makeMembers()
      let bytes = ProblemFile.bytes(members, schedule: problem.schedule, seed: problem.seed)
      try Data(bytes).write(to: URL(filePath: arguments[6]))
    case ("serve", .some(let problem)) where arguments.count == 7:
      try await serve(problem, threads: Int(arguments[6]) ?? 1)
    case ("dgemm", .some(let problem)): multiplyOnRequest(problem)
    case ("peak", _): answer { (peak_loop(20_000_000), nil) }
    case ("machine", _):
      print(
        #"{"path": "\#(KernelPath.best)", "core": "\#(BlasLibrary.coreName)", "#
          + #""blas": "\#(BlasLibrary.configuration)"}"#)
    default:
      print("usage: core-benchmark write|serve|dgemm|peak|machine …; see compare-core.py")
      exit(64)
    }
  }

  static func serve(_ problem: BenchmarkProblem, threads: Int) async throws {
    // As the program does at its start.
    WorkingMemory.keepBetweenBatches()
    let all = try batches(problem, threads: threads)
    while readLine() != nil {
      let begin = ContinuousClock.now
      let last = threads == 1 ? all.flatMap { $0.follow() } : await together(all, threads)
      let seconds = (ContinuousClock.now - begin) / .seconds(1)
      reply(seconds: seconds, work: 0, last: last)
    }
  }

  /// The last states of all batches, at most `threads` under way at a time.
  static func together(_ all: [Batch], _ threads: Int) async -> [Double] {
    await withTaskGroup(of: [Double].self) { group in
      var next = min(threads, all.count)
      for batch in all.prefix(next) { group.addTask { batch.follow() } }
      var last: [Double] = []
      while let states = await group.next() {
        last += states
        guard next < all.count else { continue }
        let batch = all[next]
        group.addTask { batch.follow() }
        next += 1
      }
      return last
    }
  }

  static func multiplyOnRequest(_ problem: BenchmarkProblem) {
    let order = problem.actors
    let factor = Matrix(rows: order, columns: order) { 0.001 * Double($0 - 2 * $1) }
    var product = factor
    let once = 2 * Double(order * order * order)
    let repeats = max(1, Int(4e9 / once))
    answer {
      for _ in 0..<repeats { multiply(factor, factor, into: &product) }
      return (Double(repeats) * once, nil)
    }
  }

  /// Answers every line with the seconds that some work took, and its floating-point operations.
  static func answer(_ work: () -> (Double, [Double]?)) {
    while readLine() != nil {
      let begin = ContinuousClock.now
      let (operations, last) = work()
      reply(
        seconds: (ContinuousClock.now - begin) / .seconds(1), work: operations, last: last ?? [])
    }
  }

  static func reply(seconds: Double, work: Double, last: [Double]) {
    let count = Double(max(last.count, 1))
    let mean = last.reduce(0, +) / count
    let variance = last.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / count
    print(
      #"{"seconds": \#(seconds), "work": \#(work), "mean": \#(mean), "variance": \#(variance)}"#)
    fflush(nil)
  }
}
