import ArgumentParser
import Reports
import ScenarioFiles

/// `multivector validate`.
struct ValidateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate",
    abstract: "Every problem of every file, of any of our formats.",
    discussion: """
      A file is recognised by its 'format' line. Exit code 0 when nothing is wrong, 65 for bad \
      data, 66 for a missing file.

      Examples:
        multivector validate Scenarios/*.yaml
        multivector validate seeds/articles/001.yaml --format json
      """)

  @Argument(help: "Files.", completion: .file(extensions: ["yaml"]))
  var files: [String]

  @OptionGroup var output: OutputOptions

  func run() throws {
    var validator = FileValidator(vocabulary: ScenarioLoading.vocabulary)
    var problems: [FileProblem] = []
    for file in files {
      let found = validator.problems(in: file)
      // A file that reads well may still ask for the impossible: to leave what was never joined.
      problems += found.isEmpty ? [ScenarioLoading.problem(in: file)].compactMap(\.self) : found
    }
    let entries = problems.map {
      ProblemEntry(path: $0.path, line: $0.line, column: $0.column, message: $0.message)
    }
    try output.print(ProblemReport(entries, files: files.count))
    guard problems.isEmpty else { throw ExitCode(FileProblems(problems).exitCode) }
  }
}
