internal import AllianceModel

extension RecordReader {
  /// Which parties act on which, by `actors`, by `from` and `to`, or by `effects`.
  func roles(_ map: MapReader, of kind: EvidenceKind?) -> EvidenceRecord.Parties? {
    let mutual = map.node("actors")
    let from = map.node("from")
    let to = map.node("to")
    let effects = map.node("effects")
    let given = [
      mutual.map { _ in "'actors'" }, (from ?? to).map { _ in "'from'/'to'" },
      effects.map { _ in "'effects'" },
    ].compactMap(\.self)
    let actors = members(mutual)
    let acting = members(from)
    let affected = members(to)
    let listed = effects?.list(log)?.compactMap(effect)
    guard given.count == 1 else {
      log.report(
        given.isEmpty ? PartiesProblem.noRoles : PartiesProblem.tooManyRoles(given),
        at: map.position)
      return nil
    }
    if let kind { checkRoles(map, kind) }
    if let effects {
      if listed?.isEmpty == true { log.report(PartiesProblem.emptyRoles, at: effects.position) }
      return listed.map { .effects($0) }
    }
    if mutual != nil { return actors.map { .mutual($0) } }
    if from == nil { _ = map.required("from") }
    if to == nil { _ = map.required("to") }
    guard let acting, let affected else { return nil }
    checkSides(acting, affected, map)
    return .directed(from: acting, to: affected)
  }

  private func members(_ node: YAMLNode?) -> [ActorID]? {
    guard let node, let nodes = node.list(log) else { return nil }
    if nodes.isEmpty { log.report(PartiesProblem.emptyRoles, at: node.position) }
    return partyList(nodes)
  }

  private func effect(_ node: YAMLNode) -> EvidenceRecord.Effect? {
    guard let map = MapReader(node, log) else { return nil }
    let from = map.required("from").flatMap(party)
    let to = map.required("to").flatMap(party)
    let sign = map.required("sign")?.number(log, in: -1...1)
    map.refuseOthers()
    guard let from, let to, let sign else { return nil }
    if from == to { log.report(PartiesProblem.bothSides(from.text), at: node.position) }
    return EvidenceRecord.Effect(from: from, to: to, sign: sign)
  }

  private func checkSides(_ acting: [ActorID], _ affected: [ActorID], _ map: MapReader) {
    for id in acting where affected.contains(id) {
      let place = map.entry("to")?.value.position ?? map.position
      log.report(PartiesProblem.bothSides(id.text), at: place)
    }
  }

  private func checkRoles(_ map: MapReader, _ kind: EvidenceKind) {
    func refuse(_ roles: [String], _ problem: PartiesProblem) {
      guard let entry = roles.lazy.compactMap({ map.entry($0) }).first else { return }
      log.report(problem, at: entry.keyPosition)
    }
    switch kind.roles {
    case .listed: refuse(["from", "to", "effects"], .needsActors(kind.id))
    case .directed: refuse(["actors"], .needsDirection(kind.id))
    case .any: break
    }
    if case .level = kind.form { refuse(["effects"], .effectsOnStock(kind.id)) }
  }
}
