import ArgumentParser
import Reports

/// The form in which results are printed.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case table
  case json
  case csv
}

/// How results are printed.
struct OutputOptions: ParsableArguments {
  @Option(help: "The form of the results: table, json or csv.")
  var format: OutputFormat = .table

  @Flag(help: "No progress and no warnings on standard error.")
  var quiet = false

  /// The look of text on standard output.
  var style: TextStyle { Streams.style }

  /// Prints a result in the form asked for; further sections are for people alone.
  func print(_ result: some Reportable, adding further: [Section] = []) throws {
    switch format {
    case .table: try Streams.output(result.report.adding(further).text(style))
    case .json: try Streams.output(result.json())
    case .csv: try Streams.output(result.csv.text)
    }
  }

  /// Prints a result in the form asked for.
  func print(
    table: @autoclosure () -> String, json: @autoclosure () throws -> String,
    csv: @autoclosure () -> String
  ) throws {
    switch format {
    case .table: try Streams.output(table())
    case .json: try Streams.output(try json())
    case .csv: try Streams.output(csv())
    }
  }

  /// Prints a message on standard error, unless `--quiet` was given.
  func tell(_ text: String) {
    if !quiet { Streams.error(text + "\n") }
  }
}
