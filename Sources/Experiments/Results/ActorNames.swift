public import AllianceModel

/// What reports call actors and organisations.
public struct ActorNames: Sendable, Equatable {
  private let names: [ActorID: String]

  /// The names that a world gives.
  public init(_ world: World) {
    names = Dictionary(
      world.actors.map { ($0.id, $0.name) } + world.organisations.map { ($0.id, $0.name) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The name of an actor or organisation; its identifier where it has none.
  public subscript(id: ActorID) -> String { names[id] ?? id.text }
}
