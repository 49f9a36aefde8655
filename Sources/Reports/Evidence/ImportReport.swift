/// What a sheet changes in one document, in plain fields.
public struct ImportEntry: Sendable, Codable, Equatable {
  let document: String
  let file: String
  /// Whether the evidence base has no such document.
  let isNew: Bool
  /// Whether the file holds the same bytes already.
  let isOnFile: Bool
  let isSourceChanged: Bool
  let added: [String]
  let changed: [String]
  let removed: [String]
  /// What says something else than on file, cell by cell.
  let changedCells: [Cell]

  /// A cell that says something else than on file.
  public struct Cell: Sendable, Codable, Equatable {
    /// The record; absent for what is said of the document itself.
    let record: String?
    let column: String
    let before: String
    let after: String

    /// Describes a cell; an empty text says nothing.
    public init(record: String?, column: String, before: String, after: String) {
      self.record = record
      self.column = column
      self.before = before
      self.after = after
    }

    /// The column, and both texts.
    fileprivate var words: String {
      let texts = [before, after].map { $0.isEmpty ? "(nothing)" : $0 }
      return "\(column): \(texts[0]) → \(texts[1])"
    }
  }

  /// Describes a document of a sheet; records by their identifiers.
  public init(
    document: String, file: String, isNew: Bool, isOnFile: Bool, isSourceChanged: Bool,
    added: [String], changed: [String], removed: [String], changedCells: [Cell]
  ) {
    self.document = document
    self.file = file
    self.isNew = isNew
    self.isOnFile = isOnFile
    self.isSourceChanged = isSourceChanged
    self.added = added
    self.changed = changed
    self.removed = removed
    self.changedCells = changedCells
  }

  private var isSame: Bool {
    !isNew && !isSourceChanged && added.isEmpty && changed.isEmpty && removed.isEmpty
  }

  /// What is added (+), changed (~) cell by cell, and removed (-).
  fileprivate var blocks: [Block] {
    let title = "document \(document): "
    if isSame { return [.verbatim(title + "says what is on record")] }
    if isNew {
      return [.verbatim(title + "new, \(Numerals.count(added.count, "record"))")]
    }
    let items =
      (isSourceChanged ? [List.Item(["~"], "its source", notes: cells(of: nil))] : [])
      + added.map { List.Item(["+"], $0) }
      + changed.map { List.Item(["~"], $0, notes: cells(of: $0)) }
      + removed.map { List.Item(["-"], $0) }
    return [.verbatim(title + "differs from what is on record"), .list(.edits, items: items)]
  }

  private func cells(of record: String?) -> [String] {
    changedCells.filter { $0.record == record }.map(\.words)
  }
}

/// What importing a sheet would change, or did.
public struct ImportReport: Reportable {
  private let documents: [ImportEntry]
  private let out: String?

  /// A report of the documents of a sheet; `out` is the folder they were written to, if any.
  public init(_ documents: [ImportEntry], out: String?) {
    self.documents = documents
    self.out = out
  }

  /// Document by document what differs, and what was written.
  public var report: Report {
    let closing: [Block] =
      if let out {
        documents.map { .verbatim("\($0.isOnFile ? "unchanged" : "written"): \(out)/\($0.file)") }
      } else {
        [.verbatim("Nothing was written; add --out DIR to write \(files).")]
      }
    return Report("An import of evidence", [Section(nil, documents.flatMap(\.blocks) + closing)])
  }

  private var files: String { documents.count == 1 ? "the file" : "\(documents.count) files" }

  /// A row a document.
  public var csv: CSVText {
    CSVText(
      ["document", "file", "new", "source_changed", "added", "changed", "removed"],
      documents.map { entry in
        [
          .text(entry.document), .text(entry.file), .flag(entry.isNew),
          .flag(entry.isSourceChanged), .texts(entry.added), .texts(entry.changed),
          .texts(entry.removed),
        ]
      })
  }

  /// An array of documents.
  public func json() throws -> String { try JSONText.of(documents) }
}
