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

  /// The parameter in a list: name, default, range, unit, then meaning and source.
  var item: List.Item {
    let symbol = symbol.isEmpty ? "" : " (\(symbol))"
    return List.Item(["\(name)\(symbol): \(values)"], "\(meaning) Source: \(source).")
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

/// Parameters of models, or of weighing.
public struct ParameterReport: Reportable {
  private let parameters: [ParameterEntry]

  /// A report of parameters.
  public init(_ parameters: [ParameterEntry]) { self.parameters = parameters }

  /// Each parameter with its values, meaning and source.
  public var report: Report {
    Report("Parameters", [Section(nil, [.list(.parameters, items: parameters.map(\.item))])])
  }

  /// A row a parameter.
  public var csv: CSVText {
    CSVText(
      [
        "owner", "name", "symbol", "unit", "low", "high", "default", "options", "meaning",
        "source",
      ],
      parameters.map { entry in
        [
          .text(entry.owner), .text(entry.name), .text(entry.symbol), .text(entry.unit),
          .number(entry.low), .number(entry.high), .number(entry.usual), .texts(entry.options),
          .text(entry.meaning), .text(entry.source),
        ]
      })
  }

  /// An array of parameters.
  public func json() throws -> String { try JSONText.of(parameters) }
}
