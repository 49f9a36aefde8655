internal import AllianceModel

/// One entry of `tables.yaml`: what a CSV file holds, and which of its columns mean what.
struct TableDescription {
  /// Kinds of table, and the columns that each needs.
  static let columnsByKind: [(kind: String, columns: [String])] = [
    (EvidenceKind.tradeVolume.id, ["from", "to", "date", "value"]),
    (EvidenceKind.votePosition.id, ["actor", "date", "value"]),
    (EvidenceKind.eventFlow.id, ["a", "b", "date", "value"]),
    (EvidenceKind.attribute.id, ["actor", "attribute", "date", "value", "unit", "source"]),
  ]

  let id: String
  let kind: String
  /// The path of the CSV file, and the place that names it.
  let file: String
  let filePosition: FilePosition
  /// From our names of columns to those of the header, with the place of each.
  let columns: [String: (name: String, position: FilePosition)]
  let unit: String
  let lagInMonths: Int
  let firstYear: Int?
  let lastYear: Int?
  let title: String
  let citation: String
  let licence: String
}

/// Reads `tables.yaml`.
struct TableDescriptionsReader {
  static let format = "multivector/tables/1"
  let log: ProblemLog

  func tables(_ root: YAMLNode) -> [TableDescription] {
    guard let map = MapReader(root, log) else { return [] }
    map.checkFormat([Self.format])
    let nodes = map.required("tables")?.list(log) ?? []
    map.refuseOthers()
    var seen: [String: FilePosition] = [:]
    return nodes.compactMap { node in
      guard let map = MapReader(node, log), let table = table(map) else { return nil }
      if let first = seen.updateValue(node.position, forKey: table.id) {
        log.report(WorldProblem.duplicate("table", table.id, first: first), at: node.position)
      }
      return table
    }
  }

  private func table(_ map: MapReader) -> TableDescription? {
    let id = map.requiredText("id")
    let kind = kind(map)
    let fileNode = map.required("file")
    let file = fileNode?.text(log)
    let columns = kind.flatMap { self.columns(map, of: $0) }
    let unit = kind == EvidenceKind.attribute.id ? map.text("unit") ?? "" : map.requiredText("unit")
    let lag = lag(map)
    let firstYear = map.integer("firstYear", in: 1...9999)
    let lastYear = map.integer("lastYear", in: 1...9999)
    let title = map.requiredText("title")
    let citation = map.requiredText("citation")
    let licence = map.requiredText("licence")
    map.ignore("script", "note", "columns")
    map.refuseOthers()
    guard let id, let kind, let fileNode, let file, let columns, let unit, let lag, let title,
      let citation, let licence
    else { return nil }
    return TableDescription(
      id: id, kind: kind,
      file: RelativePath.resolve(file, from: RelativePath.directory(of: fileNode.position.path)),
      filePosition: fileNode.position, columns: columns, unit: unit, lagInMonths: lag,
      firstYear: firstYear, lastYear: lastYear, title: title, citation: citation,
      licence: licence)
  }

  private func kind(_ map: MapReader) -> String? {
    guard let node = map.required("kind"), let text = node.text(log) else { return nil }
    let known = TableDescription.columnsByKind.map(\.kind)
    if known.contains(text) { return text }
    let near = NearMiss.of(text, among: known)
    log.report(WorldProblem.tableKind(text, near: near, known: known), at: node.position)
    return nil
  }

  private func columns(
    _ map: MapReader, of kind: String
  ) -> [String: (name: String, position: FilePosition)]? {
    guard let node = map.required("columns"), let columns = MapReader(node, log) else {
      return nil
    }
    let needed = TableDescription.columnsByKind.first { $0.kind == kind }?.columns ?? []
    var found: [String: (name: String, position: FilePosition)] = [:]
    for column in needed {
      if let node = columns.required(column), let name = node.text(log) {
        found[column] = (name, node.position)
      }
    }
    columns.refuseOthers()
    return found.count == needed.count ? found : nil
  }

  private func lag(_ map: MapReader) -> Int? {
    guard let known = map.map("known") else { return 0 }
    let lag = known.required("lag")?.months(log)
    known.refuseOthers()
    return lag
  }
}
