import AllianceModel

extension TermBuilder {
  /// How much of a happening is in force for a pair, entry by entry.
  func presence(
    of happening: Happening, pair: DirectedPair, _ hostilities: Hostilities
  ) -> [Double] {
    let ends = endings(of: happening, pair: pair)
    let change = happening.isAssumed ? introducing(happening) : nil
    return timeline.values { evidence, calendar in
      var force = 1.0
      if let change {
        guard let calendar else { return 0 }
        force = change.force(in: calendar)
      } else if !holds(happening, in: evidence, calendar: calendar) {
        return 0
      }
      for end in ends { if let calendar { force *= 1 - end.force(in: calendar) } }
      if happening.kind.id == "treaty"
        && hostilities.void(
          happening.leading.record.happened.from.firstMonth, pair, evidence, calendar)
      {
        return 0
      }
      return force
    }
  }

  /// Whether evidence holds at a month of the evidence clock.
  ///
  /// An end that lies after the as-of date was not known then, so the stock still holds.
  private func holds(_ happening: Happening, in evidence: Month, calendar: Month?) -> Bool {
    let record = happening.leading.record
    switch happening.kind.form {
    case .context: return false
    case .event: return record.happened.from.firstMonth <= evidence
    case .stock(.arms(let months)):
      let clock = scenario.future == .hold ? evidence : calendar ?? evidence
      let age = clock.months(since: record.happened.from.representativeMonth)
      return record.happened.from.firstMonth <= evidence && age < months
    case .stock:
      if let to = record.happened.to, to.lastMonth > timeline.asOf || record.happened.isDate {
        return record.happened.from.firstMonth <= evidence
      }
      return record.happened.contains(evidence)
    }
  }

  /// The changes that end this stock for this pair.
  private func endings(of happening: Happening, pair: DirectedPair) -> [Change] {
    guard case .stock = happening.kind.form else { return [] }
    return scenario.endings(of: happening.kind.id, between: pair).filter {
      !happening.isAssumed
        || $0.date.firstMonth > happening.leading.record.happened.from.firstMonth
    }
  }

  /// The change that introduced an assumed happening.
  private func introducing(_ happening: Happening) -> Change? {
    scenario.changes.first { change in
      guard case .add(let record) = change.verb else { return false }
      return record.id == happening.leading.record.id
    }
  }
}
