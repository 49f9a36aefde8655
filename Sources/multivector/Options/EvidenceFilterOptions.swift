import AllianceModel
import ArgumentParser
import Reports

/// Which records of the evidence base are meant.
struct EvidenceFilterOptions: ParsableArguments {
  @Option(help: "Only this kind, such as visit.", completion: Completions.kinds)
  var kind: String?

  @Option(help: "Only records that name this party, such as KAZ.", completion: Completions.parties)
  var actor: String?

  @Option(help: "Only this document, such as 001.", completion: Completions.documents)
  var document: String?

  @Option(
    help: "Only this channel: economic, security, diplomatic or societal.",
    completion: .list(Channel.allCases.map(\.rawValue)))
  var channel: Channel?

  func validate() throws {
    guard let kind else { return }
    try KnownNames.check(
      "--kind", kind, among: KindCatalogue.all.map(\.id), what: "no such kind",
      see: "see: multivector kinds")
  }

  /// Whether every record is meant.
  var isEmpty: Bool { kind == nil && actor == nil && document == nil && channel == nil }

  /// The search for these records; refuses names that the world does not have.
  ///
  /// - Throws: `ValidationError` for an unknown name.
  func search(in world: World) throws -> EvidenceSearch {
    if let actor { try KnownNames.check(party: actor, "--actor", in: world) }
    if let document {
      let known = world.evidence.documents.map(\.source.id)
      try KnownNames.check(
        "--document", document, among: known, what: "no such document",
        see: "known: \(known.sorted().joined(separator: ", "))")
    }
    return EvidenceSearch(kind: kind, actor: actor, document: document, channel: channel)
  }
}
