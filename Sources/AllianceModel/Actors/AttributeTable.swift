/// A dated, sourced figure about one actor.
public struct Attribute: Sendable, Equatable {
  public let actor: ActorID
  /// What is measured: `population`, `gdp`, `total-trade`, `capability-gdp-population` …
  public let name: String
  public let year: Int
  public let value: Double
  public let unit: String
  public let source: String

  /// Makes a figure.
  public init(
    actor: ActorID, name: String, year: Int, value: Double, unit: String, source: String
  ) {
    self.actor = actor
    self.name = name
    self.year = year
    self.value = value
    self.unit = unit
    self.source = source
  }
}

/// The figures of every actor, looked up by name and year.
public struct AttributeTable: Sendable {
  private var figures: [Key: [Attribute]] = [:]

  private struct Key: Hashable {
    let actor: ActorID
    let name: String
  }

  /// Files the figures by actor and name, in order of year.
  public init(_ attributes: [Attribute] = []) {
    for attribute in attributes {
      figures[Key(actor: attribute.actor, name: attribute.name), default: []].append(attribute)
    }
    for key in figures.keys { figures[key]?.sort { $0.year < $1.year } }
  }

  /// The figure of exactly that year and unit.
  public func figure(
    _ name: String, of actor: ActorID, year: Int, unit: String
  ) -> Attribute? {
    figures[Key(actor: actor, name: name)]?.last { $0.year == year && $0.unit == unit }
  }

  /// The latest figure of that year or earlier, in any unit.
  public func latest(_ name: String, of actor: ActorID, upTo year: Int) -> Attribute? {
    figures[Key(actor: actor, name: name)]?.last { $0.year <= year }
  }
}
