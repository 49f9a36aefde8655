public import AllianceModel
public import ScenarioEngine

/// How far a difference between two scenarios holds over the ways to work it out.
///
/// Both are run under the same specifications, each a point run.
public struct SpecificationComparison: Sendable, Codable, Equatable {
  /// The name of the scenario compared with.
  public var base: String
  /// The name of the scenario whose differences are given.
  public var other: String
  /// The actor whose alignments are compared.
  public var focus: ActorID
  /// How many specifications were run, those that failed in either scenario included.
  public var count: Int
  /// How many there are; as many as can be counted where there are more.
  public var possible: Int
  /// Whether all of them were run, rather than a balanced sample.
  public var isCrossed: Bool
  /// How many failed in either scenario.
  public var failed: Int
  /// How the alignment with each pole changes.
  public var effects: [Effect]
  /// How the primary partner changes.
  public var partner: PartnerChange

  /// The change of the alignment with a pole, in the last month.
  public struct Effect: Sendable, Codable, Equatable {
    /// The pole.
    public var pole: String
    /// Other minus base in the usual specification, on the scale of ties.
    public var delta: Double
    /// The least difference in any specification.
    public var least: Double
    /// The greatest difference in any specification.
    public var most: Double
    /// The share of specifications in which the difference has the sign of the usual one.
    public var share: Double
    /// The alternative under which the sign holds least; `nil` when it holds in all.
    public var breaker: Breaker?
  }

  /// The primary partner in both, and how often both are as usual.
  public struct PartnerChange: Sendable, Codable, Equatable {
    /// That of the base in the usual specification.
    public var from: Partner
    /// That of the other scenario there.
    public var to: Partner
    /// The share of specifications in which the partner goes from the one to the other.
    public var share: Double
    /// The alternative under which this holds least; `nil` when it holds in all.
    public var breaker: Breaker?
  }

  /// An alternative under which something holds least.
  public struct Breaker: Sendable, Codable, Equatable {
    /// The name of the choice.
    public var choice: String
    /// The name of its alternative.
    public var alternative: String
    /// The share of the specifications with it in which it holds.
    public var share: Double
    /// The share of those with the usual alternative.
    public var usualShare: Double
  }
}
