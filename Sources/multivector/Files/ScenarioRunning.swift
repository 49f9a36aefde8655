import ArgumentParser
import Experiments
import Reports
import ScenarioEngine

/// A scenario that was run: what it found, and how it reads.
struct FinishedScenario {
  let ready: ReadyScenario
  let outcome: Outcome
  /// The members themselves; none for a scenario given in numbers.
  let ensemble: Ensemble?
  let elapsed: Duration

  /// The outcome as a screen of text.
  func text(_ style: TextStyle) -> String {
    switch ready.content {
    case .world(let compiled): RunReport(outcome, of: compiled).text(style)
    case .numeric: NumericReport(outcome).text(style)
    }
  }
}

/// Runs scenarios and tells how far they are.
enum ScenarioRunning {
  /// Runs all members; `isCompared` leaves out what only a report of the scenario itself needs.
  static func run(
    _ ready: ReadyScenario, jobs: Int, quiet: Bool, isCompared: Bool = false
  ) async throws -> FinishedScenario {
    let progress = Progress(ready.fileName, of: ready.members, quiet: quiet)
    defer { progress.finish() }
    switch ready.content {
    case .world(let compiled):
      let study = try await Study.run(
        compiled, files: ready.files, version: Program.version, blas: NumericBackend.name,
        workers: jobs, doubts: !isCompared
      ) { done in
        progress.report(done)
        if done == ready.members, !isCompared {
          progress.note("\(ready.fileName): finding what the result hangs on")
        }
      }
      return FinishedScenario(
        ready: ready, outcome: study.outcome, ensemble: study.ensemble, elapsed: progress.elapsed)
    case .numeric(let run):
      let trajectories = try await run.trajectories(threads: jobs, progress: progress.report)
      let outcome = Outcome(
        run, trajectories, files: ready.files, version: Program.version,
        blas: NumericBackend.name)
      return FinishedScenario(
        ready: ready, outcome: outcome, ensemble: nil, elapsed: progress.elapsed)
    }
  }
}
