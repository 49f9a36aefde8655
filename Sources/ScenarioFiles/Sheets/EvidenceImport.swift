internal import AllianceModel

/// What a sheet of evidence makes of the documents it holds, before anything is written.
///
/// A sheet holds each of its documents whole: records on file that it lacks are gone from the files
/// it makes. Comments of files on record are not in a sheet and are not kept.
public struct EvidenceImport: Sendable {
  /// The documents in the order of the sheet.
  public let documents: [Document]
  /// What was put right on the way, such as zeros that a spreadsheet dropped.
  public let notes: [SheetNote]

  /// A document of the sheet as a file of evidence.
  public struct Document: Sendable {
    /// The identifier of the document.
    public let id: String
    /// The name of its file: that of the one on record, else its identifier with `.yaml`.
    public let fileName: String
    /// What the file is to hold.
    public let text: String
    /// Where the document is on record; `nil` when the world has no such document.
    public let recordedAt: String?
    /// Whether the world has no such document.
    public var isNew: Bool { recordedAt == nil }
    /// Whether what is said of the source differs from what is on record.
    public let isSourceChanged: Bool
    /// Records that are not on file, in the order of the sheet.
    public let added: [String]
    /// Records that say something else than on file.
    public let changed: [String]
    /// Records on file that the sheet lacks.
    public let removed: [String]
    /// What says something else than on file, cell by cell: first of the source where that has
    /// changed, then of the records that have, in the order of the sheet.
    public let changedCells: [CellChange]
  }

  /// Reads a sheet and checks it with the world that it is meant for.
  ///
  /// - Parameters:
  ///   - path: the sheet, a CSV file as any spreadsheet saves it.
  ///   - world: the world; its documents of the same identifiers are replaced.
  /// - Throws: everything that is wrong, by row and column of the sheet.
  public init(sheet path: String, into world: LoadedWorld) throws(FileProblems) {
    let log = ProblemLog()
    guard let table = Self.table(path, log) else { throw FileProblems(log.problems) }
    let onFile = world.world.evidence.documents
    var sheet = SheetDocuments(
      table, knownDocuments: onFile.map(\.source.id),
      knownRecords: onFile.flatMap { $0.records.map(\.id) }, log)
    let gathered = sheet.documents()
    let cellProblems = Set(log.problems.map(\.line))
    let read = Self.read(gathered, into: world, log)
    let problems = log.problems.filter { !Self.follows($0, from: cellProblems, path) }
    guard log.problems.isEmpty else { throw FileProblems(problems.map { Self.named($0, table) }) }
    notes = sheet.notes
    documents = zip(gathered, read).map { Self.compared($0, $1, with: world, log) }
    try log.throwIfAny()
  }

  private static func table(_ path: String, _ log: ProblemLog) -> SheetTable? {
    do {
      let bytes = try FileLoader.rawBytes(of: path)
      guard let text = SheetBytes.text(bytes, path: path, log) else { return nil }
      return SheetTable(text, path: path, columns: SheetColumn.all.map(\.name), log)
    } catch {
      log.report(contentsOf: [error])
      return nil
    }
  }

  /// Reads the documents as if from files, together with those on file that they do not replace.
  private static func read(
    _ gathered: [SheetDocuments.Document], into world: LoadedWorld, _ log: ProblemLog
  ) -> [EvidenceDocument] {
    let parties = PartyDirectory(
      actors: world.world.actors, organisations: world.world.organisations)
    let reader = DocumentReader(records: RecordReader(parties: parties, log: log), log: log)
    var assembly = EvidenceAssembly(log)
    var read: [EvidenceDocument] = []
    for document in gathered {
      if document.id.wholeMatch(of: /[\p{L}\p{N}_][\p{L}\p{N}._-]*/) == nil {
        log.report(SheetProblem.badFileName(document.id), at: document.position)
      }
      guard let found = reader.document(document.root) else { continue }
      read.append(found.document)
      assembly.add(found)
    }
    let replaced = Set(gathered.map(\.id))
    for document in world.world.evidence.documents where !replaced.contains(document.source.id) {
      let place = world.origins.documents[document.source.id] ?? FilePosition(path: "")
      assembly.add(
        DocumentReader.Document(
          document: document, position: place,
          recordPositions: document.records.map { world.origins[record: $0.id] ?? place }))
    }
    _ = assembly.finish()
    return read
  }

  /// Whether a problem only follows from a cell of its row that could not be read.
  private static func follows(_ problem: FileProblem, from rows: Set<Int>, _ path: String) -> Bool {
    problem.path == path && rows.contains(problem.line)
      && (problem.kind as? EvidenceProblem == .noDate || isOfWholeRow(problem))
  }

  /// Whether a problem is that a cell is missing, so that no column has it.
  private static func isOfWholeRow(_ problem: FileProblem) -> Bool {
    if case .missingKey? = problem.kind as? ValueProblem { true } else { false }
  }

  /// A problem with the name of its column.
  private static func named(_ problem: FileProblem, _ table: SheetTable) -> FileProblem {
    guard problem.path == table.path, problem.line > table.headerRow,
      !isOfWholeRow(problem), problem.column <= table.header.count
    else { return problem }
    let name = table.header[problem.column - 1]
    guard !name.isEmpty else { return problem }
    return FileProblem(ColumnProblem(column: name, kind: problem.kind), at: problem.position)
  }

  private static func compared(
    _ sheet: SheetDocuments.Document, _ read: EvidenceDocument, with world: LoadedWorld,
    _ log: ProblemLog
  ) -> Document {
    let onFile = world.world.evidence.document(sheet.id)
    let before = Dictionary(
      (onFile?.records ?? []).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let path = world.origins.documents[sheet.id]?.path
    let ids = Set(read.records.map(\.id))
    let isSourceChanged = onFile.map { $0.source != read.source } ?? false
    let changed = read.records.filter { record in
      before[record.id].map { $0 != record } ?? false
    }.map(\.id)
    let root = path.flatMap { EvidenceSheet.root(of: $0, log) }
    let cells = root.map { CellChange.of(sheet, onFile: $0, records: Set(changed)) } ?? []
    return Document(
      id: sheet.id, fileName: path.map(RelativePath.lastComponent) ?? sheet.id + ".yaml",
      text: EvidenceYAML.text(source: sheet.source, records: sheet.records),
      recordedAt: path, isSourceChanged: isSourceChanged,
      added: read.records.filter { before[$0.id] == nil }.map(\.id),
      changed: changed,
      removed: (onFile?.records ?? []).map(\.id).filter { !ids.contains($0) },
      changedCells: cells.filter { $0.record != nil || isSourceChanged })
  }
}
