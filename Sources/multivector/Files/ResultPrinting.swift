import Experiments
import Reports
import ScenarioFiles

/// Prints results, of a run or as they were saved, in one and the same way.
enum ResultPrinting {
  /// Prints results in the form asked for.
  static func print(_ results: [ScenarioResult], _ output: OutputOptions) throws {
    let files = results.map { OutcomeFile($0, sentences: ResultSentences($0)) }
    try output.print(
      table: results.map { text($0, output.style) }.joined(separator: "\n"),
      json: files.count == 1 ? JSONText.of(files[0]) : JSONText.of(files),
      csv: OutcomeCSV.text(results))
  }

  private static func text(_ result: ScenarioResult, _ style: TextStyle) -> String {
    switch result {
    case .world(let result): RunReport(result).text(style)
    case .numeric(let result): NumericReport(result).text(style)
    }
  }
}
