extension Outcome {
  /// One measure of one subject along the calendar: numbers, or shares of members by category.
  public struct Series: Sendable, Codable, Equatable {
    public var measure: String
    public var actor: String
    public var partner: String?
    public var pole: String?
    public var issue: String?
    public var unit: String
    public var mean: [Double]?
    public var median: [Double]?
    public var p05: [Double]?
    public var p25: [Double]?
    public var p75: [Double]?
    public var p95: [Double]?
    /// Category to share of members along the calendar, for categorical measures.
    public var shares: [String: [Double]]?
  }

  /// The last value of a series.
  public struct FinalValue: Sendable, Codable, Equatable {
    public var measure: String
    public var actor: String
    public var partner: String?
    public var pole: String?
    public var issue: String?
    public var unit: String
    public var value: Summary?
    public var shares: [String: Double]?
  }

  /// How many members saw an actor turn from one pole to another, and when.
  public struct ShiftSummary: Sendable, Codable, Equatable {
    public var actor: String
    public var from: String
    public var to: String
    public var share: Double
    /// The 95 % interval of the share.
    public var interval: [Double]
    /// The month by which half of those members had turned.
    public var medianDate: String
  }

  /// Members that failed, by how.
  public struct FailureSummary: Sendable, Codable, Equatable {
    public var reason: String
    public var members: Int
  }

  /// Figures that contradict each other.
  public struct ConflictSummary: Sendable, Codable, Equatable {
    public var quantity: String
    public var figures: [String]
    public var policy: String
  }

  /// What the headline would be at another value of one parameter.
  public struct Sensitivity: Sendable, Codable, Equatable {
    public var parameter: String
    public var value: Double
    public var usual: Double
    /// What is done instead, in words, where the choice is not a number.
    public var setting: String?
    /// The primary partner of the focus at the end, and its lead, in the point run.
    public var partner: String
    public var lead: Double
    /// Whether the partner differs from that of the point run as given.
    public var flips: Bool
  }

  /// How near the point run is to losing its middle ground.
  public struct Stability: Sendable, Codable, Equatable {
    /// Amplification of the balance term over β at the fixed point; 1 is the loss.
    public var gainAtStart: Double
    public var gainAtEnd: Double
    /// 1/(1 − gain) at the end.
    public var amplification: Double?
    /// Months until 95 % of a disturbance is gone.
    public var settlingMonths: Double?
    /// The balance at which the fixed point followed from the start is lost.
    public var criticalBalance: Double?
    public var balance: Double
    /// The primary partner at the fixed point, where the run would end if nothing more happened.
    public var equilibriumPartner: String?
  }

  /// Whether an expectation of the scenario's author held.
  public struct ExpectationResult: Sendable, Codable, Equatable {
    public var expectation: String
    public var found: String
    public var holds: Bool
  }

  /// How members ended, and after how many steps where that is told.
  public struct Ending: Sendable, Codable, Equatable {
    public var how: String
    public var step: Int?
    public var members: Int
  }
}
