import AllianceModel
import ArgumentParser
import Experiments
import Foundation
import Reports
import ScenarioFiles

/// `multivector run`.
struct RunCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Run scenarios: which actor aligns with which pole, when, how surely, why.",
    discussion: """
      Prints what the result depends on, then the result. Without --out it writes no file. With \
      --out, DIR holds outcome.json (the same inputs give the same bytes), ties.csv when the \
      measure 'tie' is asked for, specifications.csv after --specifications, models.csv after \
      --model, and run.json (host, time, jobs). Several scenarios go to DIR/<name>/.

      --model runs the same members under other models too, and says where they agree; a scenario \
      may name them itself, as in dynamics: {model: [tie-coevolution, landscape]}.

      Examples:
        multivector run Scenarios/baseline.yaml
        multivector run Scenarios/baseline.yaml --members 100 --format json
        multivector run Scenarios/*.yaml --out results
        multivector run Scenarios/baseline.yaml --specifications
        multivector run Scenarios/baseline.yaml --members 100 --model landscape,altafini
        multivector run Scenarios/numeric/peace-and-war.yaml
      """)

  @Argument(help: "Scenario files.", completion: .file(extensions: ["yaml"]))
  var scenarios: [String]

  @Option(help: "The folder to write outcomes to.", completion: .directory)
  var out: String?

  @OptionGroup var ensemble: EnsembleOptions
  @OptionGroup var specifications: SpecificationOptions
  @OptionGroup var models: ModelOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if specifications.specifications, output.format == .csv, out == nil {
      throw ValidationError(
        "--format csv prints series alone; name a folder with --out DIR for specifications.csv, or "
          + "use --format json")
    }
    if models.model != nil, output.format == .csv, out == nil {
      throw ValidationError(
        "--format csv prints series alone; name a folder with --out DIR for models.csv, or use "
          + "--format json")
    }
    guard out != nil, scenarios.count > 1 else { return }
    let names = scenarios.map(\.fileNameWithoutEnding)
    if let twice = names.first(where: { name in names.count { $0 == name } > 1 }) {
      throw ValidationError("two scenarios would be written to '\(twice)'; run them separately")
    }
  }

  func run() async throws {
    let ready = try ScenarioLoading.ready(scenarios, ensemble)
    try specifications.check(ready)
    try models.check(ready)
    try MemoryNeed.check(ready, ensemble)
    let folder = try out.map { try OutputFolder(checking: $0) }
    let interruption = Interruption()
    defer { interruption.end() }
    let started = ISO8601DateFormatter().string(from: Date())
    var finished: [FinishedScenario] = []
    for scenario in ready {
      finished.append(
        try await ScenarioRunning.run(
          scenario, jobs: ensemble.jobs, quiet: output.quiet, specifications: specifications,
          models: models))
    }
    if let folder {
      let written = try finished.flatMap { try files(of: $0, started: started) }
      let old = folder.left(beside: written, called: Self.optionalFiles)
      try folder.write(written)
      output.tell("written to \(out ?? "")")
      for name in old {
        output.tell(
          "\(name) there is from an earlier run; remove it, so that it is not mistaken for a "
            + "result of this run")
      }
    }
    let results = finished.map(\.result)
    try ResultPrinting.print(results, output)
    if results.contains(where: { $0.expectations.contains { !$0.holds } }) {
      output.tell("an expectation failed")
      throw ExitCode(1)
    }
  }

  /// Files that some runs write and others do not.
  private static let optionalFiles = ["ties.csv", "specifications.csv", "models.csv"]

  private func files(
    of finished: FinishedScenario, started: String
  ) throws -> [(path: String, text: String)] {
    let prefix = scenarios.count > 1 ? finished.ready.fileName + "/" : ""
    let record = RunRecord(
      started: started, elapsed: finished.elapsed, host: ProcessInfo.processInfo.hostName,
      jobs: ensemble.jobs, version: Program.version)
    let result = finished.result
    let saved = OutcomeFile(result, sentences: ResultSentences(result))
    var files = [(prefix + "outcome.json", try JSONText.of(saved))]
    if let ties = OutcomeCSV.ties(result) { files.append((prefix + "ties.csv", ties)) }
    if case .world(let world) = result {
      if let verdict = world.specifications {
        files.append((prefix + "specifications.csv", SpecificationCSV.text(verdict)))
      }
      if let models = world.models {
        let text = ModelAgreementCSV.text(models, poles: world.poles.map(\.name))
        files.append((prefix + "models.csv", text))
      }
    }
    files.append((prefix + "run.json", try JSONText.of(record)))
    return files
  }
}
