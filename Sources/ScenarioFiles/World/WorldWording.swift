import AllianceModel

/// What is said about the files of a world.
enum WorldWording {
  static func duplicate(_ what: String, _ id: String, first: FilePosition) -> String {
    "the \(what) '\(id)' is given twice (first at \(first)); rename or remove one"
  }

  static func bothActorAndOrganisation(_ id: String) -> String {
    "'\(id)' is an actor already; an organisation needs an identifier of its own"
  }

  static func missingColumn(_ column: String, near: String?, header: [String]) -> String {
    "the table has no column '\(column)'; " + ValueWording.hint(near: near, known: header)
  }

  static func wrongCellCount(_ found: Int, expected: Int) -> String {
    "the row has \(found) cell\(found == 1 ? "" : "s"), the header \(expected); "
      + "add or remove commas, or quote a cell that holds one"
  }

  static let openQuote = "the quoted cell that begins here never ends; close it with '\"'"

  static let strayQuote = "a quote inside a cell; quote the whole cell and double the quotes in it"

  static func duplicateColumn(_ name: String) -> String {
    "the column '\(name)' is given twice; rename one"
  }

  static func notANumber(_ text: String, column: String) -> String {
    "expected a number in column '\(column)', found '\(text)'"
  }

  static func notADate(_ text: String, column: String) -> String {
    "expected a date YYYY, YYYY-MM or YYYY-MM-DD in column '\(column)', found '\(text)'"
  }

  static func emptyCell(_ column: String) -> String {
    "the cell in column '\(column)' is empty; fill it or remove the row"
  }

  static func yearOutside(_ year: Int, first: Int?, last: Int?) -> String {
    "the year \(year) lies outside the table's firstYear \(first.map(String.init) ?? "–") to "
      + "lastYear \(last.map(String.init) ?? "–"); correct either"
  }

  static func negativeTrade(_ text: String) -> String {
    "\(text) is no volume of trade; expected a number of at least 0"
  }

  static func duplicateRow(_ first: Int) -> String {
    "the same parties and date as in line \(first); remove one"
  }

  static func duration(_ found: String) -> String {
    "expected a duration such as '12 months' or '2 years', found \(found)"
  }

  static func tableKind(_ kind: String, near: String?, known: [String]) -> String {
    "unknown kind of table '\(kind)'; " + ValueWording.hint(near: near, known: known)
  }
}
