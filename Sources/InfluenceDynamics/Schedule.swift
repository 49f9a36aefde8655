/// How long a run is and how finely it is cut.
public struct Schedule: Sendable, Equatable {
  /// The number of steps (months) from the start to the horizon.
  public let steps: Int

  /// The absolute number of the first step's period (month), which keys its noise, so that a month
  /// has the same noise whenever a run starts; 0 for a scenario without a calendar.
  public let firstPeriod: Int

  /// The integrator's substeps in a step, a power of two; a member's parameter may override it.
  public let substepsPerStep: Int

  /// A schedule; more substeps refine the same noise.
  public init(steps: Int, firstPeriod: Int = 0, substepsPerStep: Int = 4) {
    precondition(steps >= 0, "A schedule has no negative number of steps.")
    precondition(
      substepsPerStep > 0 && substepsPerStep.nonzeroBitCount == 1,
      "The substeps must be a power of two.")
    self.steps = steps
    self.firstPeriod = firstPeriod
    self.substepsPerStep = substepsPerStep
  }
}
