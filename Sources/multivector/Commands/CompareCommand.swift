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
      Scenarios are run with the same members and the same luck, so that differences are of the \
      scenarios: intervals are paired. Saved outcomes (a folder, or outcome.json) are compared by \
      their summaries, without intervals; so is everything when one of them is saved.

      Examples:
        multivector compare Scenarios/baseline.yaml Scenarios/russia-defeated.yaml
        multivector compare Scenarios/baseline.yaml Scenarios/*.yaml --members 200
        multivector compare results/baseline results/russia-defeated
      """)

  @Argument(help: "The base, then others: scenario files, or saved outcomes.")
  var sides: [String]

  @OptionGroup var ensemble: EnsembleOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if sides.count < 2 { throw ValidationError("name a base and at least one other to compare") }
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
      try showPaired(ensembles)
    } else {
      var run = finished.map(\.outcome).makeIterator()
      var read = saved.makeIterator()
      try showSaved(areSaved.compactMap { $0 ? read.next() : run.next() })
    }
  }

  private func showPaired(_ ensembles: [Ensemble]) throws {
    let base = ensembles[0]
    let focus = base.compiled.scenario.focus
    let others = Array(ensembles.dropFirst())
    let comparisons = try others.map { other in
      guard let comparison = Comparison(base, other, focus: focus) else {
        throw ValidationError(
          "\(other.compiled.scenario.name) has other members or another seed than the base; give "
            + "both with --members and --seed")
      }
      return comparison
    }
    let report = ComparisonReport(comparisons, of: others.map(\.compiled))
    try output.print(
      table: report.text(output.style), json: JSONText.of(report.entries), csv: report.csv)
  }

  private func showSaved(_ outcomes: [Outcome]) throws {
    let comparisons = outcomes.dropFirst().map { SavedComparison(outcomes[0], $0) }
    try output.print(
      table: comparisons.map { $0.text(output.style) }.joined(separator: "\n"),
      json: JSONText.of(comparisons),
      csv: CSVText(SavedComparison.header, rows: comparisons.flatMap(\.fields)).text)
  }
}
