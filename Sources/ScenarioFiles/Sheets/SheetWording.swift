/// What is said about sheets of evidence.
enum SheetWording {
  static let writing =
    "write 'in 2022-03', 'on 2022-03-15', '2022-03 to 2022-05' or 'since 2005'"

  static let noEncoding =
    "the byte is no UTF-8 and no Windows-1252; save the sheet as \"CSV UTF-8\""
  static let loneSurrogate =
    "half of a UTF-16 character stands here without its other half; save the sheet as \"CSV UTF-8\""
  static let oddBytes =
    "the file ends in the middle of a UTF-16 character, so some of it may be missing; copy it again, "
    + "or save the sheet as \"CSV UTF-8\""
  static let noHeader = "the sheet has no header; begin with a row of column names"
  static let openQuote =
    "a quote opens here and is never closed; close it, or double a quote in text"

  static func tooWide(_ count: Int, most: Int) -> String {
    "the sheet has \(count) columns; at most \(most) are read: is this a sheet of evidence?"
  }
  static func missingColumn(_ name: String, near: String?) -> String {
    "there is no column '\(name)'; " + (near.map { "rename '\($0)'" } ?? "add it")
  }
  static func duplicateColumn(_ name: String) -> String {
    "the column '\(name)' is there twice; keep one"
  }
  static let namelessColumn = "text in a column without a name; give it one, or empty the cell"
  static func disagreement(_ name: String, _ document: String, row: Int) -> String {
    "differs from row \(row), where document '\(document)' has another '\(name)'; make them alike, or "
      + "leave this one empty"
  }
  static let noDocument = "the row names no document; add its id"
  static func badFileName(_ id: String) -> String {
    "'\(id)' cannot name a file; use letters, digits, '.', '_' and '-'"
  }

  static func notADate(_ text: String) -> String { "'\(text)' is no date that exists; \(writing)" }
  static func ambiguousDate(_ text: String, _ readings: [String]) -> String {
    "'\(text)' can be \(readings.joined(separator: " or ")); write 'on' and the one that is meant, as "
      + "in 'on \(readings.first ?? "2022-03-15")'"
  }
  static func shortYear(_ text: String) -> String {
    "'\(text)' does not tell its year from its day; \(writing)"
  }
  static func serialDate(_ text: String, _ date: String) -> String {
    "'\(text)' is a date as a spreadsheet counts days; if it is 1900-based, write '\(date)'"
  }

  static func percentage(_ text: String) -> String {
    "'\(text)' is a percentage; write it as a plain number, such as 0.7 for 70%"
  }
  static func numberBecameDate(_ text: String) -> String {
    "'\(text)' is no number, and may be one that a spreadsheet took for a date; write it again, such "
      + "as 1.5"
  }
  static func ambiguousComma(_ text: String) -> String {
    "'\(text)' can be \(text.filter { $0 != "," }) or \(text.replacing(",", with: ".")); write it "
      + "without the comma"
  }
  static func hashBecameNumber(_ text: String) -> String {
    "'\(text)' was a hash before a spreadsheet took it for a number; copy it again from: multivector "
      + "evidence export"
  }
  static func notEffects(_ text: String) -> String {
    "'\(text)' is no effect; write who acts, on whom and the sign, as in 'RUS>KAZ -0.5; RUS>UKR 0.3'"
  }
  static let notOneValue = "the cell holds more than one list or map; leave one, on one line"
  static let notARange = "expected a range such as 'from 0.2 to 0.4'"

  static func restored(_ cell: String, _ id: String, _ what: String) -> String {
    "the \(what) '\(cell)' is taken for '\(id)', which lost its zeros"
  }
}
