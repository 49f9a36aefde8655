public import AllianceModel
public import ScenarioEngine

// Values that results hold are one string each in JSON and CSV: as files of scenarios write them.

extension Partner: Codable {
  /// Reads the name of a pole, or the words for nobody.
  public init(from decoder: any Decoder) throws {
    self.init(named: try decoder.singleValueContainer().decode(String.self))
  }

  /// Writes the name of a pole, or the words for nobody.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(name)
  }
}

extension ActorID: Codable {
  /// Reads an identifier.
  public init(from decoder: any Decoder) throws {
    self.init(try decoder.singleValueContainer().decode(String.self))
  }

  /// Writes the identifier.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}

extension Month: Codable {
  /// Reads a month such as `2022-06`.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let date = CalendarDate(text), date.month != nil, date.day == nil else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "\(text) is not a month such as 2022-06")
    }
    self = date.firstMonth
  }

  /// Writes the month as `2022-06`.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
