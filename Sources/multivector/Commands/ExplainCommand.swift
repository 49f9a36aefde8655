import AllianceModel
import ArgumentParser
import Reports
import ScenarioEngine
import ScenarioFiles

/// `multivector explain`.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Take a tie apart: every record behind it, and what each adds.",
    discussion: """
      Shares are of the set point of the point run. Without --partner, every tie of the actor is \
      listed with its three strongest causes.

      Examples:
        multivector explain Scenarios/baseline.yaml --actor KAZ --partner TUR
        multivector explain Scenarios/russia-defeated.yaml --actor KAZ --at 2024-01
      """)

  @Argument(help: "A scenario file.", completion: .file(extensions: ["yaml"]))
  var scenario: String

  @Option(help: "Whose view: the code of an actor, such as KAZ.")
  var actor: String

  @Option(help: "Of whom: the code of another actor.")
  var partner: String?

  @Option(help: "When: a month of the calendar, such as 2024-01; the last unless given.")
  var at: String?

  @Flag(help: "Say also how a run proceeds, stage by stage.")
  var verbose = false

  @OptionGroup var output: OutputOptions

  func run() throws {
    let compiled = try compiled()
    let viewer = try row(actor, "--actor", compiled)
    let month = try month(in: compiled.scenario.calendar)
    if let partner {
      let pair = DirectedPair(viewer, try row(partner, "--partner", compiled))
      guard let ledger = compiled.ledger(of: pair, at: month, removals: true) else {
        throw ValidationError("an actor has no tie with itself; name another --partner")
      }
      let report = LedgerReport(ledger, in: compiled.world)
      try show(report.text(output.style), report.entries)
    } else {
      let report = CausesReport(compiled, of: viewer, at: month)
      try show(report.text(output.style), report.entries)
    }
  }

  private func compiled() throws -> CompiledScenario {
    let ready = try ScenarioLoading.ready([scenario], EnsembleOptions.none)
    guard let first = ready.first, case .world(let compiled) = first.content else {
      Streams.error(
        "\(scenario): error: the scenario is given in numbers; there is no evidence to explain\n")
      throw ExitCode(65)
    }
    return compiled
  }

  private func show(_ text: String, _ entries: [LedgerEntry]) throws {
    let stages = verbose ? "\n" + LoopStages.text(output.style) : ""
    try output.print(
      table: text + stages, json: JSONText.of(entries),
      csv: CSVText(LedgerEntry.header, rows: entries.map(\.fields)).text)
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

  private func month(in calendar: ScenarioCalendar) throws -> Month {
    guard let at else { return calendar.end }
    guard let date = CalendarDate(at), calendar.months.contains(date.firstMonth) else {
      throw ValidationError(
        "--at \(at): not a month of the calendar, \(calendar.start) to \(calendar.end)")
    }
    return date.firstMonth
  }
}
