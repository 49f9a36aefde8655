extension SheetProblem {
  package var words: String {
    switch self {
    case .noEncoding:
      "the byte is neither UTF-8 nor Windows-1252; save the sheet as \"CSV UTF-8\""
    case .loneSurrogate:
      "half of a UTF-16 character stands here without its other half; save the sheet as \"CSV UTF-8\""
    case .oddBytes:
      "the file ends in the middle of a UTF-16 character, so some of it may be missing; copy it again, "
        + "or save the sheet as \"CSV UTF-8\""
    case .noHeader:
      "the sheet has no header; begin with a row of column names"
    case .openQuote:
      "a quote opens here and is never closed; close it, or double a quote in text"
    case .tooWide(let count, let most):
      "the sheet has \(count) columns; at most \(most) are read: is this a sheet of evidence?"
    case .missingColumn(let name, let near):
      "there is no column '\(name)'; " + (near.map { "rename '\($0)'" } ?? "add it")
    case .duplicateColumn(let name):
      "the column '\(name)' occurs twice; keep one"
    case .namelessColumn:
      "text in a column without a name; give it one, or empty the cell"
    case .disagreement(let name, let document, let row):
      "differs from row \(row), where document '\(document)' has another '\(name)'; make them alike, or "
        + "leave this one empty"
    case .noDocument:
      "the row names no document; add its id"
    case .badFileName(let id):
      "'\(id)' cannot be a file name; use letters, digits, '.', '_' and '-'"
    }
  }
}

extension CellProblem {
  package var words: String {
    switch self {
    case .notADate(let text):
      "'\(text)' is not an existing date; \(Self.writing)"
    case .ambiguousDate(let text, let readings):
      "'\(text)' can be \(readings.joined(separator: " or ")); write 'on' and the one that is meant, as "
        + "in 'on \(readings.first ?? "2022-03-15")'"
    case .shortYear(let text):
      "'\(text)' does not show which part is the year; \(Self.writing)"
    case .serialDate(let text, let date):
      "'\(text)' is a date as a spreadsheet counts days; if it is 1900-based, write '\(date)'"
    case .percentage(let text):
      "'\(text)' is a percentage; write it as a plain number, such as 0.7 for 70%"
    case .numberBecameDate(let text):
      "'\(text)' is not a number; a spreadsheet may have turned it into a date: write it again, "
        + "such as 1.5"
    case .ambiguousComma(let text):
      "'\(text)' can be \(text.filter { $0 != "," }) or \(text.replacing(",", with: ".")); write it "
        + "without the comma"
    case .hashBecameNumber(let text):
      "'\(text)' was a hash before a spreadsheet turned it into a number; copy it again from: "
        + "multivector evidence export"
    case .notEffects(let text):
      "'\(text)' is not an effect; write who acts, who is affected and the sign, as in "
        + "'RUS>KAZ -0.5; RUS>UKR 0.3'"
    case .notOneValue:
      "the cell holds more than one list or map; leave one, on one line"
    case .notARange:
      "expected a range such as 'from 0.2 to 0.4'"
    }
  }

  private static let writing =
    "write 'in 2022-03', 'on 2022-03-15', '2022-03 to 2022-05' or 'since 2005'"
}

extension SheetNote {
  /// What was put right, in words.
  public var description: String {
    switch self {
    case .restored(let what, let cell, let id):
      "the \(what) '\(cell)' is read as '\(id)', which lost its zeros"
    }
  }
}
