public import InfluenceDynamics

/// One member's run: its states, and what it was weighed to month by month.
public struct MemberRun: Sendable {
  /// The states, month by month.
  public let trajectory: Trajectory
  /// Sizes, dependence and leverage, month by month.
  public let weighing: MemberWeighing
}

/// What the weighing gives measures beside the ties: it changes only at a few months.
public struct MemberWeighing: Sendable {
  /// The weighing from a month on, counted as steps from the start of the calendar.
  struct Breakpoint: Sendable {
    let step: Int
    let points: SetPoints
  }

  private let breakpoints: [Breakpoint]

  /// The breakpoints in the order of their steps; the first holds from the start.
  init(_ breakpoints: [Breakpoint]) {
    precondition(breakpoints.first?.step == 0, "A member is weighed for its first month.")
    self.breakpoints = breakpoints
  }

  /// What holds in a month.
  private func points(_ state: Int) -> SetPoints {
    (breakpoints.last { $0.step <= state } ?? breakpoints[0]).points
  }

  /// The sizes s of the actors in a month, one an actor.
  public func sizes(_ state: Int) -> [Double] { points(state).sizes }

  /// Dependence and leverage in a month; `nil` where they were not asked for.
  ///
  /// A measure asks for them by the need ``RequiredInputs/influence``.
  public func influence(_ state: Int) -> Influence? { points(state).influence }
}
