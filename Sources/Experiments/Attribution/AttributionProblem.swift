public import AllianceModel

/// Why an outcome cannot be divided among causes.
public enum AttributionProblem: Error, Sendable, Equatable {
  /// The actor is, or is no actor beside, every pole of the scenario.
  case noPole(ActorID)
  /// The month is not in the scenario's calendar.
  case notInCalendar(Month)
  /// There is nothing of that sort to take away.
  case noCause
  /// A run that is needed diverged.
  case runFailed
}
