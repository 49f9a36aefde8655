internal import AllianceModel

/// Reads `states.yaml`: the actors and the names that texts use for them.
struct StatesReader {
  static let format = "multivector/world/1"
  let log: ProblemLog

  func actors(_ root: YAMLNode) -> [Actor] {
    guard let map = MapReader(root, log) else { return [] }
    map.checkFormat([Self.format])
    let nodes = map.required("actors")?.list(log) ?? []
    map.refuseOthers()
    var seen: [String: FilePosition] = [:]
    return nodes.compactMap { node in
      guard let map = MapReader(node, log) else { return nil }
      return actor(map, &seen)
    }
  }

  private func actor(_ map: MapReader, _ seen: inout [String: FilePosition]) -> Actor? {
    let idNode = map.required("id")
    let id = idNode?.text(log)
    let kind: Actor.Kind? = map.required("kind")?.word(log, "kind of actor")
    let name = map.requiredText("name")
    let capital = map.text("capital")
    _ = map.integer("cow", in: 1...999)
    map.ignore("note", "citation")
    let aliases = map.aliases("aliases")
    map.refuseOthers()
    guard let id, let idNode, let kind, let name else { return nil }
    if let first = seen.updateValue(idNode.position, forKey: id) {
      log.report(WorldProblem.duplicate("actor", id, first: first), at: idNode.position)
    }
    return Actor(id: ActorID(id), kind: kind, name: name, capital: capital, aliases: aliases)
  }
}

extension MapReader {
  /// Dated names: `{name, from, to}`, or a bare text; an open beginning counts as always.
  func aliases(_ key: String) -> [DatedAlias] {
    list(key).compactMap { node in
      if case .scalar = node.content { return node.text(log).map { DatedAlias(name: $0) } }
      guard let map = MapReader(node, log) else { return nil }
      let name = map.requiredText("name")
      let from = map.date("from")
      let to = map.date("to")
      map.refuseOthers()
      var period: Period?
      if from != nil || to != nil, let beginning = from ?? CalendarDate(year: 1) {
        period = Period(from: beginning, to: to)
        if period == nil {
          log.report(
            ValueProblem.endsBeforeItBegins(from: beginning, to: to), at: node.position)
        }
      }
      return name.map { DatedAlias(name: $0, period: period) }
    }
  }

  /// Whether the `format` of a file is one of those that the reader reads; reports it otherwise.
  @discardableResult
  func checkFormat(_ expected: [String]) -> Bool {
    guard let node = required("format"), let text = node.text(log) else { return false }
    if expected.contains(text) { return true }
    log.report(ValueProblem.wrongFormat(text, expected: expected), at: node.position)
    return false
  }
}
