public import AllianceModel

/// Which records of a world are asked for.
public struct EvidenceSearch: Sendable {
  private let kind: String?
  private let actor: String?
  private let document: String?
  private let channel: Channel?

  /// A search; what is not given matches everything.
  public init(kind: String?, actor: String?, document: String?, channel: Channel?) {
    self.kind = kind
    self.actor = actor
    self.document = document
    self.channel = channel
  }

  /// The records that match, in order of document and place.
  public func records(in world: World) -> [RecordEntry] {
    Self.all(world).filter { entry in
      (kind == nil || entry.kind == kind) && (document == nil || entry.document == document)
        && (actor.map(entry.actors.contains) ?? true)
        && (channel.map { entry.channels.contains($0.rawValue) } ?? true)
    }
  }

  /// Identifiers of the records that match.
  public func identifiers(in world: World) -> Set<String> { Set(records(in: world).map(\.id)) }

  /// The record with an identifier, or all accounts of an event.
  public static func records(named name: String, in world: World) -> [RecordEntry] {
    all(world).filter { $0.id == name || $0.event == name }
  }

  private static func all(_ world: World) -> [RecordEntry] {
    world.evidence.documents.flatMap { document in
      document.records.map { RecordEntry($0, of: document.source) }
    }
  }
}
