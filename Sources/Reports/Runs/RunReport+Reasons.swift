import AllianceModel
import Experiments
import ScenarioEngine

extension RunReport {
  /// The strongest lines of the ledgers of the ties to the first two poles.
  func reasons(_ style: TextStyle) -> [String] {
    let ledgers = firstPoles.compactMap(ledger)
    guard !ledgers.isEmpty else { return [] }
    let body = ledgers.flatMap { pole, ledger -> [String] in
      let partner = name(ledger.pair.column.text)
      let title = "\(focus) and \(partner)" + (pole == partner ? "" : " (\(pole))")
      let lines = LedgerWording.lines(of: ledger, in: compiled.world, most: 3)
      return [
        style.spelt("\(title): set point \(Numerals.signed(ledger.total)) in \(ledger.month)")
      ]
        + lines.flatMap { style.spelt($0).wrapped(to: style.width - 2, indent: 4) }
    }
    return [style.heading("Why (the strongest causes in the point run)")] + body
  }

  /// The two poles that the focus stands closest to at the end.
  private var firstPoles: [String] {
    let ranked = outcome.scenario.poles.compactMap { pole in
      series("alignment", of: outcome.scenario.focus, pole: pole)?.median?.last.map { (pole, $0) }
    }
    return ranked.sorted { $0.1 > $1.1 }.prefix(2).map(\.0)
  }

  /// The ledger of the tie to the heaviest member of a pole.
  private func ledger(_ pole: String) -> (pole: String, ledger: TieLedger)? {
    let scenario = compiled.scenario
    let members = scenario.poles.first { $0.name == pole }?.weights(seenBy: scenario.focus) ?? []
    let heaviest = members.max { $0.weight < $1.weight }
    guard let actor = heaviest?.actor,
      let ledger = compiled.ledger(
        of: DirectedPair(scenario.focus, actor), at: scenario.calendar.end)
    else { return nil }
    return (pole, ledger)
  }
}
