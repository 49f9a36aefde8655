import ArgumentParser
import ScenarioEngine
import ScenarioFiles

/// The command: who aligns with whom, when, how surely, and why.
@main
struct Multivector: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "multivector",
    abstract: "A scenario engine of alliance shifts: who aligns with whom, when, how surely, why.",
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
      RunCommand.self, CompareCommand.self, ExplainCommand.self, DiffCommand.self,
      WatchCommand.self, ForecastsCommand.self, EvidenceCommand.self, ValidateCommand.self,
      ModelsCommand.self, KindsCommand.self, MeasuresCommand.self, InitCommand.self,
    ])
}

extension Multivector {
  /// Runs the command, after refusing a misspelt subcommand with the near one.
  static func main() async {
    NumericBackend.prepare()
    if let word = CommandLine.arguments.dropFirst().first, let near = nearMiss(of: word) {
      Streams.error(
        "Error: unknown command '\(word)'; did you mean '\(near)'? See: multivector --help\n")
      exit(withError: ExitCode.validationFailure)
    }
    do {
      var command = try parseAsRoot()
      do {
        if var running = command as? any AsyncParsableCommand {
          try await running.run()
        } else {
          try command.run()
        }
      } catch let problem as ValidationError {
        // What only running finds is told with the help of the command that was running.
        let words = path(to: type(of: command), below: Self.self) ?? ["multivector"]
        Streams.error(
          "Error: \(problem.message)\n  See '\(words.joined(separator: " ")) --help' for more "
            + "information.\n")
        exit(withError: ExitCode.validationFailure)
      }
    } catch {
      exit(withError: error)
    }
  }

  /// The words by which a command is called.
  private static func path(
    to command: any ParsableCommand.Type, below parent: any ParsableCommand.Type
  ) -> [String]? {
    let name = parent.configuration.commandName ?? "multivector"
    if parent == command { return [name] }
    for child in parent.configuration.subcommands {
      if let words = path(to: command, below: child) { return [name] + words }
    }
    return nil
  }

  private static func nearMiss(of word: String) -> String? {
    let names = configuration.subcommands.compactMap { $0.configuration.commandName }
    guard !word.hasPrefix("-"), !names.contains(word), word != "help" else { return nil }
    return NearMiss.of(word, among: names)
  }
}

/// The program itself.
enum Program {
  /// Printed by `--version` and kept in every outcome.
  static let version = "0.1.0"
}
