/// What the author of a scenario expects of it, checked after the run.
public struct Expectation: Sendable, Equatable {
  /// The identifier of the measure, such as `primary-partner`.
  public let measure: String
  /// The actor that the measure is about.
  public let actor: ActorID
  /// The pole or partner, for measures that have one.
  public let partner: String?
  /// When; the last month unless given.
  public let at: Month?
  /// What should be found.
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
    /// The least value that keeps the bounds; `nil` for no lower bound.
    public let atLeast: Double?
    /// The greatest value that keeps the bounds; `nil` for no upper bound.
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
