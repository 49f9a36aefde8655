public import AllianceModel

/// What became of one forecast when it was compared with runs.
public enum ForecastFinding: Sendable {
  /// The model cannot speak to it here, for this reason.
  case untestable(Obstacle)
  /// It presupposes a scenario that was not run, by the name of its file.
  case scenarioMissing(String)
  /// What the members say.
  case told(ForecastClaim, ForecastMovement)

  /// What keeps a forecast from being compared with runs.
  public enum Obstacle: Sendable, Equatable {
    /// Nobody has coded what it claims.
    case notCoded
    /// The model cannot speak to it, for the reason that its coder gives.
    case coded(String)
    /// It speaks of a time before the calendar; `nil` for a calendar of no months.
    case beforeCalendar(CalendarDate?)
    /// The scenario that it presupposes has another calendar than the first; both by name.
    case otherCalendar(String, base: String)
    /// The scenarios have no such measure of the actor.
    case notMeasured(ForecastClaim)
  }
}

/// How a measure moves in the members of runs, beside what a forecast says of it.
public struct ForecastMovement: Sendable, Equatable {
  /// The month in which it is looked at.
  public let month: Month
  /// The change over members: from start to end, or paired from the base to the scenario.
  public let change: Summary
  /// Share of members in which it rises by more than `ForecastRule.leastChange`.
  public let rising: Double
  /// Share in which it falls by more than that.
  public let falling: Double
  /// Share in which the forecast's direction holds, with its interval.
  public let holding: Share
  /// Whether the forecast and the members agree.
  public let verdict: Verdict

  /// How a forecast compares with the members.
  public enum Verdict: String, Sendable, CaseIterable {
    /// Its direction holds in two thirds of the members or more.
    case agreement
    /// It holds in a third of them or less.
    case disagreement
    /// It holds in more than a third and less than two thirds.
    case undecided
  }

  /// Looks at the changes of members, one each; `nil` when there is none.
  init?(_ changes: [Double], claim: ForecastClaim, month: Month) {
    guard let change = Summary(changes) else { return nil }
    let count = Double(changes.count)
    let rises = changes.count { $0 > ForecastRule.leastChange }
    let falls = changes.count { $0 < -ForecastRule.leastChange }
    let within = claim.within ?? ForecastRule.steadyWithin
    let holds =
      switch claim.direction {
      case .rises: rises
      case .falls: falls
      case .holds: changes.count { abs($0) <= within }
      }
    self.month = month
    self.change = change
    rising = Double(rises) / count
    falling = Double(falls) / count
    holding = Share(holds, of: changes.count)
    verdict = ForecastRule.verdict(holds, of: changes.count)
  }
}

/// When a forecast counts as agreeing with the members.
///
/// The thresholds are judgements, stated with every report.
public enum ForecastRule {
  /// A change below this is none: a fifth of the lead that makes a first partner.
  public static let leastChange = 0.01
  /// What moves by no more than this holds, unless the claim says: the lead that makes a first
  /// partner.
  public static let steadyWithin = 0.05

  /// Agreement from two thirds of the members, disagreement up to one third.
  static func verdict(_ count: Int, of total: Int) -> ForecastMovement.Verdict {
    if 3 * count >= 2 * total { return .agreement }
    return 3 * count <= total ? .disagreement : .undecided
  }
}
