public import AllianceModel

/// Something that a scenario asks of the evidence and that the evidence cannot give.
public enum CompilationWarning: Sendable, Hashable {
  /// Trade of a pair in a year is not used, because the total trade of both in that unit and year is
  /// not on record.
  case tradeWithoutTotals(DirectedPair, year: Int, unit: String)
  /// Attributes of actors are not known by a month; each is taken as 0.001 of the world.
  case capabilityUnknown([MissingAttribute], knownBy: Month)
  /// Actors without a position on every issue; they have none, and move nobody's.
  case positionUnknown([ActorID], issues: [String], knownBy: CalendarDate)

  /// An attribute that is not on record for an actor.
  public struct MissingAttribute: Sendable, Hashable {
    /// Whose attribute it is.
    public let actor: ActorID
    /// The name of the attribute, such as `capability-net-power`.
    public let attribute: String

    /// Names an attribute of an actor.
    public init(actor: ActorID, attribute: String) {
      self.actor = actor
      self.attribute = attribute
    }
  }
}
