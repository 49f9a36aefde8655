public import AllianceModel
public import ScenarioEngine

/// How many members saw an actor turn from one first partner to another, and when.
public struct Turn: Sendable, Equatable {
  /// Who turned.
  public let actor: ActorID
  /// The first partner at the start.
  public let from: Partner
  /// The first partner turned to and still held in the last month.
  public let to: Partner
  /// Of the members that succeeded, with its 95 % interval.
  public let share: Share
  /// The month by which half of those members had turned.
  public let medianDate: Month

  /// Counts members that turned.
  public init(actor: ActorID, from: Partner, to: Partner, share: Share, medianDate: Month) {
    self.actor = actor
    self.from = from
    self.to = to
    self.share = share
    self.medianDate = medianDate
  }
}

/// In how many members a change that waits for a condition came into force, and when.
public struct ConditionResult: Sendable, Equatable {
  /// The change, with what it waits for.
  public let change: Change
  /// Of the members that succeeded, with its 95 % interval: those in which the condition was met in
  /// time.
  public let share: Share
  /// The month by which the change was in force in half of those members; `nil` without any.
  public let medianDate: Month?

  /// Counts members in which a condition was met.
  public init(change: Change, share: Share, medianDate: Month?) {
    self.change = change
    self.share = share
    self.medianDate = medianDate
  }
}
