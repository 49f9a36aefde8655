/// What the author of a scenario expects of it, checked after the run.
public struct Expectation: Sendable, Equatable {
  public let measure: String
  public let actor: ActorID
  /// The pole or partner, for measures that have one.
  public let partner: String?
  /// When; the last month unless given.
  public let at: Month?
  public let condition: Condition

  /// What should hold.
  public enum Condition: Sendable, Equatable {
    /// A category takes a share of members within bounds.
    case category(String, share: Bounds)
    /// The median lies within bounds.
    case median(Bounds)
  }

  /// A lower bound, an upper bound, or both.
  public struct Bounds: Sendable, Equatable {
    public let atLeast: Double?
    public let atMost: Double?

    /// Makes bounds; at least one should be given.
    public init(atLeast: Double? = nil, atMost: Double? = nil) {
      self.atLeast = atLeast
      self.atMost = atMost
    }

    /// Whether a value keeps the bounds.
    public func contains(_ value: Double) -> Bool {
      value >= (atLeast ?? -.infinity) && value <= (atMost ?? .infinity)
    }
  }

  /// Makes an expectation.
  public init(
    measure: String, actor: ActorID, partner: String? = nil, at: Month? = nil,
    condition: Condition
  ) {
    self.measure = measure
    self.actor = actor
    self.partner = partner
    self.at = at
    self.condition = condition
  }
}
