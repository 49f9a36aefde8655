import Experiments
import ScenarioEngine

extension ComparisonReport {
  /// The measures of the table that comes first.
  private static let summaryMeasures = ["alignment", "lead", "primary-partner"]

  /// What each row is about; `section` is `summary`, `detail` or `part`, the last of which has a
  /// `cause`.
  public static let header = [
    "base", "other", "measure", "actor", "pole", "category", "base_value", "other_value", "delta",
    "low", "high", "sign_holds", "section", "cause", "has_path", "standard_error",
    "peak_delta", "peak_low", "peak_high", "peak_date",
  ]

  /// First the headline of every scenario, then everything else, then the parts of changes.
  public var csv: String {
    var csv = CSVText(Self.header)
    for section in ["summary", "detail"] {
      for other in others {
        for row in rows(of: other.comparison, section) { csv.add(row) }
      }
    }
    for other in others { for row in partRows(of: other) { csv.add(row) } }
    return csv.text
  }

  private func rows(of comparison: Comparison, _ section: String) -> [[String]] {
    func isInSection(_ measure: String) -> Bool {
      Self.summaryMeasures.contains(measure) == (section == "summary")
    }
    let names = [comparison.base, comparison.other]
    let numbers = comparison.differences.filter { isInSection($0.measure) }.map { entry in
      names + [entry.measure, entry.actor, entry.pole ?? "", ""]
        + [entry.base, entry.other, entry.delta, entry.low, entry.high, entry.signHolds]
        .map { CSVText.field($0) } + [section, "", "", ""] + Self.peak(entry.peak)
    }
    let shares = comparison.categories.filter { isInSection($0.measure) }.map { entry in
      names + [entry.measure, entry.actor, "", entry.category]
        + [entry.base, entry.other, entry.delta, entry.low, entry.high, nil]
        .map { CSVText.field($0) } + [section, "", "", ""] + Self.peak(nil)
    }
    return numbers + shares
  }

  private static func peak(_ peak: Comparison.Peak?) -> [String] {
    [peak?.delta, peak?.low, peak?.high].map { CSVText.field($0) } + [peak?.date ?? ""]
  }

  private func partRows(of other: ComparedScenario) -> [[String]] {
    guard let attribution = other.attribution else { return [] }
    return ChangeAttributionEntry(attribution, focus: focus, world: other.compiled.world).causes
      .flatMap { cause in
        cause.parts.map { part in
          [
            other.comparison.base, other.comparison.other, part.measure, other.comparison.focus,
            part.pole ?? "", part.category ?? "", "", "", CSVText.field(part.delta),
            CSVText.field(part.low), CSVText.field(part.high), "", "part", cause.what,
            "\(cause.hasPath)", CSVText.field(part.standardError),
          ] + Self.peak(nil)
        }
      }
  }
}
