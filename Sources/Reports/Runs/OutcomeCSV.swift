import AllianceModel
public import Experiments
import ScenarioEngine

/// Series of results as rows, one a date.
public enum OutcomeCSV {
  /// The header of `text`.
  public static let header = [
    "scenario", "measure", "actor", "partner", "pole", "issue", "unit", "date", "category",
    "share", "mean", "median", "p05", "p25", "p75", "p95",
  ]

  /// All series of all results; measures kept for the last month alone have that date.
  public static func text(_ results: [ScenarioResult]) -> String {
    var csv = CSVText(header)
    for result in results {
      for series in result.series { add(series, of: result, to: &csv) }
      let measures = Set(result.series.map(\.measure))
      for value in result.final where !measures.contains(value.measure) {
        add(value, of: result, to: &csv)
      }
    }
    return csv.text
  }

  /// The ties of every pair, which are asked for by the measure `tie`; nil when they were not.
  public static func ties(_ result: ScenarioResult) -> String? {
    let ties = result.series.filter { $0.measure == .tie }
    guard !ties.isEmpty else { return nil }
    var csv = CSVText(header)
    for series in ties { add(series, of: result, to: &csv) }
    return csv.text
  }

  private static let blanks = Array(repeating: "", count: 6)

  private static func add(_ value: FinalValue, of result: ScenarioResult, to csv: inout CSVText) {
    let names =
      [result.name, value.measure.rawValue] + value.subject.fields
      + [value.unit, result.dates.last ?? ""]
    switch value.value {
    case .number(let summary):
      let numbers = summary.map { [$0.mean, $0.median, $0.p05, $0.p25, $0.p75, $0.p95] }
      csv.add(names + ["", ""] + (numbers?.map { CSVText.field($0) } ?? blanks))
    case .partners(let shares):
      for share in shares.sorted(by: { $0.partner.name < $1.partner.name }) {
        csv.add(names + [share.partner.name, CSVText.field(share.share)] + blanks)
      }
    }
  }

  private static func add(_ series: Series, of result: ScenarioResult, to csv: inout CSVText) {
    let partners = series.partners?.sorted { $0.partner.name < $1.partner.name } ?? []
    for (index, date) in result.dates.enumerated() {
      let names =
        [result.name, series.measure.rawValue] + series.subject.fields + [series.unit, date]
      for path in partners {
        csv.add(names + [path.partner.name, CSVText.field(path.shares[index])] + blanks)
      }
      guard let bands = series.bands else { continue }
      csv.add(
        names + ["", ""]
          + [bands.mean, bands.median, bands.p05, bands.p25, bands.p75, bands.p95].map {
            CSVText.field($0[index])
          })
    }
  }
}

extension MeasureSubject {
  /// Actor, partner, pole and issue, empty where there is none.
  fileprivate var fields: [String] {
    [actor.text, partner?.text ?? "", pole ?? "", issue ?? ""]
  }
}
