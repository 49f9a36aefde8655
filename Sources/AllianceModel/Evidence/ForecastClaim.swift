/// What a forecast says in the terms of the model, so that runs can be held against it.
///
/// It is never an input: what somebody expects is no evidence of what is.
public struct ForecastClaim: Sendable, Equatable {
  /// The identifier of the measure that is expected to move, such as `alignment`.
  public let measure: String
  /// Whose measure it is.
  public let actor: ActorID
  /// The name of the pole, for measures of an actor and a pole.
  public let pole: String?
  /// The other actor, for measures of a pair.
  public let partner: ActorID?
  /// Where it is expected to move.
  public let direction: Direction
  /// How far it may move and still hold, in the measure's unit; `nil` for the usual distance.
  public let within: Double?
  /// By when; the end of the calendar where the forecast names no time.
  public let by: CalendarDate?
  /// The scenario that the forecast presupposes, by the name of its file without its ending; `nil`
  /// for a forecast of what is to come anyway.
  public let condition: String?

  /// Where a measure is expected to move.
  public enum Direction: String, Sendable, CaseIterable {
    /// It grows.
    case rises
    /// It shrinks.
    case falls
    /// It stays about where it is.
    case holds
  }

  /// Makes a claim.
  public init(
    measure: String, actor: ActorID, pole: String? = nil, partner: ActorID? = nil,
    direction: Direction, within: Double? = nil, by: CalendarDate? = nil, condition: String? = nil
  ) {
    self.measure = measure
    self.actor = actor
    self.pole = pole
    self.partner = partner
    self.direction = direction
    self.within = within
    self.by = by
    self.condition = condition
  }
}

/// How a forecast can be held against runs, if at all.
public enum ForecastReading: Sendable, Equatable {
  /// It says that a measure moves.
  case claim(ForecastClaim)
  /// The model cannot speak to it, for this reason.
  case untestable(String)
}
