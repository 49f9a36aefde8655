import AllianceModel
import ArgumentParser
import Experiments
import Reports
import ScenarioEngine
import ScenarioFiles

/// `multivector compare`.
struct CompareCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "What changes from a base, the first, to other scenarios or saved outcomes.",
    discussion: """
      Scenarios are run with the same members and the same random numbers, so that differences \
      come from the scenarios alone: intervals are paired. Saved outcomes (a folder, or \
      outcome.json) are compared by their summaries, without intervals; so is everything when \
      one of them is saved.

      A table of all scenarios comes first. Which change did it is found by running the scenario \
      with some of its changes only: every set of up to 10 changes, random orders of more. That \
      takes 2^n times as many runs for n changes; --skip-attribution leaves it out.

      Examples:
        multivector compare Scenarios/baseline.yaml Scenarios/russia-defeated.yaml
        multivector compare Scenarios/baseline.yaml Scenarios/*.yaml --members 200
        multivector compare results/baseline results/russia-defeated
        multivector compare Scenarios/baseline.yaml Scenarios/russia-defeated.yaml --specifications
        multivector compare Scenarios/baseline.yaml Scenarios/russia-defeated.yaml --model all
      """)

  @Argument(
    help: "The base, then others: scenario files, or saved outcomes.", completion: .file())
  var sides: [String]

  @Flag(help: "Do not find which change did it, which takes many more runs.")
  var skipAttribution = false

  @OptionGroup var ensemble: EnsembleOptions
  @OptionGroup var specifications: SpecificationOptions
  @OptionGroup var models: ModelOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if sides.count < 2 { throw ValidationError("name a base and at least one other to compare") }
    try specifications.check(compared: sides, output)
    try models.check(compared: sides, output)
    if let given = ensemble.givenName, sides.allSatisfy(SavedOutcome.isSaved) {
      throw ValidationError(
        "\(given) applies to runs, and all sides are saved outcomes; name scenario files, or leave "
          + "it out")
    }
  }

  func run() async throws {
    let areSaved = sides.map(SavedOutcome.isSaved)
    let paths = zip(sides, areSaved).filter { !$0.1 }.map(\.0)
    let saved = try SavedOutcome.read(zip(sides, areSaved).filter(\.1).map(\.0))
    let ready = try ScenarioLoading.ready(paths, ensemble)
    var openings = ready.map(ComparedSide.init).makeIterator()
    var endings = zip(sides.filter(SavedOutcome.isSaved), saved).map(ComparedSide.init)
      .makeIterator()
    try ComparedSide.check(areSaved.compactMap { $0 ? endings.next() : openings.next() })
    try specifications.check(ready)
    try models.check(Array(ready.prefix(1)))
    try checkMembers(ready)
    try MemoryNeed.check(ready, ensemble)
    let interruption = Interruption()
    defer { interruption.end() }
    var finished: [FinishedScenario] = []
    for scenario in ready {
      finished.append(
        try await ScenarioRunning.run(
          scenario, jobs: ensemble.jobs, quiet: output.quiet, isCompared: true))
    }
    let ensembles = finished.compactMap(\.ensemble)
    if ensembles.count == sides.count {
      try await showPaired(ensembles, names: finished.map(\.ready.fileName))
    } else {
      var run = finished.map(\.result).makeIterator()
      var read = saved.makeIterator()
      try showSaved(areSaved.compactMap { $0 ? read.next() : run.next() })
    }
  }

  /// Refuses scenarios whose members cannot be paired with those of the first.
  private func checkMembers(_ ready: [ReadyScenario]) throws {
    guard ready.count == sides.count, let base = ready.first?.uncertainty else { return }
    for other in ready.dropFirst() {
      guard let theirs = other.uncertainty,
        theirs.members != base.members || theirs.seed != base.seed
      else { continue }
      throw ValidationError(
        "\(other.path) has \(theirs.members) members from the seed \(theirs.seed), the base "
          + "\(base.members) from \(base.seed); give both the same with --members and --seed")
    }
  }

  private func showPaired(_ ensembles: [Ensemble], names: [String]) async throws {
    let base = ensembles[0]
    var others: [ComparedScenario] = []
    for (other, name) in zip(ensembles, names).dropFirst() {
      others.append(try await compared(other, with: base, name: name))
    }
    output.tell("\(names[0]): finding what the headline depends on")
    let varied = try await OneAtATime.of(base.compiled, workers: ensemble.jobs)
    let specified = try await specifications.differences(
      base.compiled, ensembles.dropFirst().map(\.compiled), jobs: ensemble.jobs,
      quiet: output.quiet)
    let modelled = try await models.differences(
      base.compiled, zip(names, ensembles).dropFirst().map { ($0, $1.compiled) },
      jobs: ensemble.jobs, quiet: output.quiet)
    try output.print(
      ComparisonReport(
        base: ComparisonBase(base.compiled, hangsOn: varied.sensitivities), others: others,
        specifications: specified, models: modelled))
  }

  /// One scenario beside the base, and which change did it.
  private func compared(
    _ other: Ensemble, with base: Ensemble, name: String
  ) async throws -> ComparedScenario {
    let focus = base.compiled.scenario.focus
    guard let comparison = Comparison(base, other, focus: focus) else {
      throw ValidationError("\(name) cannot be paired with the base member by member")
    }
    let attribution =
      skipAttribution
      ? nil
      : try await ScenarioRunning.attribution(
        base, other, focus: focus, name: name, jobs: ensemble.jobs, quiet: output.quiet)
    return ComparedScenario(
      comparison, base: base.compiled, compiled: other.compiled, attribution: attribution)
  }

  private func showSaved(_ outcomes: [ScenarioResult]) throws {
    let comparisons = outcomes.dropFirst().map { SavedComparison(outcomes[0], $0) }
    try ScenarioLoading.refuse(
      zip(sides.dropFirst(), comparisons).filter(\.1.isEmpty).map { side, _ in
        FileProblem(
          RequestProblem.noCommonNumber(base: sides[0]),
          at: FilePosition(path: side))
      })
    try output.print(SavedComparisonReport(comparisons))
  }
}
