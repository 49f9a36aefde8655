import AllianceModel
import ArgumentParser
import Experiments
import Foundation
import Reports
import ScenarioEngine
import ScenarioFiles

/// By what events are ranked, as the option says it.
enum WatchOrder: String, ExpressibleByArgument, CaseIterable {
  case end
  case peak

  var order: Watch.Order {
    switch self {
    case .end: .end
    case .peak: .peak
    }
  }
}

/// `multivector watch`.
struct WatchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "watch",
    abstract: "What to watch: which observable events would move the headline most.",
    discussion: """
      Every kind of event and level is tried between the focus and each other actor and among the \
      members of poles, once, at one declared size; so are trade doubled and halved, the ends of \
      what is on record, joining and leaving. Each is one point run with everything else unchanged.

      Examples:
        multivector watch Scenarios/baseline.yaml
        multivector watch Scenarios/baseline.yaml --actor UZB --at 2023-01 --by peak
        multivector watch Scenarios/baseline.yaml --kind visit military-agreement end
        multivector watch Scenarios/baseline.yaml --count 50 --format csv
      """)

  @Argument(help: "A scenario file.", completion: .file(extensions: ["yaml"]))
  var scenario: String

  @Option(
    help: "Whose headline: the code of an actor; the scenario's focus unless given.",
    completion: Completions.states)
  var actor: String?

  @Option(help: "When the event happens: a month of the calendar; the first after the evidence.")
  var at: String?

  @Option(
    parsing: .upToNextOption,
    help: "Only events of these kinds, such as visit, or end, join, leave; all unless given.")
  var kind: [String] = []

  @Option(parsing: .unconditional, help: "How many events to print.", transform: WholeNumber.read)
  var count = 20

  @Option(help: "Rank by what events do at the end, or at their peak: end or peak.")
  var by = WatchOrder.end

  @Option(
    parsing: .unconditional,
    help: "How many scenarios run at once. The results do not depend on it.",
    transform: WholeNumber.readJobs)
  var jobs: Int = ProcessInfo.processInfo.activeProcessorCount

  @OptionGroup var output: OutputOptions

  func validate() throws {
    if count < 1 { throw ValidationError("--count \(count): the number must be at least 1") }
    for name in kind {
      try KnownNames.check(
        "--kind", name, among: Watch.kinds, what: "nothing that is watched",
        see: "known: \(Watch.kinds.joined(separator: ", "))")
    }
  }

  func run() async throws {
    let compiled = try watched()
    let month =
      try at.map(compiled.scenario.calendar.month) ?? Watch.firstMonth(of: compiled.scenario)
    let interruption = Interruption()
    defer { interruption.end() }
    let progress = PhaseProgress(
      scenario.fileNameWithoutEnding, unit: "events", quiet: output.quiet)
    let watch = try await Watch.rank(
      compiled, in: month, kinds: kind, count: count, by: by.order, workers: jobs,
      progress: progress.report)
    progress.finish()
    guard let watch else {
      try ScenarioLoading.refuse([
        FileProblem(
          RequestProblem.noHeadline(focus: compiled.scenario.focus.text),
          at: FilePosition(path: scenario))
      ])
      return
    }
    try output.print(WatchReport(watch))
  }

  /// The scenario with the actor asked for in focus.
  private func watched() throws -> CompiledScenario {
    let compiled = try ScenarioLoading.ofStates(
      scenario, lacks: .watchedEvents
    ).compiled
    guard let actor else { return compiled }
    let known = compiled.scenario.actors.map(\.text)
    try KnownNames.check(
      "--actor", actor, among: known, titles: KnownNames.titles(of: compiled.world),
      what: "not an actor of the scenario", see: "known: \(known.joined(separator: ", "))")
    var focused = compiled.scenario
    focused.focus = ActorID(actor)
    return try ScenarioLoading.compiled(focused, in: compiled.world, path: scenario)
  }
}
