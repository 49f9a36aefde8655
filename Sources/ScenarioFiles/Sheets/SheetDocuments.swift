internal import AllianceModel

/// Gathers the rows of a sheet into documents, as if each had been read from a YAML file.
struct SheetDocuments {
  let table: SheetTable
  let log: ProblemLog
  private let documentsOnFile: IdentifiersOnFile
  private let recordsOnFile: IdentifiersOnFile
  private(set) var notes: [SheetNote] = []
  private var columns: [(column: SheetColumn, index: Int)] = []

  /// One document of the sheet.
  struct Document {
    let id: String
    var source: [YAMLNode.Entry]
    var records: [[YAMLNode.Entry]] = []
    var positions: [FilePosition] = []
    /// The row that first filled each column of the source.
    var filled: [String: (row: Int, cell: String)] = [:]
    let position: FilePosition

    /// The document as the root of a YAML file.
    var root: YAMLNode {
      func node(_ content: YAMLNode.Content, _ place: FilePosition? = nil) -> YAMLNode {
        YAMLNode(position: place ?? position, content: content)
      }
      func entry(_ key: String, _ value: YAMLNode) -> YAMLNode.Entry {
        YAMLNode.Entry(key: key, keyPosition: position, value: value)
      }
      let list = zip(records, positions).map { node(.mapping($0), $1) }
      return node(
        .mapping([
          entry("format", .text(DocumentReader.format, at: position)),
          entry("source", node(.mapping(source))), entry("evidence", node(.sequence(list))),
        ]))
    }
  }

  init(_ table: SheetTable, knownDocuments: [String], knownRecords: [String], _ log: ProblemLog) {
    self.table = table
    documentsOnFile = IdentifiersOnFile(knownDocuments)
    recordsOnFile = IdentifiersOnFile(knownRecords)
    self.log = log
    columns = Self.columns(of: table, log)
  }

  /// Which column of the sheet holds what; a name that is not ours is a key of the record.
  private static func columns(
    of table: SheetTable, _ log: ProblemLog
  ) -> [(column: SheetColumn, index: Int)] {
    var found: [(column: SheetColumn, index: Int)] = []
    var names: Set<String> = []
    for (index, name) in table.header.enumerated() {
      let place = table.position(table.headerRow, index)
      if name.isEmpty {
        let row = table.rows.first {
          index < $0.cells.count && !SheetTable.trimmed($0.cells[index]).isEmpty
        }
        if let row {
          log.report(SheetProblem.namelessColumn, at: table.position(row.number, index))
        }
        continue
      }
      let column =
        SheetColumn.all.first { $0.name.lowercased() == name.lowercased() } ?? .other(name)
      if names.insert(column.name).inserted {
        found.append((column, index))
      } else {
        log.report(SheetProblem.duplicateColumn(column.name), at: place)
      }
    }
    for name in SheetColumn.needed where !names.contains(name) {
      let known = Set(SheetColumn.all.map(\.name))
      let near = NearMiss.of(name, among: table.header.filter { !known.contains($0) })
      log.report(
        SheetProblem.missingColumn(name, near: near), at: table.position(table.headerRow, 0))
    }
    return found
  }

  /// Whether the columns are there that every row needs.
  private var isComplete: Bool {
    SheetColumn.needed.allSatisfy { name in columns.contains { $0.column.name == name } }
  }

  /// The documents in the order of their first rows.
  mutating func documents() -> [Document] {
    guard isComplete else { return [] }
    var documents: [Document] = []
    var places: [String: Int] = [:]
    for row in table.rows {
      for index in row.cells.indices.dropFirst(table.header.count) {
        if !SheetTable.trimmed(row.cells[index]).isEmpty {
          log.report(SheetProblem.namelessColumn, at: table.position(row.number, index))
        }
      }
      let cells = SheetCellReader(table: table, log: log)
      guard let id = name(row, "document", among: documentsOnFile, "document") else {
        let index = columns.first { $0.column.name == "document" }?.index ?? 0
        log.report(SheetProblem.noDocument, at: table.position(row.number, index))
        continue
      }
      let place = places[id, default: documents.count]
      if place == documents.count {
        places[id] = place
        documents.append(
          Document(id: id, source: [], position: table.position(row.number, 0)))
      }
      addSource(row, cells, to: &documents[place])
      addRecord(row, cells, to: &documents[place])
    }
    return documents
  }

