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

    fileprivate func lines(_ style: TextStyle) -> [String] {
      let texts = [before, after].map { $0.isEmpty ? "(nothing)" : $0 }
      return style.spelt("\(column): \(texts[0]) → \(texts[1])")
        .wrapped(to: style.width, indent: 6)
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

  /// The header of `fields`.
  public static let header = [
    "document", "file", "new", "source_changed", "added", "changed", "removed",
  ]

  /// The changes as fields of a CSV row.
  public var fields: [String] {
    [
      document, file, "\(isNew)", "\(isSourceChanged)", added.joined(separator: " "),
      changed.joined(separator: " "), removed.joined(separator: " "),
    ]
  }

  private var isSame: Bool {
    !isNew && !isSourceChanged && added.isEmpty && changed.isEmpty && removed.isEmpty
  }

  private func lines(_ style: TextStyle) -> [String] {
    let title = "document \(document): "
    if isSame { return [title + "says what is on record"] }
    if isNew { return [title + "new, \(added.count) record\(added.count == 1 ? "" : "s")"] }
    return [title + "differs from what is on record"]
      + (isSourceChanged ? ["  ~ its source"] + cells(of: nil, style) : [])
      + added.map { "  + \($0)" } + changed.flatMap { ["  ~ \($0)"] + cells(of: $0, style) }
      + removed.map { "  - \($0)" }
  }

  private func cells(of record: String?, _ style: TextStyle) -> [String] {
    changedCells.filter { $0.record == record }.flatMap { $0.lines(style) }
  }

  /// Document by document: what is added (+), changed (~) cell by cell, and removed (-), and what was
  /// written.
  public static func text(_ entries: [Self], out: String?, _ style: TextStyle) -> String {
    let lines = entries.flatMap { $0.lines(style) }
    let closing: [String]
    if let out {
      closing = entries.map { entry in
        "\(entry.isOnFile ? "unchanged" : "written"): \(out)/\(entry.file)"
      }
    } else {
      closing = ["Nothing was written; add --out DIR to write \(files(entries.count))."]
    }
    return (lines + closing).joined(separator: "\n") + "\n"
  }

  private static func files(_ count: Int) -> String { count == 1 ? "the file" : "\(count) files" }
}

/// What is said of sheets of evidence that were written.
public enum SheetWords {
  /// How many records went where, with a warning when documents may lack some.
  public static func exported(_ count: Int, to path: String, isPart: Bool) -> String {
    "\(Numerals.count(count)) record\(count == 1 ? "" : "s") written to \(path)\n"
      + (isPart
        ? "note: documents may lack records here; importing this sheet would remove the others\n"
        : "")
  }
}
