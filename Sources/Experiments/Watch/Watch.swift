public import AllianceModel
public import ScenarioEngine

/// What to watch: the observable events that would move a headline most, one at a time.
///
/// Every number is of the point run: the scenario as it is, and with one more event in one month.
/// Events are tried alone, so two that only matter together are not found.
public struct Watch: Sendable, Equatable {
  /// The scenario's name.
  public var scenario: String
  /// The actor whose headline is watched.
  public var focus: ActorID
  /// The month in which each event happens.
  public var month: Month
  /// The month at which the headline is read.
  public var end: Month
  /// Whether events are ranked by what they do at the end, or at their peak.
  public var order: Order
  /// The primary partner at the end without any of the events.
  public var partner: Partner
  /// The pole whose lead is given: the closest at the end without any of the events.
  public var pole: String
  /// Its lead over the best other then, on the scale of ties.
  public var lead: Double
  /// How many events were tried.
  public var tried: Int
  /// How many of them do not reach the focus at all.
  public var withoutEffect: Int
  /// The events that move the headline most, the one that moves it most first.
  public var findings: [Finding]
  /// Events without a result.
  public var failures: [Failure]
  /// What actors are called.
  public var names: ActorNames

  /// By what events are ranked.
  public enum Order: String, Sendable, Codable, CaseIterable {
    /// By the change of the lead in the last month.
    case end
    /// By the largest change of the lead in any month.
    case peak
  }

  /// What one event does to the headline.
  public struct Finding: Sendable, Codable, Equatable {
    /// What happens, in words.
    public var event: String
    /// The kind of evidence, or the verb of the change.
    public var kind: String
    /// Who takes part.
    public var parties: [ActorID]
    /// Whether the first of the parties acts on the second.
    public var isDirected: Bool
    /// Why its magnitude is plausible.
    public var reason: String
    /// The change of the lead in the last month, on the scale of ties.
    public var leadChange: Double
    /// The change of the lead in the month in which it is largest, either way.
    public var peakLeadChange: Double
    /// That month.
    public var peakMonth: Month
    /// The pole to which the alignment changes most, in the month by which events are ranked.
    public var pole: String
    /// That change, on the scale of ties.
    public var alignmentChange: Double
    /// The primary partner at the end.
    public var partner: Partner
    /// Whether that is another than without the event.
    public var flips: Bool
    /// In how many months the primary partner is another than without the event.
    public var monthsFlipped: Int
    /// How many of the event within a year give another partner at the end; `nil` when one does,
    /// twelve do not, or it cannot be repeated within the calendar.
    public var timesToFlip: Int?
  }

  /// An event without a result.
  public struct Failure: Sendable, Equatable {
    /// What happens, in words.
    public var event: String
    /// Who takes part.
    public var parties: [ActorID]
    /// Why there is no result.
    public var failure: CaseFailure
  }

  /// What events can be selected by: evidence kinds, and the verbs of other changes.
  public static var kinds: [String] { WatchTable.kinds }

  /// The first month after the as-of date that the calendar holds.
  public static func firstMonth(of scenario: Scenario) -> Month {
    let after = scenario.evidence.asOf.advanced(by: 1)
    return min(max(after, scenario.calendar.start), scenario.calendar.end)
  }
}
