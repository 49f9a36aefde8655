/// How an ensemble varies what is not known.
public struct Uncertainty: Sendable, Equatable {
  /// How many members are run; 1 is the point run.
  public var members: Int
  /// Keys all random draws; scenarios compared must share it.
  public var seed: UInt64
  /// Parameters drawn separately for each member, by path (`dynamics.balance`, `weighing.demand`).
  public var parameters: [UncertainParameter]
  /// Whether claims are weighed or drawn.
  public var evidence: EvidenceUncertainty

  /// Makes a description of uncertainty; by default a single run on point evidence.
  public init(
    members: Int = 1, seed: UInt64 = 1, parameters: [UncertainParameter] = [],
    evidence: EvidenceUncertainty = .point
  ) {
    self.members = members
    self.seed = seed
    self.parameters = parameters
    self.evidence = evidence
  }
}

/// Whether claims are weighed by their credibility or drawn true or false.
public enum EvidenceUncertainty: String, Sendable, CaseIterable {
  /// Every claim counts by its credibility.
  case point
  /// Every event is true or not, drawn with its credibility.
  case sampled
}

/// A parameter that varies from member to member.
public struct UncertainParameter: Sendable, Equatable {
  /// Which parameter varies.
  public let path: ParameterPath
  /// What its values are drawn from, in the parameter's own unit.
  public let distribution: ParameterDistribution
  /// Where it was written; `nil` when code made it.
  public let origin: FilePosition?

  /// Makes an uncertain parameter.
  public init(
    path: ParameterPath, distribution: ParameterDistribution, origin: FilePosition? = nil
  ) {
    self.path = path
    self.distribution = distribution
    self.origin = origin
  }

  /// Whether both vary alike, wherever they were written.
  public static func == (left: Self, right: Self) -> Bool {
    left.path == right.path && left.distribution == right.distribution
  }
}

/// How an uncertain parameter is spread.
public enum ParameterDistribution: Sendable, Equatable {
  /// Equally likely between a lower and an upper bound.
  case uniform(Double, Double)
  /// The logarithm is uniform between those of two positive bounds.
  case logUniform(Double, Double)
  /// Likeliest at `mode`, never outside the two ends.
  case triangular(low: Double, mode: Double, high: Double)
  /// Normal; draws beyond the allowed range are taken at its end.
  case normal(mean: Double, standardDeviation: Double)
  /// One of the values, all equally likely.
  case choice([Double])
}
