import Foundation
import InfluenceDynamics
import LinearAlgebra

/// A contender of `compare-models.py`: prepares a case, then runs it for every line it reads and
/// answers with a line of JSON.
///
///     model-benchmark case SCENARIO    prints a scenario given in numbers as a case, for all
///     model-benchmark serve CASE       the engine's own runs, on one thread
@main struct ModelBenchmark {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    switch (arguments.first, arguments.dropFirst().first) {
    case ("case", .some(let path)): print(try json(ModelCase(scenario: path)))
    case ("serve", .some(let path)): try serve(ModelCase(file: path))
    default:
      print("usage: model-benchmark case SCENARIO | serve CASE; see compare-models.py")
      exit(64)
    }
  }

  /// Answers every line with the seconds that a step of a member takes, and with what came of it.
  ///
  /// Cases are short, so they are repeated for a fifth of a second.
  static func serve(_ modelCase: ModelCase) throws {
    // As the program does at its start.
    WorkingMemory.keepBetweenBatches()
    let members = try modelCase.makeMembers()
    let told = modelCase.tell(members)
    let memberSteps = Double(members.count * modelCase.steps)
    while readLine() != nil {
      var (repeats, seconds) = (0.0, 0.0)
      var trajectories: [Trajectory] = []
      let begin = ContinuousClock.now
      while seconds < 0.2 {
        trajectories = run(
          modelCase.model, members: members, schedule: Schedule(steps: modelCase.steps), seed: 0)
        repeats += 1
        seconds = (ContinuousClock.now - begin) / .seconds(1)
      }
      precondition(trajectories.allSatisfy(\.isWhole), "A member was not stepped to the end.")
      let answer = Answer(
        seconds: seconds / repeats / memberSteps, states: trajectories.flatMap(\.elements),
        means: told.means, medians: told.medians)
      print(try json(answer))
      fflush(nil)
    }
  }

  static func json(_ value: some Encodable) throws -> String {
    String(decoding: try JSONEncoder().encode(value), as: UTF8.self)
  }
}

/// What a contender answers; `states` are members × (steps + 1) × actors.
struct Answer: Encodable {
  let seconds: Double
  let states: [Double]
  let means: [Double]?
  let medians: [Double]?
}

extension Trajectory {
  /// Whether every step was computed: a model that stops when nothing moves has less to do.
  fileprivate var isWhole: Bool {
    switch termination {
    case .completed, .notConverged: true
    case .converged, .blewUp, .diverged: false
    }
  }
}
