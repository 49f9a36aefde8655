extension Outcome {
  /// One measure of one subject along the calendar: numbers, or shares of members by category.
  public struct Series: Sendable, Codable, Equatable {
    /// The identifier of the measure.
    public var measure: String
    /// The identifier or label of the actor measured.
    public var actor: String
    /// The other actor, for measures of ties.
    public var partner: String?
    /// The pole, for measures that have one.
    public var pole: String?
    /// The issue, for positions.
    public var issue: String?
    /// `1` for a pure number, `category` for a name.
    public var unit: String
    /// Mean over members, one a month or step; `nil` for categorical measures.
    public var mean: [Double]?
    /// Median over members, one a month or step; `nil` for categorical measures.
    public var median: [Double]?
    /// 5 % quantile over members, one a month or step.
    public var p05: [Double]?
    /// 25 % quantile over members, one a month or step.
    public var p25: [Double]?
    /// 75 % quantile over members, one a month or step.
    public var p75: [Double]?
    /// 95 % quantile over members, one a month or step.
    public var p95: [Double]?
    /// Category to share of members along the calendar, for categorical measures.
    public var shares: [String: [Double]]?
  }

  /// The last value of a series.
  public struct FinalValue: Sendable, Codable, Equatable {
    /// The identifier of the measure.
    public var measure: String
    /// The identifier or label of the actor measured.
    public var actor: String
    /// The other actor, for measures of ties.
    public var partner: String?
    /// The pole, for measures that have one.
    public var pole: String?
    /// The issue, for positions.
    public var issue: String?
    /// `1` for a pure number, `category` for a name.
    public var unit: String
    /// Mean and quantiles over members; `nil` for categorical measures.
    public var value: Summary?
    /// Category to share of members in [0, 1], for categorical measures.
    public var shares: [String: Double]?
  }

  /// How many members saw an actor turn from one pole to another, and when.
  public struct ShiftSummary: Sendable, Codable, Equatable {
    /// The identifier of the actor that turned.
    public var actor: String
    /// The category at the start: a pole, or «no primary».
    public var from: String
    /// The pole turned to and still held in the last month.
    public var to: String
    /// Share of the members that succeeded, in [0, 1].
    public var share: Double
    /// The 95 % interval of the share.
    public var interval: [Double]
    /// The month by which half of those members had turned.
    public var medianDate: String
  }

  /// In how many members a change that waits for a condition came into force, and when.
  public struct ConditionSummary: Sendable, Codable, Equatable {
    /// The change and what it waits for, in words.
    public var change: String
    /// Share of the members that succeeded in which the condition was met in time, in [0, 1].
    public var share: Double
    /// The 95 % interval of the share.
    public var interval: [Double]
    /// The month by which the change was in force in half of those members; `nil` without any.
    public var medianDate: String?
  }

  /// Members that failed, by how.
  public struct FailureSummary: Sendable, Codable, Equatable {
    /// How they ended, in words.
    public var reason: String
    /// How many ended so.
    public var members: Int
  }

  /// Figures that contradict each other.
  public struct ConflictSummary: Sendable, Codable, Equatable {
    /// What the figures are of: the pair, the year and the unit.
    public var quantity: String
    /// Each figure with its origin and credibility, in words.
    public var figures: [String]
    /// What was done about the conflict.
    public var policy: String
  }

  /// The primary partner of the focus at the end of the point run, and its lead.
  public struct PointHeadline: Sendable, Codable, Equatable {
    /// The pole, or «no primary».
    public var partner: String
    /// First minus second alignment.
    public var lead: Double
  }

  /// What the headline would be at another value of one parameter.
  public struct Sensitivity: Sendable, Codable, Equatable {
    /// The path of the parameter, such as `weighing.demand`, or the choice.
    public var parameter: String
    /// What the parameter is set to; 0 where `setting` tells it.
    public var value: Double
    /// The parameter's value in the run as given; 0 where `setting` tells the other.
    public var usual: Double
    /// What is done instead, in words, where the choice is not a number.
    public var setting: String?
    /// The primary partner of the focus at the end, and its lead, in the point run.
    public var partner: String
    /// By how much that partner leads the second.
    public var lead: Double
    /// Whether the partner differs from that of the point run as given.
    public var flips: Bool
  }

  /// How near the point run is to losing its middle ground.
  public struct Stability: Sendable, Codable, Equatable {
    /// Amplification of the balance term over β at the fixed point; 1 is the loss.
    public var gainAtStart: Double
    /// The same at the fixed point of the last month.
    public var gainAtEnd: Double
    /// 1/(1 − gain) at the end.
    public var amplification: Double?
    /// Months until 95 % of a disturbance is gone.
    public var settlingMonths: Double?
    /// The balance at which the fixed point followed from the start is lost.
    public var criticalBalance: Double?
    /// The balance f of the point run.
    public var balance: Double
    /// The primary partner at the fixed point, where the run would end if nothing more happened.
    public var equilibriumPartner: String?
  }

  /// Whether an expectation of the scenario's author held.
  public struct ExpectationResult: Sendable, Codable, Equatable {
    /// What was expected, in words.
    public var expectation: String
    /// What was found, in words.
    public var found: String
    /// Whether it was met.
    public var holds: Bool
  }

  /// How members ended, and after how many steps where that is told.
  public struct Ending: Sendable, Codable, Equatable {
    /// The end in words, such as `converged`.
    public var how: String
    /// The step at which they settled or were lost; `nil` for those that did neither.
    public var step: Int?
    /// How many ended so.
    public var members: Int
  }
}

extension Outcome.Series {
  /// Takes the means and quantiles of every state, one summary a state.
  mutating func follow(_ summaries: [Summary]) {
    mean = summaries.map(\.mean)
    median = summaries.map(\.median)
    p05 = summaries.map(\.p05)
    p25 = summaries.map(\.p25)
    p75 = summaries.map(\.p75)
    p95 = summaries.map(\.p95)
  }
}
