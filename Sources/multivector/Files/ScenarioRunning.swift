import AllianceModel
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
    _ ready: ReadyScenario, jobs: Int, quiet: Bool, isCompared: Bool = false,
    specifications: SpecificationOptions? = nil, models: ModelOptions? = nil
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
      var outcome = study.outcome
      outcome.specifications = try await specifications?.verdict(
        on: compiled, name: ready.fileName, jobs: jobs, quiet: quiet)
      outcome.modelAgreement = try await models?.agreement(
        on: compiled, name: ready.fileName, jobs: jobs, quiet: quiet)
      return FinishedScenario(
        ready: ready, outcome: outcome, ensemble: study.ensemble, elapsed: progress.elapsed)
    case .numeric(let run):
      let members = try await run.members(threads: jobs, progress: progress.report)
      var outcome = Outcome(
        run, members, files: ready.files, version: Program.version,
        blas: NumericBackend.name)
      outcome.groupAgreement = try await models?.agreement(
        on: run, name: ready.fileName, jobs: jobs, quiet: quiet)
      return FinishedScenario(
        ready: ready, outcome: outcome, ensemble: nil, elapsed: progress.elapsed)
    }
  }

  /// Finds which change of a scenario did it, telling how far that is.
  static func attribution(
    _ base: Ensemble, _ other: Ensemble, focus: ActorID, name: String, jobs: Int, quiet: Bool
  ) async throws -> ChangeAttribution {
    let progress = Progress(
      "\(name): which change did it",
      of: ChangeAttribution.membersNeeded(base, other), quiet: quiet)
    defer { progress.finish() }
    return try await ChangeAttribution.of(base, other, focus: focus, workers: jobs) {
      progress.report($0)
    }
  }
}
