extension Change {
  /// What a change waits for: something found in a member's own simulated state.
  ///
  /// It is looked at month by month from the month before the change's date on; the change comes
  /// into force in the month after the first in which the condition holds. So a change never acts
  /// on what made it come.
  public struct Condition: Sendable, Equatable {
    /// The identifier of the measure, such as `alignment`.
    public let measure: String
    /// The actor that the measure is about.
    public let actor: ActorID
    /// The other actor, for measures of ties.
    public let partner: ActorID?
    /// The name of the pole, for measures that have one.
    public let pole: String?
    /// What has to be found.
    public let test: Test

    /// What has to be found of a measure.
    public enum Test: Sendable, Equatable {
      /// The category with this name.
      case category(String)
      /// A number within bounds, in the unit of the measure.
      case bounds(Expectation.Bounds)
    }

    /// Makes a condition.
    public init(
      measure: String, actor: ActorID, partner: ActorID? = nil, pole: String? = nil, test: Test
    ) {
      self.measure = measure
      self.actor = actor
      self.partner = partner
      self.pole = pole
      self.test = test
    }
  }

  /// The change once its condition was met: dated in the month from which it is in force, without a
  /// condition, evidence that it adds moved with it.
  public func inForce(from month: Month) -> Change {
    guard let date = CalendarDate(year: month.year, month: month.monthOfYear) else { return self }
    var change = self
    change.date = date
    change.condition = nil
    if case .add(var record) = verb, let kind = KindCatalogue.kind(record.kind) {
      record.happened = kind.span(from: date, until: until)
      record.known = date
      change.verb = .add(record)
    }
    return change
  }
}

extension EvidenceKind {
  /// When evidence that a change adds holds: an event at once, a level until the change ends.
  ///
  /// - Parameters:
  ///   - date: from when the change is in force.
  ///   - until: from when it no longer holds; `nil` when it goes on.
  /// - Returns: a single date for an event, a span for a level.
  public func span(from date: CalendarDate, until: CalendarDate?) -> Period {
    guard case .level = form else { return Period(date) }
    return Period(from: date, to: until) ?? Period(date)
  }
}
