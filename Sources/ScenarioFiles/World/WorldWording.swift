extension WorldProblem {
  package var words: String {
    switch self {
    case .duplicate(let what, let id, let first):
      "the \(what) '\(id)' is given twice (first at \(first)); rename or remove one"
    case .bothActorAndOrganisation(let id):
      "'\(id)' is an actor already; an organisation needs an identifier of its own"
    case .tableKind(let kind, let near, let known):
      "unknown kind of table '\(kind)'; " + ValueWording.hint(near: near, known: known)
    }
  }
}

extension TableProblem {
  package var words: String {
    switch self {
    case .missingColumn(let column, let near, let header):
      "the table has no column '\(column)'; " + ValueWording.hint(near: near, known: header)
    case .wrongCellCount(let found, let expected):
      "the row has \(found) cell\(found == 1 ? "" : "s"), the header \(expected); "
        + "add or remove commas, or quote a cell that holds one"
    case .openQuote:
      "the quoted cell that begins here never ends; close it with '\"'"
    case .strayQuote:
      "a quote inside a cell; quote the whole cell and double the quotes in it"
    case .duplicateColumn(let name):
      "the column '\(name)' is given twice; rename one"
    case .notANumber(let text, let column):
      "expected a number in column '\(column)', found '\(text)'"
    case .notADate(let text, let column):
      "expected a date YYYY, YYYY-MM or YYYY-MM-DD in column '\(column)', found '\(text)'"
    case .emptyCell(let column):
      "the cell in column '\(column)' is empty; fill it or remove the row"
    case .yearOutside(let year, let first, let last):
      "the year \(year) lies outside the table's firstYear \(first.map(String.init) ?? "–") to "
        + "lastYear \(last.map(String.init) ?? "–"); correct either"
    case .negativeTrade(let text):
      "\(text) is not a volume of trade; expected a number of at least 0"
    case .duplicateRow(let first):
      "the same parties and date as in line \(first); remove one"
    }
  }
}
