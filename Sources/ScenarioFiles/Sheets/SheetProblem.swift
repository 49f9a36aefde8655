/// What can be wrong with a sheet of evidence as a whole.
package enum SheetProblem: FileProblem.Kind {
  case noEncoding
  case loneSurrogate
  case oddBytes
  case noHeader
  case openQuote
  case tooWide(_ count: Int, most: Int)
  case missingColumn(_ name: String, near: String?)
  case duplicateColumn(_ name: String)
  case namelessColumn
  case disagreement(_ name: String, _ document: String, row: Int)
  case noDocument
  case badFileName(_ id: String)
}

/// What can be wrong with a cell of a sheet, most of it after a spreadsheet has changed it.
package enum CellProblem: FileProblem.Kind {
  case notADate(_ text: String)
  case ambiguousDate(_ text: String, _ readings: [String])
  case shortYear(_ text: String)
  case serialDate(_ text: String, _ date: String)
  case percentage(_ text: String)
  case numberBecameDate(_ text: String)
  case ambiguousComma(_ text: String)
  case hashBecameNumber(_ text: String)
  case notEffects(_ text: String)
  case notOneValue
  case notARange
}

/// What is wrong with a value of a sheet, and in which column it stands.
package struct ColumnProblem: FileProblem.Kind {
  let column: String
  let kind: any FileProblem.Kind

  package var words: String { "column '\(column)': \(kind.words)" }
  package var severity: FileProblem.Severity { kind.severity }

  package static func == (left: Self, right: Self) -> Bool {
    left.words == right.words
  }
}

/// What was put right while a sheet was read.
public enum SheetNote: Sendable, Hashable, CustomStringConvertible {
  /// An identifier of a document or record, as its cell has it and as it is on file.
  case restored(_ what: String, cell: String, id: String)
}
