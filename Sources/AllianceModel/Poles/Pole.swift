/// A named, weighted set of actors towards which others may align.
public struct Pole: Sendable, Equatable {
  /// The name used in files and reports, such as `West`; unique in a scenario.
  public let name: String
  /// The actors and their weights, in the order given; weights are normalised when used.
  public let members: [Member]

  /// One actor of a pole.
  public struct Member: Sendable, Equatable {
    /// One of the actors that make up the pole.
    public let actor: ActorID
    /// How much the actor counts beside the other members; those of 0 or below never do.
    public let weight: Double

    /// Makes a member.
    public init(_ actor: ActorID, weight: Double = 1) {
      self.actor = actor
      self.weight = weight
    }
  }

  /// Makes a pole.
  public init(name: String, members: [Member]) {
    self.name = name
    self.members = members
  }

  /// The weights of the pole as seen by `viewer`, who is dropped from a pole that contains it.
  ///
  /// - Returns: actors and weights that sum to one; empty when the viewer *is* the pole.
  public func weights(seenBy viewer: ActorID) -> [Member] {
    let others = members.filter { $0.actor != viewer && $0.weight > 0 }
    let total = others.reduce(0) { $0 + $1.weight }
    return others.map { Member($0.actor, weight: $0.weight / total) }
  }
}
