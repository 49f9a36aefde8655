import AllianceModel
import ArgumentParser
import Experiments
import Foundation
import Reports
import ScenarioEngine
import ScenarioFiles

/// `multivector explain`.
struct ExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Take a tie or an outcome apart: the evidence behind it, and what each piece adds.",
    discussion: """
      Shares are of the set point of the point run. Without --partner, every tie of the actor is \
      listed with its three strongest causes. With --by, the outcome itself is divided: the \
      actor's alignment with each pole, by what it would be without each event, record, article \
      or channel, and by each one's part in it (Shapley's value).

      Examples:
        multivector explain Scenarios/baseline.yaml --actor KAZ --partner TUR
        multivector explain Scenarios/russia-defeated.yaml --actor KAZ --at 2024-01
        multivector explain Scenarios/baseline.yaml --actor KAZ --by event --count 20
      """)

  @Argument(help: "A scenario file.", completion: .file(extensions: ["yaml"]))
  var scenario: String

  @Option(
    help: "Whose view: the code of an actor, such as KAZ.", completion: Completions.states)
  var actor: String

  @Option(
    help: "The other side of the tie: the code of another actor.", completion: Completions.states)
  var partner: String?

  @Option(help: "When: a month of the calendar, such as 2024-01; the last unless given.")
  var at: String?

  @Option(help: "What drove the outcome: event, record, document or channel.")
  var by: Attribution.Level?

  @OptionGroup var division: DivisionOptions

  @Option(
    parsing: .unconditional,
    help: "How many runs are worked on at once, with --by. The results do not depend on it.",
    transform: WholeNumber.readJobs)
  var jobs: Int?

  @Flag(help: "Also print how a run proceeds, stage by stage.")
  var verbose = false

  @OptionGroup var output: OutputOptions

  func validate() throws {
    if by != nil, partner != nil {
      throw ValidationError("--by divides the whole outcome, not one tie; leave out --partner")
    }
    let given = division.orders.map { _ in "--orders" } ?? jobs.map { _ in "--jobs" }
    if by == nil, let given {
      throw ValidationError("\(given) belongs to --by, which says what to divide among")
    }
    if by == nil, partner == nil, division.count != nil {
      throw ValidationError(
        "--count belongs to --by or --partner; every tie is listed with three causes without them")
    }
    if verbose, output.format != .table {
      throw ValidationError("--verbose adds to the table; leave it out, or leave out --format")
    }
  }

  func run() async throws {
    let compiled = try ScenarioLoading.ofStates(
      scenario, lacks: .explanation
    ).compiled
    let viewer = try row(actor, "--actor", compiled)
    let month = try at.map(compiled.scenario.calendar.month) ?? compiled.scenario.calendar.end
    if let by {
      try await divide(compiled, of: viewer, at: month, by: by)
    } else if let partner {
      let pair = DirectedPair(viewer, try row(partner, "--partner", compiled))
      guard let ledger = compiled.ledger(of: pair, at: month, removals: true) else {
        throw ValidationError("an actor has no tie with itself; name another --partner")
      }
      try show(LedgerReport(ledger, names: ActorNames(compiled.world), count: division.shownLines))
    } else {
      let ledgers = compiled.scenario.actors.compactMap {
        compiled.ledger(of: DirectedPair(viewer, $0), at: month)
      }
      try show(CausesReport(ledgers, names: ActorNames(compiled.world)))
    }
  }

  private func divide(
    _ compiled: CompiledScenario, of actor: ActorID, at month: Month, by level: Attribution.Level
  ) async throws {
    let interruption = Interruption()
    defer { interruption.end() }
    let progress = PhaseProgress(
      scenario.fileNameWithoutEnding, unit: "runs", quiet: output.quiet)
    defer { progress.finish() }
    do {
      let attribution = try await Attribution.of(
        compiled, actor: actor, at: month, by: level, orders: division.orders ?? 8,
        workers: jobs ?? ProcessInfo.processInfo.activeProcessorCount, progress: progress.report)
      progress.finish()
      try show(AttributionReport(attribution, count: division.shown))
    } catch let problem as AttributionProblem {
      // What was asked can be asked otherwise, unless the scenario itself does not run.
      guard problem == .runFailed else {
        throw ValidationError(problem.words(by: level, scenario))
      }
      try ScenarioLoading.refuse([
        FileProblem(
          RequestProblem.attribution(problem, by: level, in: scenario),
          at: FilePosition(path: scenario))
      ])
    }
  }

  private func show(_ report: some Reportable) throws {
    try output.print(report, adding: verbose ? [LoopStages.section] : [])
  }

  private func row(_ text: String, _ option: String, _ compiled: CompiledScenario) throws -> ActorID
  {
    let id = ActorID(text)
    let known = compiled.scenario.actors.map(\.text)
    try KnownNames.check(
      option, text, among: known, titles: KnownNames.titles(of: compiled.world),
      what: "not an actor of the scenario", see: "known: \(known.joined(separator: ", "))")
    return id
  }
}
