/// A cell of a sheet that says something else than the file on record.
public struct CellChange: Sendable, Equatable {
  /// The record; `nil` for what is said of the document itself.
  public let record: String?
  /// The name of the column.
  public let column: String
  /// What the file on record says; empty when it says nothing.
  public let before: String
  /// What the sheet says; empty when it says nothing.
  public let after: String
}

extension CellChange {
  /// The cells of a map that differ from the same map on file, in the order of the columns.
  ///
  /// - Parameters:
  ///   - record: the record that the maps are of; `nil` for a document's source.
  ///   - before: the map as it is on file.
  ///   - after: the map as the sheet has it.
  /// - Returns: one entry a cell; none where the maps say the same.
  static func between(_ record: String?, _ before: YAMLNode, _ after: YAMLNode) -> [Self] {
    let isSource = record == nil
    let keys = Set([before, after].flatMap { $0.entries?.map(\.key) ?? [] })
    let others = isSource ? [] : keys.subtracting(SheetColumn.recordKeys).sorted()
    let columns =
      SheetColumn.all.filter { $0.isOfSource == isSource } + others.map(SheetColumn.other)
    return columns.compactMap { column in
      let texts = [before, after].map { SheetGuard.text(of: SheetCell.text(column, in: $0)).text }
      guard texts[0] != texts[1] else { return nil }
      return Self(record: record, column: column.name, before: texts[0], after: texts[1])
    }
  }

  /// The cells of a document that differ from its file, in its source and in records that it keeps.
  ///
  /// - Parameters:
  ///   - sheet: the document as the sheet has it.
  ///   - root: the file on record.
  ///   - records: identifiers of the records that say something else.
  /// - Returns: one entry a cell, those of the source first.
  static func of(
    _ sheet: SheetDocuments.Document, onFile root: YAMLNode, records: Set<String>
  ) -> [Self] {
    var nodes: [YAMLNode] = []
    if case .sequence(let found) = root["evidence"]?.content { nodes = found }
    let byID = Dictionary(
      nodes.compactMap { node in identifier(of: node).map { ($0, node) } },
      uniquingKeysWith: { first, _ in first })
    let source = YAMLNode(position: sheet.position, content: .mapping(sheet.source))
    let ofSource = root["source"].map { between(nil, $0, source) } ?? []
    return ofSource
      + zip(sheet.records, sheet.positions).flatMap { entries, position -> [Self] in
        let record = YAMLNode(position: position, content: .mapping(entries))
        guard let id = identifier(of: record), records.contains(id), let before = byID[id] else {
          return []
        }
        return between(id, before, record)
      }
  }

  private static func identifier(of node: YAMLNode) -> String? {
    guard case .scalar(let id, _) = node["id"]?.content else { return nil }
    return id
  }
}
