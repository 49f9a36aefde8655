import ArgumentParser
import ScenarioEngine
import ScenarioFiles

/// The command: which actor aligns with which pole, when, how surely, and why.
@main
struct Multivector: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "multivector",
    abstract:
      "A scenario engine of alliance shifts: which actor aligns with which pole, when, how surely, "
      + "why.",
    discussion: """
      Dated, sourced evidence becomes ties; ties move by published equations; results are shares of \
      simulated members under stated assumptions, never probabilities.

      Exit codes: 0 success, 1 an expectation failed, 64 usage, 65 bad data, 66 missing file, \
      73 cannot write, 130 interrupted.

      Examples:
        multivector run Scenarios/baseline.yaml
        multivector compare Scenarios/baseline.yaml Scenarios/russia-defeated.yaml
        multivector explain Scenarios/baseline.yaml --actor KAZ --partner TUR
      """,
    version: Program.version,
    subcommands: [
      RunCommand.self, ShowCommand.self, CompareCommand.self, ExplainCommand.self,
      DiffCommand.self, WatchCommand.self, ForecastsCommand.self, EvidenceCommand.self,
      ValidateCommand.self,
      ModelsCommand.self, KindsCommand.self, MeasuresCommand.self, InitCommand.self,
    ])
}

extension Multivector {
  /// Runs the command, after refusing a misspelt one with the near one.
  static func main() async {
    NumericBackend.prepare()
    let (called, unknown) = UsageMessage.called(by: CommandLine.arguments.dropFirst())
    if let unknown, let near = near(unknown, below: called) {
      refuse(
        ValidationError("unknown command '\(unknown)'; did you mean '\(near)'?"), of: called)
    }
    do {
      var command = try parseAsRoot()
      if var running = command as? any AsyncParsableCommand {
        try await running.run()
      } else {
        try command.run()
      }
    } catch let problem as CompileProblem {
      // Scenarios as given compile, or are refused with their place; this is a variation of one.
      Streams.error("error: a variation of the scenario cannot be run: \(problem.words)\n")
      exit(withError: ExitCode(65))
    } catch {
      if exitCode(for: error) == .validationFailure { refuse(error, of: called) }
      exit(withError: error)
    }
  }

  private static func refuse(_ error: any Error, of command: any ParsableCommand.Type) -> Never {
    Streams.error(UsageMessage.text(error, of: command))
    exit(withError: ExitCode.validationFailure)
  }

  private static func near(_ word: String, below command: any ParsableCommand.Type) -> String? {
    NearMiss.of(word, among: command.configuration.subcommands.map { $0._commandName })
  }
}

/// The program itself.
enum Program {
  /// Printed by `--version` and kept in every outcome.
  static let version = "0.1.0"
}
