public import AllianceModel
public import ScenarioEngine

/// All ties of one actor, each with its strongest causes.
public struct CausesReport: Sendable {
  private let ledgers: [TieLedger]
  private let world: World

  /// The ties of `actor` at a month, the closest first.
  public init(_ compiled: CompiledScenario, of actor: ActorID, at month: Month) {
    ledgers = compiled.scenario.actors
      .compactMap { compiled.ledger(of: DirectedPair(actor, $0), at: month) }
      .sorted { ($1.total, $0.pair) < ($0.total, $1.pair) }
    world = compiled.world
  }

  /// One line a tie and one for each of its three strongest causes.
  public func text(_ style: TextStyle) -> String {
    guard let first = ledgers.first else { return "" }
    let title = "\(world.name(of: first.pair.row))'s ties in \(first.month), closest first"
    let body = ledgers.flatMap { ledger -> [String] in
      let partner = world.name(of: ledger.pair.column)
      let head = "\(Numerals.signed(ledger.total, 3).padded(to: 7, .right))  \(partner)"
      let causes = LedgerWording.lines(of: ledger, in: world, most: 3)
      return [style.spelt(head)]
        + causes.map { "           " + style.spelt($0).cut(to: style.width - 11, style) }
    }
    return ([style.heading(style.spelt(title))] + body).joined(separator: "\n") + "\n"
  }

  /// Every line of every ledger, for CSV and JSON.
  public var entries: [LedgerEntry] {
    ledgers.flatMap { ledger in ledger.lines.map { LedgerEntry($0, of: ledger, in: world) } }
  }
}

/// How a run proceeds, in words.
public enum LoopStages {
  /// The stages of the engine, in order.
  public static func text(_ style: TextStyle) -> String {
    let stages = [
      "Admit evidence that had happened and was known, and gather records by event.",
      "Weigh it: each pair's tie in each channel, then the set point B.",
      "Scale balance once, at the as-of date, before any change.",
      "Each month: apply the changes due, step every member, record, stop those that diverged.",
      "Measure each member: alignments, primary partner, shifts.",
      "Summarise the members; failures are counted, never hidden.",
    ]
    let lines = stages.enumerated().map { "  \($0.offset + 1). \($0.element)" }
    return ([style.heading("How a run proceeds")] + lines.map(style.spelt))
      .joined(separator: "\n") + "\n"
  }
}
