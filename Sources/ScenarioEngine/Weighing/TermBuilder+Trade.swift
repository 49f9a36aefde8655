import AllianceModel

extension TermBuilder {
  /// Adds the trade of every pair: figures of tables and articles, year by year, latest usable one.
  mutating func appendTrade() {
    let kind = EvidenceKind.tradeVolume
    var book = TradeBook()
    let series = tradeSeries()
    for pair in series.keys.sorted() {
      guard let figures = series[pair],
        let entry = latestUsable(figures, pair: pair, kind: kind)
      else { continue }
      book.entries.append(entry)
      for directed in [pair, pair.reversed] {
        guard let tie = tie(directed) else { continue }
        append(
          .trade(book.entries.count - 1), on: tie, .economic, event: entry.event,
          presence: timeline.always)
      }
    }
    setTradeBook(book)
  }

  /// A figure before it is known to be usable.
  private struct Candidate {
    let year: Int
    let unit: String
    let figure: TradeBook.Figure
    /// The record of the figure; `nil` when a table gives it.
    let account: Event.Account?
  }

  private func tradeSeries() -> [DirectedPair: [Candidate]] {
    var series: [DirectedPair: [Candidate]] = [:]
    for table in world.evidence.tables where table.kind == EvidenceKind.tradeVolume.id {
      for (pair, years) in sums(of: table) {
        series[pair, default: []] += years.sorted { $0.key < $1.key }.map { year, value in
          Candidate(
            year: year, unit: table.unit.withoutRate,
            figure: TradeBook.Figure(value: value, credibility: 0.95, origin: table.id),
            account: nil)
        }
      }
    }
    for document in world.evidence.documents {
      for record in document.records
      where record.kind == EvidenceKind.tradeVolume.id
        && scenario.evidence.admits(record, of: document.source)
      {
        guard let pair = record.tradePair(rows), let value = record.value?.inMillionUSD else {
          continue
        }
        let credibility = document.source.reliability * record.certainty
        guard credibility > 0 else { continue }
        series[pair, default: []].append(
          Candidate(
            year: record.happened.from.year, unit: "million USD",
            figure: TradeBook.Figure(value: value, credibility: credibility, origin: record.id),
            account: Event.Account(record: record, source: document.source)))
      }
    }
    return series
  }

  /// Both directions of a pair's trade added up, by year.
  private func sums(of table: BackgroundTable) -> [DirectedPair: [Int: Double]] {
    var sums: [DirectedPair: [Int: Double]] = [:]
    for row in table.rows where scenario.evidence.admits(row, of: table) {
      guard let column = row.column, rows[row.row] != nil, rows[column] != nil else { continue }
      let pair = DirectedPair(min(row.row, column), max(row.row, column))
      sums[pair, default: [:]][row.date.year, default: 0] += row.value
    }
    return sums
  }

  /// The figures of the latest year for which both totals are known in the figures' own currency.
  private mutating func latestUsable(
    _ candidates: [Candidate], pair: DirectedPair, kind: EvidenceKind
  ) -> TradeBook.Entry? {
    for year in Set(candidates.map(\.year)).sorted(by: >) {
      for unit in Set(candidates.filter { $0.year == year }.map(\.unit)).sorted() {
        guard let row = total(of: pair.row, year: year, unit: unit),
          let column = total(of: pair.column, year: year, unit: unit)
        else {
          warn(.tradeWithoutTotals(pair, year: year, unit: unit))
          continue
        }
        let used = candidates.filter { $0.year == year && $0.unit == unit }
        let figures = used.map(\.figure)
        let event = register(
          .trade(
            pair, year: year, figures: figures, accounts: used.compactMap(\.account), kind: kind))
        return TradeBook.Entry(
          pair: pair, year: year, unit: unit, figures: figures.sorted { $0.origin < $1.origin },
          totals: (row, column),
          row: rows[pair.row] ?? 0, event: event, adjustments: adjustments(of: pair))
      }
    }
    return nil
  }

  private func total(of actor: ActorID, year: Int, unit: String) -> Double? {
    world.attributes.figure(
      "total-trade", of: actor, year: year, unit: unit,
      knownBy: scenario.evidence.knownBy.lastMonth)?.value
  }

  private func adjustments(of pair: DirectedPair) -> [[(Change.Adjustment, force: Double)]] {
    (0..<timeline.count).map { entry in
      guard let month = timeline.calendar(entry) else { return [] }
      return scenario.changes.compactMap { change in
        guard case .set(.trade(let one, let two), let adjustment) = change.verb,
          DirectedPair(min(one, two), max(one, two)) == pair
        else { return nil }
        return (adjustment, change.force(in: month))
      }
    }
  }
}

extension EvidenceRecord {
  /// The pair whose trade the record measures, when it measures that of exactly two rows.
  fileprivate func tradePair(_ rows: [ActorID: Int]) -> DirectedPair? {
    let parties = Set(namedParties).sorted()
    guard parties.count == 2, parties.allSatisfy({ rows[$0] != nil }) else { return nil }
    return DirectedPair(parties[0], parties[1])
  }
}

extension Quantity {
  /// The figure in millions of US dollars of its year; `nil` when it is not in dollars.
  fileprivate var inMillionUSD: Double? {
    unit.withoutRate.hasSuffix("USD") ? inMillions : nil
  }
}

extension String {
  /// The unit without its `/year`.
  fileprivate var withoutRate: String { hasSuffix("/year") ? String(dropLast(5)) : self }
}

extension Event {
  /// The trade of a pair in a year: that it trades is certain, how much is in the figures.
  fileprivate static func trade(
    _ pair: DirectedPair, year: Int, figures: [TradeBook.Figure], accounts: [Account],
    kind: EvidenceKind
  ) -> Event {
    let origins = figures.map(\.origin).sorted().joined(separator: ", ")
    let entry = background(
      id: "trade:\(pair.row):\(pair.column):\(year)", kind: kind, source: origins,
      title: "Trade of \(pair.row) and \(pair.column) in \(year)", sourceKind: .table,
      citation: "figures: \(origins)", note: "Trade in \(year), the latest year with both totals")
    return Event(
      id: entry.id, kind: kind, accounts: entry.accounts + accounts, isAssumed: false)
  }
}
