import AllianceModel
public import Experiments
public import ScenarioEngine

/// Every tie of an actor with its strongest causes.
public struct CausesReport: Reportable {
  private let ledgers: [TieLedger]
  private let names: ActorNames

  /// The ties of one actor in one month, in any order.
  public init(_ ledgers: [TieLedger], names: ActorNames) {
    self.ledgers = ledgers.sorted { ($1.total, $0.pair) < ($0.total, $1.pair) }
    self.names = names
  }

  /// A line a tie, the closest first, and one for each of its three strongest causes.
  public var report: Report {
    guard let first = ledgers.first else { return Report("Ties", []) }
    let title = "\(names[first.pair.row])'s ties in \(first.month), closest first"
    let items = ledgers.map { ledger in
      List.Item(
        [Numerals.signed(ledger.total, 3)], names[ledger.pair.column],
        notes: ledger.lines.prefix(3).map { LedgerWording.line($0, names) })
    }
    return Report(title, [Section(title, [.list(.ties, items: items)])])
  }

  /// A row a line of every ledger.
  public var csv: CSVText { [LedgerEntry](ledgers, names).csv }

  /// An array of the lines of every ledger.
  public func json() throws -> String { try JSONText.of([LedgerEntry](ledgers, names)) }
}

/// What a run does, stage by stage; `explain --verbose` adds it.
public enum LoopStages {
  /// The stages of the engine, in order.
  public static let section = Section(
    "How a run proceeds",
    [
      .list(
        .steps,
        [
          "Admit evidence that had happened and was known, and gather records by event.",
          "Weigh it: each pair's tie in each channel, then the set point B.",
          "Scale balance once, at the as-of date, before any change.",
          "Each month: apply the changes due, step every member, record, stop those that diverged.",
          "Measure each member: alignments, primary partner, shifts.",
          "Summarise the members; failures are counted, never hidden.",
        ])
    ])
}
