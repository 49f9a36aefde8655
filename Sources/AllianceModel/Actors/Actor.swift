/// A party of the world: a state, or, as evidence only, a company or a part of a state.
public struct Actor: Sendable, Equatable {
  /// What an actor is; only states become rows of the tie matrix.
  public enum Kind: String, Sendable, CaseIterable {
    /// A state, which can be a row of the tie matrix.
    case state
    /// A company, found in evidence alone.
    case company
    /// A part of a state, found in evidence alone.
    case substate
  }

  /// An ISO 3166-1 alpha-3 code for a state, such as `KAZ`; short text for others.
  public let id: ActorID
  /// What the actor is; only a state can be a row of a scenario.
  public let kind: Kind
  /// The name used in reports.
  public let name: String
  /// The capital, when it has one.
  public let capital: String?
  /// Names under which texts mention the actor.
  public let aliases: [DatedAlias]

  /// Makes an actor.
  public init(
    id: ActorID, kind: Kind, name: String, capital: String? = nil, aliases: [DatedAlias] = []
  ) {
    self.id = id
    self.kind = kind
    self.name = name
    self.capital = capital
    self.aliases = aliases
  }
}

/// A name under which texts mention an actor, possibly only in some years.
public struct DatedAlias: Sendable, Equatable {
  /// The alias as texts write it.
  public let name: String
  /// When the name was in use; `nil` when it always was.
  public let period: Period?

  /// Makes an alias.
  public init(name: String, period: Period? = nil) {
    self.name = name
    self.period = period
  }
}
