public import Experiments

/// Series of outcomes as rows, one a date.
public enum OutcomeCSV {
  /// The header of `text`.
  public static let header = [
    "scenario", "measure", "actor", "partner", "pole", "issue", "unit", "date", "category",
    "share", "mean", "median", "p05", "p25", "p75", "p95",
  ]

  /// All series of all outcomes; measures kept for the last month alone have that date.
  public static func text(_ outcomes: [Outcome]) -> String {
    var csv = CSVText(header)
    for outcome in outcomes {
      for series in outcome.series { add(series, of: outcome, to: &csv) }
      let told = Set(outcome.series.map(\.measure))
      for value in outcome.final where !told.contains(value.measure) {
        add(value, of: outcome, to: &csv)
      }
    }
    return csv.text
  }

  /// The ties of every pair, which are asked for by the measure `tie`; nil when they were not.
  public static func ties(_ outcome: Outcome) -> String? {
    let ties = outcome.series.filter { $0.measure == "tie" }
    guard !ties.isEmpty else { return nil }
    var csv = CSVText(header)
    for series in ties { add(series, of: outcome, to: &csv) }
    return csv.text
  }

  private static func add(_ value: Outcome.FinalValue, of outcome: Outcome, to csv: inout CSVText) {
    let names = [
      outcome.scenario.name, value.measure, value.actor, value.partner ?? "", value.pole ?? "",
      value.issue ?? "", value.unit, outcome.calendar.last ?? "",
    ]
    let numbers = value.value.map { [$0.mean, $0.median, $0.p05, $0.p25, $0.p75, $0.p95] }
    let blanks = Array(repeating: "", count: 6)
    if numbers != nil || value.shares == nil {
      csv.add(names + ["", ""] + (numbers?.map { CSVText.field($0) } ?? blanks))
    }
    for (category, share) in (value.shares ?? [:]).sorted(by: { $0.key < $1.key }) {
      csv.add(names + [category, CSVText.field(share)] + blanks)
    }
  }

  private static func add(_ series: Outcome.Series, of outcome: Outcome, to csv: inout CSVText) {
    for (index, date) in outcome.calendar.enumerated() {
      let names = [
        outcome.scenario.name, series.measure, series.actor, series.partner ?? "",
        series.pole ?? "", series.issue ?? "", series.unit, date,
      ]
      func value(_ values: [Double]?) -> String { CSVText.field(values?[index]) }
      if let shares = series.shares {
        for category in shares.keys.sorted() {
          let blanks = Array(repeating: "", count: 6)
          csv.add(names + [category, value(shares[category])] + blanks)
        }
      } else {
        csv.add(
          names + ["", ""]
            + [series.mean, series.median, series.p05, series.p25, series.p75, series.p95]
            .map(value))
      }
    }
  }
}
