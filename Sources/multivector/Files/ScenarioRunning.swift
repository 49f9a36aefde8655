import AllianceModel
import ArgumentParser
import Experiments
import Reports
import ScenarioEngine

/// A scenario that was run: what it found, and its members.
struct FinishedScenario {
  let ready: ReadyScenario
  let result: ScenarioResult
  /// The members themselves; none for a scenario given in numbers.
  let ensemble: Ensemble?
  let elapsed: Duration
}

/// Runs scenarios and shows how far they are.
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
      let ensemble = try await Ensemble.run(compiled, workers: jobs) { done in
        progress.report(done)
        if done == ready.members, !isCompared {
          progress.note("\(ready.fileName): finding what the result depends on")
        }
      }
      let result = try await RunResult.of(
        ensemble, from: origin(ready), workers: jobs, doubts: !isCompared
      ).adding(
        specifications: try await specifications?.verdict(
          on: compiled, name: ready.fileName, jobs: jobs, quiet: quiet),
        models: try await models?.agreement(
          on: compiled, name: ready.fileName, jobs: jobs, quiet: quiet))
      return FinishedScenario(
        ready: ready, result: .world(result), ensemble: ensemble, elapsed: progress.elapsed)
    case .numeric(let run):
      let members = try await run.members(workers: jobs, progress: progress.report)
      let result = NumericResult(run, members, from: origin(ready)).adding(
        models: try await models?.agreement(
          on: run, name: ready.fileName, jobs: jobs, quiet: quiet))
      return FinishedScenario(
        ready: ready, result: .numeric(result), ensemble: nil, elapsed: progress.elapsed)
    }
  }

  private static func origin(_ ready: ReadyScenario) -> RunOrigin {
    RunOrigin(files: ready.files, version: Program.version, blas: NumericBackend.name)
  }

  /// Finds which change of a scenario did it, and shows how far the search is.
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
