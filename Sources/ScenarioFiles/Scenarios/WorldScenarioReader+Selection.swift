internal import AllianceModel

extension WorldScenarioReader {
  /// Reads `evidence`: what was known, what had happened, what is left in or out.
  func selection(_ map: MapReader) -> EvidenceSelection? {
    let knownBy = map.required("knownBy")?.date(log)
    let occurredBy = map.required("occurredBy")?.date(log)
    let include = map.map("include").map(filter)
    let exclude = map.map("exclude").map(filter)
    let backgroundOnly = map.boolean("backgroundOnly")
    map.refuseOthers()
    guard let knownBy, let occurredBy else { return nil }
    return EvidenceSelection(
      knownBy: knownBy, occurredBy: occurredBy, include: include ?? .init(),
      exclude: exclude ?? .init(), backgroundOnly: backgroundOnly ?? false)
  }

  private func filter(_ map: MapReader) -> EvidenceSelection.Filter {
    let documents = world?.evidence.documents ?? []
    let records = documents.flatMap(\.records)
    var filter = EvidenceSelection.Filter()
    filter.ids = names("id", of: "record", map) { records.map(\.id) }
    filter.events = names("event", of: "event", map) { records.map(\.event) }
    filter.documents = names("document", of: "document", map) {
      documents.map(\.source.id) + (world?.evidence.tables.map(\.id) ?? [])
    }
    filter.kinds = names("kind", of: "kind", map) { KindCatalogue.all.map(\.id) }
    map.refuseOthers()
    return filter
  }

  /// One name, or a list of them, each of which must exist.
  private func names(
    _ key: String, of what: String, _ map: MapReader, known: () -> [String]
  ) -> [String] {
    guard let node = map.node(key) else { return [] }
    var nodes = [node]
    if case .sequence(let items) = node.content { nodes = items }
    let all = world == nil ? [] : Array(Set(known())).sorted()
    return nodes.compactMap { node in
      guard let text = node.text(log) else { return nil }
      if world != nil, !all.contains(text) {
        let near = NearMiss.of(text, among: all)
        log.report(
          ValueProblem.unknown(what, text, near: near, known: all), at: node.position)
      }
      return text
    }
  }
}
