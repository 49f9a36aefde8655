import AllianceModel
import ArgumentParser
import Experiments
import Reports
import ScenarioEngine
import ScenarioFiles

/// Whether results are compared with other specifications, and with how many.
struct SpecificationOptions: ParsableArguments {
  @Flag(help: "Print how far the headline holds under other defensible choices, as point runs.")
  var specifications = false

  @Option(
    parsing: .unconditional,
    help: "How many specifications to run at most: all when there are no more, else a sample.",
    transform: WholeNumber.read)
  var specificationCount: Int?

  /// The most specifications that are run unless asked otherwise.
  static let usualCount = 1000

  func validate() throws {
    guard let specificationCount else { return }
    if !specifications {
      throw ValidationError("--specification-count goes with --specifications; add that flag")
    }
    if !(1...1_000_000).contains(specificationCount) {
      throw ValidationError(
        "--specification-count \(specificationCount): the number must be from 1 to 1000000")
    }
  }

  private var limit: Int { specificationCount ?? Self.usualCount }

  /// Refuses what has no specifications: scenarios given in numbers.
  ///
  /// - Throws: `ExitCode` 65 after printing which.
  func check(_ ready: [ReadyScenario]) throws {
    guard specifications else { return }
    try ScenarioLoading.refuse(
      ready.compactMap { scenario in
        guard case .numeric = scenario.content else { return nil }
        return FileProblem(
          RequestProblem.inNumbers(lacks: .specifications), at: FilePosition(path: scenario.path))
      })
  }

  /// The verdict on a scenario; `nil` when it was not asked for or there is none.
  func verdict(
    on compiled: CompiledScenario, name: String, jobs: Int, quiet: Bool
  ) async throws -> SpecificationVerdict? {
    guard specifications else { return nil }
    let progress = PhaseProgress(name, unit: "specifications", quiet: quiet)
    defer { progress.finish() }
    let verdict = try await SpecificationVerdict.find(
      compiled, limit: limit, workers: jobs, progress: progress.report)
    if verdict == nil {
      progress.note(
        "\(name): no verdict over specifications: the focus has fewer than two poles to choose "
          + "between, or the point run fails")
    }
    return verdict
  }

  /// Refuses comparisons that cannot be made over specifications, before anything is run.
  ///
  /// - Throws: `ValidationError` for saved outcomes, which cannot be run again, and for CSV.
  func check(compared sides: [String], _ output: OutputOptions) throws {
    guard specifications else { return }
    if let saved = sides.first(where: SavedOutcome.isSaved) {
      throw ValidationError(
        "--specifications must run the scenarios again, and \(saved) is a saved outcome; name its "
          + "scenario file")
    }
    if output.format == .csv {
      throw ValidationError(
        "--format csv holds one table, which --specifications is not in; use --format json")
    }
  }

  /// How far differences from a base hold; none when it was not asked for.
  func differences(
    _ base: CompiledScenario, _ others: [CompiledScenario], jobs: Int, quiet: Bool
  ) async throws -> [SpecificationComparison] {
    guard specifications else { return [] }
    let progress = PhaseProgress("both sides", unit: "specifications", quiet: quiet)
    defer { progress.finish() }
    let found = try await SpecificationComparison.find(
      base, others, limit: limit, workers: jobs, progress: progress.report)
    for (other, comparison) in zip(others, found) where comparison == nil {
      progress.note(
        "\(other.scenario.name): no comparison over specifications: a point run has no result")
    }
    return found.compactMap(\.self)
  }
}
