public import ScenarioEngine

/// A measure in plain fields, for tables, CSV and JSON.
public struct MeasureEntry: Sendable, Codable, Equatable {
  let id: String
  let unit: String
  /// Whether it is part of every run that asks for nothing in particular.
  let isUsual: Bool
  let isKeptMonthly: Bool
  let meaning: String
  let definition: String

  /// Describes a measure.
  public init(_ description: MeasureDescription) {
    id = description.id
    unit = description.unit
    isUsual = MeasureCatalogue.usual.contains(description.id)
    isKeptMonthly = description.isKeptMonthly
    meaning = description.meaning
    definition = description.definition
  }
}

/// What a run can be asked.
public struct MeasureReport: Reportable {
  private let measures: [MeasureEntry]

  /// A report of measures.
  public init(_ measures: [MeasureEntry]) { self.measures = measures }

  /// Each measure with its unit, meaning and definition.
  public var report: Report {
    let items = measures.map { measure in
      let unit = measure.unit == "1" ? "a number" : measure.unit
      return List.Item(
        ["\(measure.id): \(unit)" + (measure.isUsual ? "" : ", on request")], measure.meaning,
        notes: [measure.definition])
    }
    return Report("Measures", [Section(nil, [.list(.measures, items: items)])])
  }

  /// A row a measure.
  public var csv: CSVText {
    CSVText(
      ["id", "unit", "usual", "monthly", "meaning", "definition"],
      measures.map { measure in
        [
          .text(measure.id), .text(measure.unit), .flag(measure.isUsual),
          .flag(measure.isKeptMonthly), .text(measure.meaning), .text(measure.definition),
        ]
      })
  }

  /// An array of measures.
  public func json() throws -> String { try JSONText.of(measures) }
}
