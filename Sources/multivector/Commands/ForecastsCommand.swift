import AllianceModel
import ArgumentParser
import Experiments
import Reports
import ScenarioEngine
import ScenarioFiles

/// `multivector forecasts`.
struct ForecastsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "forecasts",
    abstract: "The articles' own forecasts beside what the model says: a consistency check.",
    discussion: """
      Forecasts are records of the evidence base and never an input. A forecast with a condition \
      is tested on the scenario that it names (by its file, without the ending), compared with the \
      first scenario given. Any other forecast is tested on the first scenario's own course.

      Examples:
        multivector forecasts Scenarios/baseline.yaml Scenarios/russia-defeated.yaml
        multivector forecasts Scenarios/baseline.yaml Scenarios/*.yaml --members 200
      """)

  @Argument(
    help: "The scenario that others are compared with, then others.",
    completion: .file(extensions: ["yaml"]))
  var scenarios: [String]

  @OptionGroup var ensemble: EnsembleOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    // The first scenario is often among those that a pattern names, too.
    let paths = scenarios.enumerated().filter { index, path in
      scenarios.firstIndex(of: path) == index
    }.map(\.element)
    let ready = try ScenarioLoading.ready(paths, ensemble)
    let worlds = try compiled(ready)
    guard let first = worlds.first else { return }
    try ComparedSide.check(ready.map(ComparedSide.init))
    guard !ForecastCheck.forecasts(of: first.world).isEmpty else {
      Streams.error("\(paths[0]): error: its world has no forecast, so there is nothing to check\n")
      throw ExitCode(65)
    }
    let measured = try zip(ready, worlds).map { try measuring($0, $1, for: first.world) }
    try MemoryNeed.check(measured, ensemble)
    let interruption = Interruption()
    defer { interruption.end() }
    var sides: [ForecastCheck.Side] = []
    for side in measured {
      let finished = try await ScenarioRunning.run(
        side, jobs: ensemble.jobs, quiet: output.quiet, isCompared: true)
      sides += [finished.ensemble].compactMap { $0 }.map { .init(side.fileName, $0) }
    }
    guard let check = ForecastCheck(sides[0], Array(sides.dropFirst())) else {
      throw ValidationError(
        "the scenarios have other members or another seed than the first; give all of them with "
          + "--members and --seed")
    }
    try output.print(
      ForecastReport(check, names: ActorNames(first.world), base: first.scenario.name))
  }

  /// The scenarios of states; those given in numbers have no article to forecast anything.
  private func compiled(_ ready: [ReadyScenario]) throws -> [CompiledScenario] {
    var problems: [FileProblem] = []
    var worlds: [CompiledScenario] = []
    for scenario in ready {
      switch scenario.content {
      case .world(let compiled): worlds.append(compiled)
      case .numeric:
        problems.append(
          FileProblem(
            RequestProblem.inNumbers(lacks: .forecasts),
            at: FilePosition(path: scenario.path)))
      }
    }
    try ScenarioLoading.refuse(problems)
    return worlds
  }

  /// The same scenario with the measures that forecasts are about.
  private func measuring(
    _ ready: ReadyScenario, _ compiled: CompiledScenario, for world: World
  ) throws -> ReadyScenario {
    var scenario = compiled.scenario
    scenario.measures = ForecastCheck.measures(of: world)
    return ReadyScenario(
      content: .world(
        try ScenarioLoading.compiled(scenario, in: compiled.world, path: ready.path)),
      path: ready.path,
      fileName: ready.fileName, files: ready.files)
  }
}
