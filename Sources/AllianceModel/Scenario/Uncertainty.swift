/// How an ensemble varies what is not known.
public struct Uncertainty: Sendable, Equatable {
  public var members: Int
  public var seed: UInt64
  /// Parameters drawn anew for each member, by path (`dynamics.balance`, `weighing.demand`).
  public var parameters: [UncertainParameter]
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
  /// Every happening is true or not, by a coin weighted with its credibility.
  case sampled
}

/// A parameter that varies from member to member.
public struct UncertainParameter: Sendable, Equatable {
  /// `dynamics.…` or `weighing.…`.
  public let path: String
  public let distribution: ParameterDistribution

  /// Makes an uncertain parameter.
  public init(path: String, distribution: ParameterDistribution) {
    self.path = path
    self.distribution = distribution
  }
}

/// How an uncertain parameter is spread.
public enum ParameterDistribution: Sendable, Equatable {
  case uniform(Double, Double)
  case logUniform(Double, Double)
  case triangular(low: Double, mode: Double, high: Double)
  case normal(mean: Double, standardDeviation: Double)
  case choice([Double])
}
