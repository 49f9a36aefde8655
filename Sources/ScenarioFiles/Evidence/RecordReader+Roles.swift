internal import AllianceModel

extension RecordReader {
  /// Kinds in which one side acts and the other is affected, so that `actors` says too little.
  private static let directedKinds: Set<String> = [
    "sanction", "threat", "territorial-claim", "occupation", "military-build-up",
    "economic-exposure",
    "non-recognition", "condemnation", "arms-transfer", "arms-embargo", "military-refusal",
  ]

  /// Kinds that tell of their actors and of nobody else.
  private static let plainKinds: Set<String> = ["attribute", "membership"]

  /// Who acts on whom, by `actors`, by `from` and `to`, or by `effects`.
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
        given.isEmpty ? EvidenceWording.noRoles : EvidenceWording.tooManyRoles(given),
        at: map.position)
      return nil
    }
    if let kind { checkRoles(map, kind) }
    if let effects {
      if listed?.isEmpty == true { log.report(EvidenceWording.emptyRoles, at: effects.position) }
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
    if nodes.isEmpty { log.report(EvidenceWording.emptyRoles, at: node.position) }
    return partyList(nodes)
  }

  private func effect(_ node: YAMLNode) -> EvidenceRecord.Effect? {
    guard let map = MapReader(node, log) else { return nil }
    let from = map.required("from").flatMap(party)
    let to = map.required("to").flatMap(party)
    let sign = map.required("sign")?.number(log, in: -1...1)
    map.refuseOthers()
    guard let from, let to, let sign else { return nil }
    if from == to { log.report(EvidenceWording.bothSides(from.text), at: node.position) }
    return EvidenceRecord.Effect(from: from, to: to, sign: sign)
  }

  private func checkSides(_ acting: [ActorID], _ affected: [ActorID], _ map: MapReader) {
    for id in acting where affected.contains(id) {
      let place = map.entry("to")?.value.position ?? map.position
      log.report(EvidenceWording.bothSides(id.text), at: place)
    }
  }

  private func checkRoles(_ map: MapReader, _ kind: EvidenceKind) {
    func refuse(_ roles: [String], _ message: String) {
      guard let entry = roles.lazy.compactMap({ map.entry($0) }).first else { return }
      log.report(message, at: entry.keyPosition)
    }
    if Self.plainKinds.contains(kind.id) {
      refuse(["from", "to", "effects"], EvidenceWording.needsActors(kind.id))
    } else if Self.directedKinds.contains(kind.id) {
      refuse(["actors"], EvidenceWording.needsDirection(kind.id))
    }
    if case .level = kind.form { refuse(["effects"], EvidenceWording.effectsOnStock(kind.id)) }
  }
}