  private func addSource(
    _ row: SheetTable.Row, _ cells: SheetCellReader, to document: inout Document
  ) {
    for (column, index) in columns where column.isOfSource && index < row.cells.count {
      let cell = SheetTable.trimmed(row.cells[index])
      guard !cell.isEmpty else { continue }
      if let first = document.filled[column.name] {
        if column.key != "id", first.cell != cell {
          log.report(
            SheetProblem.disagreement(column.name, document.id, row: first.row),
            at: table.position(row.number, index))
        }
        continue
      }
      document.filled[column.name] = (row.number, cell)
      var entries = cells.entries(column, row, at: index)
      if column.key == "id" { entries = renamed(entries, to: document.id) }
      document.source += entries
    }
  }

  private mutating func addRecord(
    _ row: SheetTable.Row, _ cells: SheetCellReader, to document: inout Document
  ) {
    let own = columns.filter { !$0.column.isOfSource }
    var entries = own.flatMap { cells.entries($0.column, row, at: $0.index) }
    let isEmpty = own.allSatisfy {
      $0.index >= row.cells.count || SheetTable.trimmed(row.cells[$0.index]).isEmpty
    }
    guard !isEmpty else { return }
    if let id = name(row, "id", among: recordsOnFile, "record") {
      entries = renamed(entries, to: id)
    }
    let index = columns.first { $0.column.name == "id" }?.index ?? 0
    document.records.append(SheetColumn.ordered(entries))
    document.positions.append(table.position(row.number, index))
  }

  private func renamed(_ entries: [YAMLNode.Entry], to id: String) -> [YAMLNode.Entry] {
    entries.map { entry in
      guard entry.key == "id" else { return entry }
      return YAMLNode.Entry(
        key: "id", keyPosition: entry.keyPosition,
        value: .text(id, at: entry.value.position))
    }
  }

  /// An identifier; one of figures alone, unguarded, is the one on file that only lost its zeros.
  private mutating func name(
    _ row: SheetTable.Row, _ column: String, among known: IdentifiersOnFile, _ what: String
  ) -> String? {
    guard let index = columns.first(where: { $0.column.name == column })?.index,
      index < row.cells.count
    else { return nil }
    let (text, wasGuarded) = SheetGuard.text(of: SheetTable.trimmed(row.cells[index]))
    guard !text.isEmpty else { return nil }
    guard !wasGuarded, let restored = known.restored(text) else { return text }
    let note = SheetNote.restored(what, cell: text, id: restored)
    if !notes.contains(note) { notes.append(note) }
    return restored
  }
}

/// Identifiers on file, to which a cell that lost its zeros is matched.
private struct IdentifiersOnFile {
  private let all: Set<String>
  private let withoutZeros: [String: [String]]

  init(_ identifiers: [String]) {
    all = Set(identifiers)
    withoutZeros = Dictionary(grouping: identifiers.filter { $0.hasPrefix("0") }) {
      String($0.drop { $0 == "0" })
    }
  }

  /// The one identifier that figures were before they lost their zeros; `nil` when there is none, or
  /// more than one, or the figures are an identifier themselves.
  func restored(_ text: String) -> String? {
    guard text.allSatisfy(\.isNumber), !all.contains(text), let found = withoutZeros[text],
      found.count == 1
    else { return nil }
    return found[0]
  }
}

extension SheetColumn {
  /// Entries of a record in the order of the columns, then others by name.
  fileprivate static func ordered(_ entries: [YAMLNode.Entry]) -> [YAMLNode.Entry] {
    func rank(_ key: String) -> Int {
      let name = key == "date" || key == "interval" ? "happened" : key
      return all.firstIndex { !$0.isOfSource && $0.key == name } ?? all.count
    }
    return entries.sorted { (rank($0.key), $0.key) < (rank($1.key), $1.key) }
  }
}
