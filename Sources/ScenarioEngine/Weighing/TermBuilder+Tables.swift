import AllianceModel

extension TermBuilder {
  /// Adds the tables that give every pair a figure: UN votes and event flow.
  mutating func appendTables() {
    for table in world.evidence.tables {
      guard let kind = KindCatalogue.kind(table.kind), case .level(let rule) = kind.form else {
        continue
      }
      switch rule {
      case .votePosition: appendVotes(table, kind)
      case .eventFlow: appendEventFlow(table, kind)
      default: break
      }
    }
  }

  private mutating func appendVotes(_ table: BackgroundTable, _ kind: EvidenceKind) {
    let latest = table.latest(by: scenario.evidence)
    let index = register(.table(table, kind, year: latest.values.map(\.date.year).max()))
    for row in scenario.actors {
      for column in scenario.actors where row != column {
        guard let mine = latest[row], let theirs = latest[column],
          let tie = tie(DirectedPair(row, column))
        else { continue }
        append(
          .votes(distance: abs(mine.value - theirs.value)), on: tie, .diplomatic,
          event: index, presence: timeline.always)
      }
    }
  }

  private mutating func appendEventFlow(_ table: BackgroundTable, _ kind: EvidenceKind) {
    var flows: [DirectedPair: [(month: Month, net: Double)]] = [:]
    for row in table.rows where scenario.evidence.admits(row, of: table) {
      guard let column = row.column, rows[row.row] != nil, rows[column] != nil else { continue }
      let entry = (month: row.date.firstMonth, net: row.value)
      flows[DirectedPair(row.row, column), default: []].append(entry)
      flows[DirectedPair(column, row.row), default: []].append(entry)
    }
    guard let last = flows.values.joined().map(\.month).max() else { return }
    let index = register(.table(table, kind, year: last.year))
    for pair in flows.keys.sorted() {
      guard let tie = tie(pair), let flow = flows[pair] else { continue }
      append(
        .eventFlow(keep(monthly(flow, until: last))), on: tie, .diplomatic, event: index,
        presence: timeline.always)
    }
  }

  /// Net score a day in each of the last 60 months; a month without events counts zero.
  private func monthly(_ flow: [(month: Month, net: Double)], until last: Month) -> [Double] {
    var values = Array(repeating: 0.0, count: 60)
    for (month, net) in flow {
      let back = last.months(since: month)
      if (0..<60).contains(back) { values[59 - back] = net }
    }
    return values
  }
}

extension BackgroundTable {
  /// The latest row of each actor that a selection of evidence admits.
  func latest(by evidence: EvidenceSelection) -> [ActorID: Row] {
    var latest: [ActorID: Row] = [:]
    for row in rows where evidence.admits(row, of: self) {
      if let known = latest[row.row], known.date.lastMonth >= row.date.lastMonth { continue }
      latest[row.row] = row
    }
    return latest
  }
}

extension Event {
  fileprivate static func table(
    _ table: BackgroundTable, _ kind: EvidenceKind, year: Int?
  ) -> Event {
    background(
      id: "table:\(table.id)", kind: kind, source: table.id, title: table.title,
      sourceKind: .table, citation: table.citation,
      note: "\(table.title), to \(year.map(String.init) ?? "no year")")
  }
}
