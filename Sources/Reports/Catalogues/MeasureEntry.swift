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

  /// The header of `fields`.
  public static let header = ["id", "unit", "usual", "monthly", "meaning", "definition"]

  /// The measure as fields of a CSV row.
  public var fields: [String] {
    [id, unit, "\(isUsual)", "\(isKeptMonthly)", meaning, definition]
  }

  /// Measures as a list of text.
  public static func text(_ entries: [Self], _ style: TextStyle) -> String {
    let lines = entries.flatMap { entry -> [String] in
      let unit = entry.unit == "1" ? "a number" : entry.unit
      let head = "\(entry.id): \(unit)" + (entry.isUsual ? "" : ", on request")
      return [style.heading(style.spelt(head))]
        + style.spelt(entry.meaning).wrapped(to: style.width, indent: 4)
        + style.spelt(entry.definition).wrapped(to: style.width, indent: 4)
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
