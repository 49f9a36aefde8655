public import InfluenceDynamics

/// What one member of a scenario given in numbers came to.
public struct NumericMember: Sendable, Equatable {
  /// Its states, step by step, and how it ended.
  public let trajectory: Trajectory
  /// What the model found in it beyond the states; empty for models that look for nothing.
  public let findings: [ModelFinding]
}
