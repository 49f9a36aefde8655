internal import AllianceModel

/// Who may be named: the identifiers of a world's actors and organisations.
struct PartyDirectory {
  let actors: [Actor]
  let organisations: [Organisation]
  private let known: Set<ActorID>
  private let names: [String]

  init(actors: [Actor], organisations: [Organisation]) {
    self.actors = actors
    self.organisations = organisations
    known = Set(actors.map(\.id)).union(organisations.map(\.id))
    names = actors.map(\.id.text) + organisations.map(\.id.text)
  }

  /// The party that a node names; `nil`, with a problem reported, when there is no such party.
  func party(_ node: YAMLNode, _ log: ProblemLog) -> ActorID? {
    guard let text = node.text(log) else { return nil }
    let id = ActorID(text)
    if known.contains(id) { return id }
    log.report(ValueProblem.unknownActor(text, near: nearMiss(of: text)), at: node.position)
    return nil
  }

  func knows(_ id: ActorID) -> Bool { known.contains(id) }

  /// The identifier that `text` was meant to be; an actor's name or alias counts too.
  func nearMiss(of text: String) -> String? {
    let named = actors.first { actor in
      actor.name == text || actor.aliases.contains { $0.name == text }
    }
    if let actor = named {
      return actor.id.text
    }
    if let organisation = organisations.first(where: { $0.name == text }) {
      return organisation.id.text
    }
    return NearMiss.of(text, among: names)
  }

  func organisation(_ id: ActorID) -> Organisation? { organisations.first { $0.id == id } }
}
