import AllianceModel
import ArgumentParser
import Experiments
import Reports
import ScenarioEngine
import ScenarioFiles

/// `multivector diff`.
struct DiffCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Which news between two dates moved the answer, and by how much.",
    discussion: """
      The scenario is weighed as known by the first date and as known by the second, with what had \
      happened by then (by its own 'occurredBy' where that is earlier); everything else, the \
      calendar included, is the same. The news is every event of which a record became known in \
      between; its parts and those of time passing add up to the difference of the point runs. \
      Beside it stands the difference of the members, paired.

      Examples:
        multivector diff Scenarios/baseline.yaml --known-by 2022-03 2022-05
        multivector diff baseline.yaml --known-by 2022-01 2022-06 --occurred-by 2022-01
      """)

  @Argument(help: "A scenario file.", completion: .file(extensions: ["yaml"]))
  var scenario: String

  @Option(
    parsing: .upToNextOption, help: "Two dates: what was known by the first, and by the second.")
  var knownBy: [String]

  @Option(help: "What had happened by this date, in both; unless given, by each of the two dates.")
  var occurredBy: String?

  @OptionGroup var division: DivisionOptions
  @OptionGroup var ensemble: EnsembleOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard knownBy.count == 2 else {
      throw ValidationError("--known-by needs two dates, such as: --known-by 2022-03 2022-05")
    }
    let dates = try knownBy.map { try date($0, "--known-by") }
    if let occurredBy { _ = try date(occurredBy, "--occurred-by") }
    if dates[1].lastMonth < dates[0].lastMonth {
      throw ValidationError(
        "--known-by \(knownBy[0]) \(knownBy[1]): the first date comes after the second; swap them")
    }
    if dates[1].lastMonth == dates[0].lastMonth {
      throw ValidationError(
        "--known-by \(knownBy[0]) \(knownBy[1]): both are the same month, and there is no news "
          + "within a month")
    }
  }

  func run() async throws {
    let (first, own) = try ScenarioLoading.ofStates(
      scenario, ensemble, lacks: .news)
    let dates = try knownBy.map { try date($0, "--known-by") }
    try check(dates, in: own.world)
    let earlier = try compiled(own, knownBy: dates[0])
    let later = try compiled(own, knownBy: dates[1])
    for warning in earlier.warnings where !later.warnings.contains(warning) {
      output.tell("known by \(dates[0]): \(warning.words)")
    }
    let sides = [earlier, later].map { side in
      ReadyScenario(
        content: .world(side), path: first.path,
        fileName: "\(first.fileName), \(side.scenario.name)", files: first.files)
    }
    try MemoryNeed.check(sides, ensemble)
    let interruption = Interruption()
    defer { interruption.end() }
    try await show(earlier, later, sides)
  }

  private func show(
    _ earlier: CompiledScenario, _ later: CompiledScenario, _ sides: [ReadyScenario]
  ) async throws {
    let progress = PhaseProgress(
      scenario.fileNameWithoutEnding, unit: "runs", quiet: output.quiet)
    defer { progress.finish() }
    do {
      let news = try await NewsAttribution.between(
        earlier, later, orders: division.orders ?? 4, workers: ensemble.jobs,
        progress: progress.report)
      progress.finish()
      var ensembles: [Ensemble] = []
      for side in sides {
        let finished = try await ScenarioRunning.run(
          side, jobs: ensemble.jobs, quiet: output.quiet, isCompared: true)
        ensembles += [finished.ensemble].compactMap { $0 }
      }
      guard ensembles.count == 2,
        let comparison = Comparison(ensembles[0], ensembles[1], focus: later.scenario.focus)
      else { preconditionFailure("both sides have the scenario's members and seed") }
      try output.print(NewsReport(news, comparison, count: division.shown))
    } catch let problem as AttributionProblem {
      try ScenarioLoading.refuse([
        FileProblem(
          RequestProblem.attribution(problem, by: nil, in: scenario),
          at: FilePosition(path: scenario))
      ])
    }
  }

  /// The scenario as known by a date.
  private func compiled(
    _ own: CompiledScenario, knownBy date: CalendarDate
  ) throws -> CompiledScenario {
    var scenario = own.scenario
    scenario.name = "known by \(date)"
    scenario.evidence.knownBy = date
    if let occurredBy {
      scenario.evidence.occurredBy = try self.date(occurredBy, "--occurred-by")
    } else if date.lastMonth < scenario.evidence.occurredBy.lastMonth {
      scenario.evidence.occurredBy = date
    }
    // What a change ends may not have been on record yet.
    return try ScenarioLoading.compiled(
      scenario, in: own.world, path: self.scenario, allowsIdleChanges: true)
  }

  /// Refuses dates between which nothing can have become known.
  private func check(_ dates: [CalendarDate], in world: World) throws {
    let known = world.evidence.documents.flatMap(\.records).map(\.known.lastMonth).sorted()
    guard let first = known.first, let last = known.last else {
      throw ValidationError("the world of \(scenario) has no record, so there is no news")
    }
    if dates[0].lastMonth >= last {
      throw ValidationError(
        "--known-by \(knownBy[0]): the last record of the evidence base became known in \(last), "
          + "and there is no news after it")
    }
    if dates[0].lastMonth < first {
      throw ValidationError(
        "--known-by \(knownBy[0]): the first record of the evidence base became known in \(first); "
          + "start there or later")
    }
    if dates[1].lastMonth > last {
      output.tell(
        "the last record of the evidence base became known in \(last); what came after is not in it"
      )
    }
  }

  private func date(_ text: String, _ option: String) throws -> CalendarDate {
    guard let date = CalendarDate(text) else {
      throw ValidationError(
        "\(option) \(text): not a date; write YYYY, YYYY-MM or YYYY-MM-DD")
    }
    return date
  }
}
