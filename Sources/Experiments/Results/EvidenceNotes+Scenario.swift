import AllianceModel
import ScenarioEngine

extension EvidenceNotes {
  /// What compiling a scenario brought to light.
  init(_ compiled: CompiledScenario) {
    self.init(
      conflicts: compiled.tradeConflicts.map(TradeConflict.init),
      assumptions: compiled.assumptions,
      judgements: compiled.judgements.compactMap(JudgementInUse.init),
      warnings: compiled.warnings)
  }
}

extension CompiledScenario {
  /// What the scenario takes for granted, besides its changes.
  var assumptions: [Assumption] {
    let years = tradeYears
    return [.future(scenario.future)] + (years.isEmpty ? [] : [.latestTrade(years)])
      + (positions.map { [.positions(issues: $0.issues, years: $0.years)] } ?? [])
      + scenario.uncertainty.parameters.map { .drawn($0.path) }
  }

  /// Of which year the trade of the focus with each pole is, because years differ.
  private var tradeYears: [Assumption.TradeYear] {
    scenario.poles.flatMap(\.members).compactMap { member in
      let entry = tradeBook.entries.first {
        Set([$0.pair.row, $0.pair.column]) == [scenario.focus, member.actor]
      }
      return entry.map { Assumption.TradeYear(partner: member.actor, year: $0.year) }
    }
  }

  /// Why the focus stands as it does to the two poles it is closest to at the end.
  func explanation(along series: [Series]) -> [TieExplanation] {
    let ranked = scenario.poles.compactMap { pole -> (pole: Pole, alignment: Double)? in
      let subject = MeasureSubject(scenario.focus, pole: pole.name)
      return series.first { $0.isSame(.alignment, of: subject) }?.bands?.median.last.map {
        (pole, $0)
      }
    }
    return ranked.sorted { $0.alignment > $1.alignment }.prefix(2).compactMap { pole, _ in
      let heaviest = pole.weights(seenBy: scenario.focus).max { $0.weight < $1.weight }
      guard let actor = heaviest?.actor,
        let ledger = ledger(of: DirectedPair(scenario.focus, actor), at: scenario.calendar.end)
      else { return nil }
      return TieExplanation(ledger, pole: pole.name)
    }
  }
}

extension TradeConflict {
  /// The figures of a trade book's entry.
  init(_ entry: TradeBook.Entry) {
    self.init(
      pair: entry.pair, year: entry.year, unit: entry.unit,
      figures: entry.figures.map {
        Figure(value: $0.value, credibility: $0.credibility, origin: $0.origin)
      })
  }
}

extension JudgementInUse {
  /// The judgement of an event; `nil` when it is sourced evidence.
  init?(_ event: Event) {
    guard let judgement = event.judgement, let account = event.accounts.first else { return nil }
    self.init(
      id: account.record.id, judgement: judgement, parties: account.record.parties,
      credibility: event.credibility, document: account.source.id, reason: account.record.note)
  }
}
