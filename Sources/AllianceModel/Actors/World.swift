/// Everything that is known before any scenario: who there is, and what is on record about them.
public struct World: Sendable, Equatable {
  /// Every state, company and part of a state that evidence may name, in file order.
  public var actors: [Actor]
  /// Organisations with their dated members, in file order.
  public var organisations: [Organisation]
  /// Yearly figures of actors, such as GDP, total trade and capability.
  public var attributes: AttributeTable
  /// Coded documents and background tables, before any scenario selects among them.
  public var evidence: EvidenceBase

  /// Makes a world.
  public init(
    actors: [Actor], organisations: [Organisation] = [],
    attributes: AttributeTable = AttributeTable(), evidence: EvidenceBase = EvidenceBase()
  ) {
    self.actors = actors
    self.organisations = organisations
    self.attributes = attributes
    self.evidence = evidence
  }

  /// The actor with that identifier.
  public func actor(_ id: ActorID) -> Actor? { actors.first { $0.id == id } }

  /// The organisation with that identifier.
  public func organisation(_ id: ActorID) -> Organisation? {
    organisations.first { $0.id == id }
  }

  /// The states that a party stands for in a month: itself, or the members of an organisation.
  public func states(behind party: ActorID, in month: Month) -> [ActorID] {
    organisation(party)?.members(in: month) ?? [party]
  }

  /// The name a report prints for an identifier.
  public func name(of id: ActorID) -> String {
    actor(id)?.name ?? organisation(id)?.name ?? id.text
  }
}
