public import AllianceModel

/// Why a set point is what it is: every line adds up to it.
public struct TieLedger: Sendable {
  /// The actor whose view is explained, and the actor that is viewed.
  public let pair: DirectedPair
  /// The month of the calendar in which the set point holds.
  public let month: Month
  /// Contributions, the largest in magnitude first.
  public let lines: [Line]
  /// The set point B of the pair; equal to the sum of the lines' shares.
  public let total: Double
  /// Channels in which nothing is on record.
  public let missingChannels: [Channel]
  /// Pacts on record that count for nothing, because the pair are rivals or have fought since.
  public let voidPacts: [Event]

  /// One contribution to a set point.
  public struct Line: Sendable {
    /// What the contribution comes from.
    public let cause: Cause
    /// The channel it acts through; `nil` for a change that sets the tie itself.
    public let channel: Channel?
    /// What the line adds to the set point, by Shapley's value through the rule of combination.
    public let share: Double
    /// How the set point would move if the cause had not happened.
    ///
    /// `nil` for causes that follow from others, or when it was not asked for. Unlike shares, these
    /// do not add up: what one pact leaves, another may hold.
    public internal(set) var removal: Double?
    /// The probability that the cause is true.
    public let credibility: Double
    /// The strength of the piece before credibility and combination.
    public let strength: Double
  }

  /// What a line comes from.
  public enum Cause: Sendable {
    /// An event, with its records and their paragraphs.
    case event(Event)
    /// A patron that delivers more or less than at the as-of date.
    case delivery(ActorID, factor: Double)
    /// Security sought elsewhere because of losses and threats; which actors cause them.
    case demand([(source: ActorID, size: Double)])
    /// Events expected to arrive under `flow`.
    case arrivals
    /// A change that sets the tie itself.
    case change(Change.Adjustment)
  }
}
