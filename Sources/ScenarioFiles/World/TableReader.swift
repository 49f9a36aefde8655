internal import AllianceModel

/// Reads the rows of one CSV file as its description says.
struct TableReader {
  let description: TableDescription
  let table: CSVTable
  let parties: PartyDirectory
  let log: ProblemLog
  private let columns: [String: Int]
  private var ids: [String: ActorID] = [:]
  private var dates: [String: CalendarDate] = [:]

  /// Finds the columns; `nil`, with problems reported, when one is missing.
  init?(
    _ description: TableDescription, _ table: CSVTable, parties: PartyDirectory, _ log: ProblemLog
  ) {
    var columns: [String: Int] = [:]
    for (column, place) in description.columns {
      columns[column] = table.header.firstIndex(of: place.name)
      if columns[column] == nil {
        let near = NearMiss.of(place.name, among: table.header)
        log.report(
          TableProblem.missingColumn(place.name, near: near, header: table.header),
          at: place.position)
      }
    }
    guard columns.count == description.columns.count else { return nil }
    self.columns = columns
    self.description = description
    self.table = table
    self.parties = parties
    self.log = log
  }

  /// The rows of a table about pairs, or about single actors.
  mutating func background() -> BackgroundTable {
    let names =
      switch description.kind {
      case EvidenceKind.tradeVolume.id: (row: "from", column: "to")
      case EvidenceKind.eventFlow.id: (row: "a", column: "b")
      default: (row: "actor", column: "")
      }
    var rows: [BackgroundTable.Row] = []
    rows.reserveCapacity(table.rows.count)
    var seen: [BackgroundTable.Row: Int] = [:]
    for row in table.rows where !log.isFull {
      let first = party(row, names.row)
      let second = names.column.isEmpty ? nil : party(row, names.column)
      guard let first, names.column.isEmpty || second != nil,
        let date = date(row), let value = number(row)
      else { continue }
      if description.kind == EvidenceKind.tradeVolume.id, value < 0 {
        report(TableProblem.negativeTrade(cell(row, "value")), row, "value")
      }
      let key = BackgroundTable.Row(row: first, column: second, date: date, value: 0)
      if let line = seen.updateValue(row.line, forKey: key) {
        report(TableProblem.duplicateRow(line), row, names.row)
      }
      rows.append(BackgroundTable.Row(row: first, column: second, date: date, value: value))
    }
    return BackgroundTable(
      id: description.id, kind: description.kind, title: description.title,
      citation: description.citation, licence: description.licence, unit: description.unit,
      lagInMonths: description.lagInMonths, rows: rows)
  }

  /// The rows of a table of attributes.
  mutating func attributes() -> [Attribute] {
    var attributes: [Attribute] = []
    for row in table.rows where !log.isFull {
      for column in ["attribute", "unit", "source"] where cell(row, column).isEmpty {
        report(TableProblem.emptyCell(column), row, column)
      }
      guard let actor = party(row, "actor"), let date = date(row), let value = number(row) else {
        continue
      }
      attributes.append(
        Attribute(
          actor: actor, name: cell(row, "attribute"), year: date.year, value: value,
          unit: cell(row, "unit"), source: cell(row, "source"),
          lagInMonths: description.lagInMonths))
    }
    return attributes
  }

  // MARK: - Cells

  private func cell(_ row: CSVRows.Row, _ column: String) -> String {
    columns[column].map { row.cells[$0] } ?? ""
  }

  private func report(_ problem: any FileProblem.Kind, _ row: CSVRows.Row, _ column: String) {
    log.report(problem, at: table.position(row, columns[column] ?? 0))
  }

  private mutating func party(_ row: CSVRows.Row, _ column: String) -> ActorID? {
    let text = cell(row, column)
    if let id = ids[text] { return id }
    guard parties.knows(ActorID(text)) else {
      report(ValueProblem.unknownActor(text, near: parties.nearMiss(of: text)), row, column)
      return nil
    }
    ids[text] = ActorID(text)
    return ids[text]
  }

  private mutating func date(_ row: CSVRows.Row) -> CalendarDate? {
    let text = cell(row, "date")
    if let date = dates[text] { return date }
    guard let date = CalendarDate(text) else {
      report(TableProblem.notADate(text, column: "date"), row, "date")
      return nil
    }
    let (first, last) = (description.firstYear, description.lastYear)
    if date.year < first ?? date.year || date.year > last ?? date.year {
      report(TableProblem.yearOutside(date.year, first: first, last: last), row, "date")
      return nil
    }
    dates[text] = date
    return date
  }

  private func number(_ row: CSVRows.Row) -> Double? {
    let text = cell(row, "value")
    if JSONNumber.isWellFormed(text), let value = Double(text), value.isFinite { return value }
    report(TableProblem.notANumber(text, column: "value"), row, "value")
    return nil
  }
}
