internal import AllianceModel

/// Reads `organisations.yaml`: dated memberships, and what members owe each other.
struct OrganisationsReader {
  static let format = "multivector/organisations/1"
  let log: ProblemLog
  /// The actors that may be members.
  let parties: PartyDirectory

  func organisations(_ root: YAMLNode) -> [Organisation] {
    guard let map = MapReader(root, log) else { return [] }
    map.checkFormat([Self.format])
    let nodes = map.required("organisations")?.list(log) ?? []
    map.refuseOthers()
    var seen: [String: FilePosition] = [:]
    return nodes.compactMap { node in
      guard let map = MapReader(node, log) else { return nil }
      return organisation(map, &seen)
    }
  }

  private func organisation(
    _ map: MapReader, _ seen: inout [String: FilePosition]
  ) -> Organisation? {
    let idNode = map.required("id")
    let id = idNode?.text(log)
    let name = map.requiredText("name")
    let aliases = map.aliases("aliases")
    let citation = map.requiredText("citation")
    let obligations = map.list("obligations").compactMap(datedObligations)
    let isUnion = map.boolean("economicUnion") ?? false
    let isBloc = map.boolean("wholeBloc") ?? false
    let members = (map.required("members")?.list(log) ?? []).compactMap(membership)
    map.ignore("note", "kind")
    map.refuseOthers()
    guard let id, let idNode, let name, let citation else { return nil }
    if let first = seen.updateValue(idNode.position, forKey: id) {
      log.report(WorldProblem.duplicate("organisation", id, first: first), at: idNode.position)
    }
    if parties.knows(ActorID(id)) {
      log.report(WorldProblem.bothActorAndOrganisation(id), at: idNode.position)
    }
    return Organisation(
      id: ActorID(id), name: name, aliases: aliases, citation: citation,
      obligations: obligations, isEconomicUnion: isUnion, isWholeBloc: isBloc,
      memberships: members)
  }

  private func datedObligations(_ node: YAMLNode) -> DatedObligations? {
    guard let map = MapReader(node, log) else { return nil }
    let period = map.period()
    let obligations: [Obligation] = map.words("obligations", "obligation")
    map.ignore("note", "citation")
    map.refuseOthers()
    return period.map { DatedObligations(period: $0, obligations: obligations) }
  }

  private func membership(_ node: YAMLNode) -> Membership? {
    guard let map = MapReader(node, log) else { return nil }
    let actor = map.required("actor").flatMap { parties.party($0, log) }
    let period = map.period()
    map.ignore("note")
    map.refuseOthers()
    guard let actor, let period else { return nil }
    return Membership(actor: actor, period: period)
  }
}
