public import Parameters

/// A parameter in plain fields, for tables, CSV and JSON.
public struct ParameterEntry: Sendable, Codable, Equatable {
  /// The model, or `weighing`.
  let owner: String
  let name: String
  let symbol: String
  let unit: String
  /// The plausible range.
  let low: Double?
  let high: Double?
  /// The value when none is given; none when it is derived.
  let usual: Double?
  let options: [String]
  let meaning: String
  let source: String

  /// Describes a parameter of a model, or of weighing.
  public init(_ description: ParameterDescription, owner: String) {
    self.owner = owner
    name = description.name
    symbol = description.symbol
    unit = description.unit
    low = description.range.lowerBound.isFinite ? description.range.lowerBound : nil
    high = description.range.upperBound.isFinite ? description.range.upperBound : nil
    usual = description.defaultValue
    options = description.options
    meaning = description.meaning
    source = description.source
  }

  /// The header of `fields`.
  public static let header = [
    "owner", "name", "symbol", "unit", "low", "high", "default", "options", "meaning", "source",
  ]

  /// The parameter as fields of a CSV row.
  public var fields: [String] {
    [
      owner, name, symbol, unit, CSVText.field(low), CSVText.field(high), CSVText.field(usual),
      options.joined(separator: " "), meaning, source,
    ]
  }

  /// Parameters as a list of text: name, default, range, unit, then meaning and source.
  public static func text(_ entries: [Self], _ style: TextStyle) -> [String] {
    entries.flatMap { entry in
      let symbol = entry.symbol.isEmpty ? "" : " (\(entry.symbol))"
      let head = "\(entry.name)\(symbol): \(entry.values)"
      let text = "\(entry.meaning) Source: \(entry.source)."
      return ["  " + style.heading(style.spelt(head))]
        + style.spelt(text).wrapped(to: style.width, indent: 6)
    }
  }

  private var values: String {
    guard options.isEmpty else {
      let usual = usual.map { options[Int($0)] } ?? "derived"
      return "\(usual); one of \(options.joined(separator: ", "))"
    }
    let value = usual.map(Numerals.plain) ?? "derived"
    let range = low.flatMap { low in high.map { (low, $0) } }
    let plausible = range.map { ", plausible \(Numerals.plain($0)) to \(Numerals.plain($1))" }
    return value + (plausible ?? "") + (unit == "1" ? "" : ", \(unit)")
  }
}
