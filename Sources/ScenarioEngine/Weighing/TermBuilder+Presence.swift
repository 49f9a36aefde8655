import AllianceModel

extension TermBuilder {
  /// How much of an event is in force for a pair, entry by entry.
  func presence(
    of event: Event, pair: DirectedPair, _ hostilities: Hostilities
  ) -> [Double] {
    let ends = endings(of: event, pair: pair)
    let change = event.isAssumed ? introducing(event) : nil
    return timeline.values { evidence, calendar in
      var force = 1.0
      if let change {
        guard let calendar else { return 0 }
        force = change.force(in: calendar)
      } else if !holds(event, in: evidence, calendar: calendar) {
        return 0
      }
      for end in ends { if let calendar { force *= 1 - end.force(in: calendar) } }
      if event.kind.isPact
        && hostilities.void(
          event.leading.record.happened.from.firstMonth, pair, evidence, calendar)
      {
        return 0
      }
      return force
    }
  }

  /// Whether evidence holds at a month of the evidence clock.
  ///
  /// An end that lies after the as-of date was not known then, so the level still holds.
  private func holds(_ event: Event, in evidence: Month, calendar: Month?) -> Bool {
    let record = event.leading.record
    switch event.kind.form {
    case .context: return false
    case .impulse: return record.happened.from.firstMonth <= evidence
    case .level(.arms(let months)):
      let clock = scenario.future == .hold ? evidence : calendar ?? evidence
      let age = clock.months(since: record.happened.from.representativeMonth)
      return record.happened.from.firstMonth <= evidence && age < months
    case .level:
      if let to = record.happened.to, to.lastMonth > timeline.asOf || record.happened.isDate {
        return record.happened.from.firstMonth <= evidence
      }
      return record.happened.contains(evidence)
    }
  }

  /// The changes that end this level for this pair.
  private func endings(of event: Event, pair: DirectedPair) -> [Change] {
    guard case .level = event.kind.form else { return [] }
    return scenario.endings(of: event.kind.id, between: pair).filter {
      !event.isAssumed
        || $0.date.firstMonth > event.leading.record.happened.from.firstMonth
    }
  }

  /// The change that introduced an assumed event.
  private func introducing(_ event: Event) -> Change? {
    scenario.changes.first { change in
      guard case .add(let record) = change.verb else { return false }
      return record.id == event.leading.record.id
    }
  }
}
