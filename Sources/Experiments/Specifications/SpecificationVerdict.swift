public import ScenarioEngine

/// How far a headline holds over the ways in which it could defensibly have been worked out.
///
/// Every specification is a point run: claims count by their credibility, and nothing is noisy. A
/// share of specifications is no probability: alternatives are listed, not weighed, and another
/// list would give another share.
///
/// Simonsohn, Simmons and Nelson 2020, "Specification curve analysis", Nature Human Behaviour 4
/// (doi 10.1038/s41562-020-0912-z); Steegen, Tuerlinckx, Gelman and Vanpaemel 2016, "Increasing
/// transparency through a multiverse analysis" (doi 10.1177/1745691616658637). Their test against
/// no effect is not made: there is no null hypothesis that a headline could be tested against.
public struct SpecificationVerdict: Sendable, Codable, Equatable {
  /// The primary partner of the focus at the end of the usual specification.
  public var headline: Partner
  /// The pole whose lead is given: the one that the focus is closest to in the usual specification.
  public var pole: String
  /// Its lead over the best other there, on the scale of ties.
  public var lead: Double
  /// How far the headline holds, in a word.
  public var level: Level
  /// The share of specifications with the same primary partner, in [0, 1].
  public var share: Double
  /// The 95 % interval of the share among all specifications, low then high; the share itself twice
  /// when all were run.
  public var interval: [Double]
  /// How many specifications were run, those that failed included.
  public var count: Int
  /// How many there are; as many as can be counted where there are more.
  public var possible: Int
  /// Whether all of them were run, rather than a balanced sample.
  public var isCrossed: Bool
  /// The primary partners found, the most frequent first.
  public var partners: [PartnerShare]
  /// The choices, the one that breaks the headline most first.
  public var choices: [ChoiceShares]
  /// How many specifications share out alignment so that the closest pole has more than one half.
  public var temperatures: [TemperatureShare]
  /// Specifications without a result.
  public var failures: [Failure]
  /// Every specification with a result, the usual one first.
  public var specifications: [Specification]

  /// How far a headline holds: by its share of specifications.
  public enum Level: String, Sendable, Codable, CaseIterable {
    /// It holds in nine of ten or more.
    case robust
    /// It holds in half of them or more.
    case contested
    /// It holds in fewer than half.
    case fragile

    /// The least share of each level.
    public var leastShare: Double {
      switch self {
      case .robust: 0.9
      case .contested: 0.5
      case .fragile: 0
      }
    }

    /// The level of a share.
    init(_ share: Double) {
      self = Self.allCases.first { share >= $0.leastShare } ?? .fragile
    }
  }

  /// A primary partner and the share of specifications that give it.
  public struct PartnerShare: Sendable, Codable, Equatable {
    /// A pole.
    public var partner: Partner
    /// In [0, 1].
    public var share: Double
  }

  /// What becomes of the headline by one choice.
  public struct ChoiceShares: Sendable, Codable, Equatable {
    /// The name of the choice.
    public var id: String
    /// What is chosen, in words.
    public var meaning: String
    /// η², the share of the variance of the lead between the choice's alternatives, in [0, 1].
    public var variance: Double
    /// Its alternatives, in the order declared.
    public var alternatives: [AlternativeShare]

    /// The largest drop from the share under the usual alternative to that under another.
    public var drop: Double { breaker.map { (usual?.share ?? 0) - ($0.share ?? 0) } ?? 0 }

    /// Whether one of its alternatives breaks the headline with all else as usual.
    public var breaksAlone: Bool { alternatives.contains { $0.alone?.holds == false } }

    /// The alternative under which the headline holds least; `nil` when none has a result.
    public var breaker: AlternativeShare? {
      alternatives.filter { !$0.isUsual && $0.share != nil }
        .min { ($0.share ?? 1) < ($1.share ?? 1) }
    }

    /// The alternative that the scenario takes.
    public var usual: AlternativeShare? { alternatives.first(where: \.isUsual) }
  }

  /// What becomes of the headline by one alternative.
  public struct AlternativeShare: Sendable, Codable, Equatable {
    /// The name of the alternative.
    public var label: String
    /// Why a careful analyst could take it.
    public var reason: String
    /// Whether the scenario takes it.
    public var isUsual: Bool
    /// How many specifications with a result take it.
    public var count: Int
    /// The share of these under which the headline holds; `nil` when there are none.
    public var share: Double?
    /// What it gives with all else as usual; `nil` for the usual one, and where that run failed.
    public var alone: Alone?
  }

  /// What an alternative gives with all else as usual.
  public struct Alone: Sendable, Codable, Equatable {
    /// The primary partner.
    public var partner: Partner
    /// The lead of the verdict's pole over the best other; negative when another leads.
    public var lead: Double
    /// Whether the headline holds.
    public var holds: Bool
  }

  /// How often the closest pole has more than half of the alignment.
  public struct TemperatureShare: Sendable, Codable, Equatable {
    /// τ of the softmax that divides alignment.
    public var tau: Double
    /// The share of specifications, in [0, 1].
    public var share: Double
  }

  /// A specification without a result.
  public struct Failure: Sendable, Codable, Equatable {
    /// The label of the alternative taken, choice by choice, in the order of `choices`.
    public var settings: [String]
    /// Why there is none.
    public var reason: String
  }

  /// A specification with its result.
  public struct Specification: Sendable, Codable, Equatable {
    /// The label of the alternative taken, choice by choice, in the order of `choices`.
    public var settings: [String]
    /// The primary partner, by the specification's own least lead.
    public var partner: Partner
    /// The lead of the verdict's pole over the best other; negative when another leads.
    public var lead: Double
  }
}
