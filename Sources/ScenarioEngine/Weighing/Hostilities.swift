import AllianceModel

/// Which actors fight or are rivals, and when: between them a pact counts for nothing.
struct Hostilities {
  private var spells: [DirectedPair: [Spell]] = [:]

  private struct Spell {
    let period: Period
    let isWar: Bool
    /// The change that brought it about, if evidence did not.
    let change: Change?
    /// Changes that end it.
    let ends: [Change]
  }

  init(_ entries: [AdmittedEvidence.Entry], scenario: Scenario) {
    for entry in entries {
      let event = entry.event
      guard let hostility = event.kind.hostility, event.credibility >= 0.5 else { continue }
      let record = event.leading.record
      let change = scenario.changes.first {
        if case .add(let added) = $0.verb { added.id == record.id } else { false }
      }
      for pair in entry.touches.map(\.pair) {
        let spell = Spell(
          period: record.happened, isWar: hostility == .war,
          change: change, ends: scenario.endings(of: event.kind.id, between: pair))
        spells[pair, default: []].append(spell)
        spells[pair.reversed, default: []].append(spell)
      }
    }
  }

  /// Whether a pact made in `signed` is void for the pair at the two clocks: while they are
  /// rivals, and ever after they have fought each other.
  func void(
    _ signed: Month, _ pair: DirectedPair, _ evidence: Month, _ calendar: Month?
  ) -> Bool {
    (spells[pair] ?? []).contains { spell in
      if let change = spell.change {
        guard let calendar, change.hasBegun(by: calendar) else { return false }
        return spell.isWar || change.force(in: calendar) > 0
      }
      guard spell.period.from.firstMonth <= evidence else { return false }
      if spell.isWar { return spell.period.from.firstMonth >= signed }
      let isOver = calendar.map { month in spell.ends.contains { $0.force(in: month) > 0 } }
      return isOver != true
        && (spell.period.isDate || spell.period.to == nil || spell.period.contains(evidence))
    }
  }

  /// Whether a pact counts for nothing at the as-of date because of what is between the pair.
  func voids(_ event: Event, for pair: DirectedPair, _ timeline: Timeline) -> Bool {
    let signed = event.leading.record.happened
    return event.kind.isPact
      && (signed.isDate || signed.contains(timeline.asOf))
      && signed.from.firstMonth <= timeline.asOf
      && void(signed.from.firstMonth, pair, timeline.asOf, nil)
  }
}

extension Scenario {
  /// The changes that end evidence of a level of a kind between a pair.
  func endings(of kind: String, between pair: DirectedPair) -> [Change] {
    changes.filter { change in
      guard case .end(kind, let parties) = change.verb else { return false }
      return parties.contains(pair.row) && parties.contains(pair.column)
    }
  }
}
