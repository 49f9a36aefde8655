internal import AllianceModel

/// Coded evidence as a sheet that spreadsheets can open, change and save: one record a row.
///
/// UTF-8 with its mark, commas, lines ended by a line feed; what a spreadsheet would take for
/// something else is written so that it stays text.
public struct EvidenceSheet: Sendable {
  /// The sheet itself.
  public let text: String
  /// How many records it holds.
  public let count: Int

  /// Writes the records of a world.
  ///
  /// - Parameters:
  ///   - loaded: the world, as read; its files are read once more for what the model does not keep.
  ///   - records: identifiers of the records that are written; all of them when `nil`.
  /// - Throws: `FileProblems` when a file can no longer be read.
  public init(of loaded: LoadedWorld, records: Set<String>? = nil) throws(FileProblems) {
    let log = ProblemLog()
    var rows: [(source: YAMLNode, record: YAMLNode?)] = []
    for document in loaded.world.evidence.documents {
      guard let path = loaded.origins.documents[document.source.id]?.path,
        let root = Self.root(of: path, log), let source = root["source"],
        case .sequence(let nodes) = root["evidence"]?.content
      else { continue }
      let chosen = nodes.filter { node in
        guard let records, case .scalar(let id, _) = node["id"]?.content else { return true }
        return records.contains(id)
      }
      rows += chosen.map { (source, $0) }
      if nodes.isEmpty, records == nil { rows.append((source, nil)) }
    }
    try log.throwIfAny()
    let others = Set(rows.flatMap { $0.record?.entries?.map(\.key) ?? [] })
      .subtracting(SheetColumn.recordKeys).sorted()
    let columns = SheetColumn.all + others.map(SheetColumn.other)
    let lines = rows.map { row in
      columns.map { column in
        (column.isOfSource ? row.source : row.record).map { SheetCell.text(column, in: $0) } ?? ""
      }
    }
    count = rows.count { $0.record != nil }
    text =
      "\u{FEFF}"
      + ([columns.map(\.name)] + lines).map { $0.map(Self.quoted).joined(separator: ",") + "\n" }
      .joined()
  }

  /// A file of evidence as it stands; `nil` after reporting why it cannot be read.
  static func root(of path: String, _ log: ProblemLog) -> YAMLNode? {
    do {
      return YAMLFile.root(of: try FileLoader.bytes(of: path), path: path, log)
    } catch {
      log.report(contentsOf: [error])
      return nil
    }
  }

  private static func quoted(_ cell: String) -> String {
    let isPlain = !cell.contains { ",;\t\"".contains($0) || $0.isNewline }
    return isPlain ? cell : "\"" + cell.replacing("\"", with: "\"\"") + "\""
  }
}
