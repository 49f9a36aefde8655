/// A dated, sourced figure about one actor.
public struct Attribute: Sendable, Equatable {
  /// The actor that the figure is about.
  public let actor: ActorID
  /// What is measured, such as `population`, `total-trade` or `capability-gdp-population`.
  public let name: String
  /// The calendar year the figure is of, not the one in which it was published.
  public let year: Int
  /// The figure, in `unit`.
  public let value: Double
  /// The unit as written, such as `million USD`.
  public let unit: String
  /// Where the figure comes from, as its table cites it.
  public let source: String
  /// Months after the end of the year until the figure was known.
  public let lagInMonths: Int

  /// The month by which the figure was known.
  public var known: Month { Month(year: year, month: 12).advanced(by: lagInMonths) }

  /// Makes a figure.
  public init(
    actor: ActorID, name: String, year: Int, value: Double, unit: String, source: String,
    lagInMonths: Int = 0
  ) {
    self.actor = actor
    self.name = name
    self.year = year
    self.value = value
    self.unit = unit
    self.source = source
    self.lagInMonths = lagInMonths
  }
}

/// The figures of every actor, looked up by name and year.
public struct AttributeTable: Sendable, Equatable {
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

  /// Every figure, by actor, name and year.
  package var all: [Attribute] {
    let keys = figures.keys.sorted { ($0.actor, $0.name) < ($1.actor, $1.name) }
    return keys.flatMap { figures[$0] ?? [] }
  }

  /// The figure of exactly that year and unit, if it was known by then.
  public func figure(
    _ name: String, of actor: ActorID, year: Int, unit: String, knownBy: Month
  ) -> Attribute? {
    figures[Key(actor: actor, name: name)]?.last {
      $0.year == year && $0.unit == unit && $0.known <= knownBy
    }
  }

  /// The latest figure known by then, in any unit.
  public func latest(_ name: String, of actor: ActorID, knownBy: Month) -> Attribute? {
    figures[Key(actor: actor, name: name)]?.last { $0.known <= knownBy }
  }
}
