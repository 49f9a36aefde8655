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

  /// Describes a document of a sheet; records by their identifiers.
  public init(
    document: String, file: String, isNew: Bool, isOnFile: Bool, isSourceChanged: Bool,
    added: [String], changed: [String], removed: [String]
  ) {
    self.document = document
    self.file = file
    self.isNew = isNew
    self.isOnFile = isOnFile
    self.isSourceChanged = isSourceChanged
    self.added = added
    self.changed = changed
    self.removed = removed
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

  private var lines: [String] {
    let title = "document \(document): "
    if isSame { return [title + "says what is on record"] }
    if isNew { return [title + "new, \(added.count) record\(added.count == 1 ? "" : "s")"] }
    return [title + "differs from what is on record"]
      + (isSourceChanged ? ["  ~ its source"] : []) + added.map { "  + \($0)" }
      + changed.map { "  ~ \($0)" } + removed.map { "  - \($0)" }
  }

  /// Document by document: what is added (+), changed (~) and removed (-), and what was written.
  public static func text(_ entries: [Self], out: String?) -> String {
    let lines = entries.flatMap(\.lines)
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
