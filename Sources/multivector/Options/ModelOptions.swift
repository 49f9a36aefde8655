import AllianceModel
import ArgumentParser
import Experiments
import InfluenceDynamics
import Reports
import ScenarioEngine
import ScenarioFiles

/// Under which other models scenarios are run, to see where they agree.
struct ModelOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Other models to run the same members under, separated by commas; 'all' for every one.",
      valueName: "a,b,c"),
    completion: Completions.models)
  var model: String?

  func validate() throws {
    let known = ModelCatalogue.all.map(\.description.id)
    for name in names where name != "all" && !known.contains(name) {
      let near = NearMiss.of(name, among: known + ["all"])
      throw ValidationError(
        "--model: unknown model '\(name)'; "
          + (near.map { "did you mean '\($0)'?" } ?? "known: \(known.joined(separator: ", "))"))
    }
    if let model, names.isEmpty {
      throw ValidationError("--model '\(model)' names no model; see: multivector models")
    }
  }

  /// The names as given, without spaces and empty places.
  private var names: [String] {
    (model ?? "").split(separator: ",").map { $0.filter { !$0.isWhitespace } }
      .filter { !$0.isEmpty }
  }

  /// The models to compare a scenario's own with: those of its file, then those of the option.
  private func choices(beside own: DynamicsChoice) -> [DynamicsChoice] {
    let all = ModelCatalogue.all.map(\.description.id)
    var choices = own.others
    for name in names.contains("all") ? all : names
    where name != own.model && !choices.contains(where: { $0.model == name }) {
      choices.append(DynamicsChoice(model: name))
    }
    return choices
  }

  /// Refuses a `--model` that names nothing to compare a scenario with, before anything is run.
  ///
  /// - Throws: `ValidationError` naming the first such scenario.
  func check(_ ready: [ReadyScenario]) throws {
    guard let model else { return }
    for scenario in ready where choices(beside: scenario.dynamics).isEmpty {
      throw ValidationError(
        "--model \(model): that is the model of \(scenario.path) itself; name others to compare "
          + "it with, or 'all'")
    }
  }

  /// What other models make of an evidence-driven scenario; `nil` when none was asked for.
  func agreement(
    on compiled: CompiledScenario, name: String, jobs: Int, quiet: Bool
  ) async throws -> ModelAgreement? {
    let others = choices(beside: compiled.scenario.dynamics)
    guard !others.isEmpty else { return nil }
    return ModelAgreement(
      try await answers(others, on: compiled, name: name, jobs: jobs, quiet: quiet))
  }

  /// What every member comes to under a scenario's own model, under others, and under none.
  private func answers(
    _ others: [DynamicsChoice], on compiled: CompiledScenario, name: String, jobs: Int,
    quiet: Bool
  ) async throws -> ModelAnswers {
    let own = DynamicsChoice(model: compiled.scenario.dynamics.model)
    let (ready, leftOut) = Self.ready([own] + others) { choice throws(CompileProblem) in
      try ModelAdapter(choice, beside: compiled)
    }
    let models = ready + [ModelAdapter(setPointsOf: compiled)]
    let progress = Progress(
      "\(name): other models", of: models.count * compiled.scenario.uncertainty.members,
      unit: "runs", quiet: quiet)
    defer { progress.finish() }
    return try await ModelAnswers.find(
      models, on: compiled, leftOut: leftOut, workers: jobs, progress: progress.report)
  }

  /// Whether other models see the differences of scenarios from a base; none when it was not
  /// asked for.
  func differences(
    _ base: CompiledScenario, _ others: [(name: String, compiled: CompiledScenario)], jobs: Int,
    quiet: Bool
  ) async throws -> [ModelComparison] {
    let focus = base.world.name(of: base.scenario.focus)
    let choices = choices(beside: base.scenario.dynamics)
    guard !choices.isEmpty else { return [] }
    let before = try await answers(choices, on: base, name: "base", jobs: jobs, quiet: quiet)
    var comparisons: [ModelComparison] = []
    for (name, compiled) in others {
      let after = try await answers(choices, on: compiled, name: name, jobs: jobs, quiet: quiet)
      guard let comparison = ModelComparison(before, after) else {
        Progress(name, of: 1, quiet: quiet).note(
          "\(name): no comparison under other models: \(focus) is not among its actors")
        continue
      }
      comparisons.append(comparison)
    }
    return comparisons
  }

  /// Refuses comparisons that other models cannot be asked about, before anything is run.
  ///
  /// - Throws: `ValidationError` for saved outcomes, which cannot be run again, and for CSV.
  func check(compared sides: [String], _ output: OutputOptions) throws {
    guard model != nil else { return }
    if let saved = sides.first(where: SavedOutcome.isSaved) {
      throw ValidationError(
        "--model must run the scenarios again, and \(saved) is a saved outcome; name its scenario "
          + "file")
    }
    if output.format == .csv {
      throw ValidationError(
        "--format csv holds one table, which --model is not in; use --format json")
    }
  }

  /// What other models make of a scenario given in numbers; `nil` when none was asked for.
  func agreement(
    on run: NumericRun, name: String, jobs: Int, quiet: Bool
  ) async throws -> GroupAgreement? {
    let others = choices(beside: run.scenario.dynamics)
    guard !others.isEmpty else { return nil }
    let (runs, leftOut) = Self.ready(others) { choice throws(CompileProblem) in
      try run.under(choice)
    }
    let progress = Progress(
      "\(name): other models", of: (runs.count + 1) * run.scenario.uncertainty.members,
      unit: "runs", quiet: quiet)
    defer { progress.finish() }
    return try await GroupAgreement.find(
      [run] + runs, leftOut: leftOut, workers: jobs, progress: progress.report)
  }

  /// Models made ready, and those that cannot be, with the reason in words.
  private static func ready<Ready>(
    _ choices: [DynamicsChoice], _ make: (DynamicsChoice) throws(CompileProblem) -> Ready
  ) -> ([Ready], [ModelAgreement.LeftOut]) {
    var ready: [Ready] = []
    var leftOut: [ModelAgreement.LeftOut] = []
    for choice in choices {
      do {
        ready.append(try make(choice))
      } catch {
        leftOut.append(.init(model: choice.model, reason: error.words))
      }
    }
    return (ready, leftOut)
  }
}
