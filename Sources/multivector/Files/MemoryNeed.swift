import AllianceModel
import ArgumentParser
import InfluenceDynamics
import Reports
import ScenarioEngine
import ScenarioFiles

/// How much memory the results of scenarios fill, worked out before anything is run.
///
/// Worked out in floating point, because the counts that need refusing overflow integers.
enum MemoryNeed {
  /// The most bytes that the results of one command may fill.
  static let limit = 8e9

  /// What a member takes besides its results: its problem and how it ended.
  private static let besides = 1024.0

  /// Refuses scenarios whose results would not fit, with what to do.
  ///
  /// - Throws: `ValidationError` when the option asks for too many members, `ExitCode` 65 when a
  ///   file does.
  static func check(_ ready: [ReadyScenario], _ options: EnsembleOptions) throws {
    let problems = ready.compactMap { scenario in
      refusal(of: scenario).map {
        FileProblem($0, at: FilePosition(path: scenario.path))
      }
    }
    if let members = options.members, let problem = problems.first {
      throw ValidationError("--members \(members): \(problem.path): \(problem.message)")
    }
    try ScenarioLoading.refuse(problems)
    let total = ready.map(bytes).reduce(0, +)
    guard total > limit else { return }
    let problem = RequestProblem.tooManyScenarios(ready.count, bytes: total)
    guard options.members == nil else { throw ValidationError(problem.words) }
    try ScenarioLoading.refuse([FileProblem(problem, at: FilePosition(path: ready[0].path))])
  }

  private static func refusal(of scenario: ReadyScenario) -> RequestProblem? {
    let bytes = Self.bytes(scenario)
    guard bytes > limit else { return nil }
    return .tooManyMembers(
      scenario.members, bytes: bytes, most: Int((limit / perMember(scenario)).rounded(.down)))
  }

  private static func bytes(_ scenario: ReadyScenario) -> Double {
    Double(scenario.members) * perMember(scenario)
  }

  private static func perMember(_ scenario: ReadyScenario) -> Double {
    switch scenario.content {
    case .world(let compiled): besides + 8 * measured(compiled)
    case .numeric(let run): besides + 8 * kept(run)
    }
  }

  /// The numbers that are kept of one member of a world: subjects by kept months, for each measure.
  private static func measured(_ compiled: CompiledScenario) -> Double {
    let scenario = compiled.scenario
    let frame = MeasureContext(compiled)
    // The usual measures are counted whatever is asked for: a run keeps the headline's anyway.
    let asked = Set(MeasureCatalogue.usual + scenario.measures)
    return MeasureCatalogue.all.filter { asked.contains($0.description.id) }.reduce(0) {
      sum, measure in
      let months = measure.description.isKeptMonthly ? Double(frame.states) : 1
      return sum + Double(measure.subjects(in: frame).count) * months
    }
  }

  /// The numbers that are kept of one member of a scenario given in numbers: its state at each step.
  private static func kept(_ run: NumericRun) -> Double {
    let rows = Double(run.scenario.actors.count)
    let columns =
      switch run.model.description.stateKind {
      case .ties: rows
      case .positions: Double(run.scenario.positions.count)
      case .tiesAndPositions: rows + Double(run.scenario.positions.count)
      }
    return (Double(run.scenario.steps) + 1) * rows * columns
  }
}
