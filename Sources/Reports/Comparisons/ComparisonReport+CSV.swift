import AllianceModel
import Experiments
import ScenarioEngine

extension ComparisonReport {
  /// The measures of the table that comes first.
  private static let summaryMeasures = ["alignment", "lead", "primary-partner"]

  /// What each row is about; `section` is `summary`, `detail` or `part`, the last of which has a
  /// `cause`.
  static let header = [
    "base", "other", "measure", "actor", "pole", "category", "base_value", "other_value", "delta",
    "low", "high", "sign_holds", "section", "cause", "has_path", "standard_error",
    "peak_delta", "peak_low", "peak_high", "peak_date",
  ]

  /// First the headline of every scenario, then everything else, then the parts of changes.
  public var csv: CSVText {
    let sections = ["summary", "detail"].flatMap { section in
      others.flatMap { rows(of: $0.comparison, section) }
    }
    return CSVText(Self.header, sections + others.flatMap(partRows))
  }

  private func rows(of comparison: Comparison, _ section: String) -> [[CSVText.Cell]] {
    func isInSection(_ measure: String) -> Bool {
      Self.summaryMeasures.contains(measure) == (section == "summary")
    }
    let names: [CSVText.Cell] = [.text(comparison.base), .text(comparison.other)]
    let middle: [CSVText.Cell] = [.text(section), .none, .none, .none]
    let numbers = comparison.differences.filter { isInSection($0.measure) }.map { entry in
      let what: [CSVText.Cell] = [
        .text(entry.measure), .text(entry.actor.text), .text(entry.pole), .none,
      ]
      let values = [
        entry.base, entry.other, entry.delta, entry.low, entry.high, entry.signHolds,
      ]
      return names + what + values.map { .number($0) } + middle + Self.peak(entry.peak)
    }
    let shares = comparison.categories.filter { isInSection($0.measure) }.map { entry in
      let what: [CSVText.Cell] = [
        .text(entry.measure), .text(entry.actor.text), .none, .text(entry.category.name),
      ]
      let values = [entry.base, entry.other, entry.delta, entry.low, entry.high]
      return names + what + values.map { .number($0) } + [.none] + middle + Self.peak(nil)
    }
    return numbers + shares
  }

  private static func peak(_ peak: Comparison.Peak?) -> [CSVText.Cell] {
    [.number(peak?.delta), .number(peak?.low), .number(peak?.high), .text(peak?.date.description)]
  }

  private func partRows(of other: ComparedScenario) -> [[CSVText.Cell]] {
    guard let attribution = other.attribution else { return [] }
    let names: [CSVText.Cell] = [.text(other.comparison.base), .text(other.comparison.other)]
    return ChangeAttributionEntry(attribution, focus: focus).causes
      .flatMap { cause in
        cause.parts.map { part in
          let what: [CSVText.Cell] = [
            .text(part.measure), .text(other.comparison.focus.text), .text(part.pole),
            .text(part.category), .none, .none,
          ]
          let values: [CSVText.Cell] = [
            .number(part.delta), .number(part.low), .number(part.high), .none, "part",
            .text(cause.what), .flag(cause.hasPath), .number(part.standardError),
          ]
          return names + what + values + Self.peak(nil)
        }
      }
  }
}
