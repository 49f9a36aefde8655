import AllianceModel

/// Who fights or rivals whom, and when: between them a pact counts for nothing.
struct Hostilities {
  private var spells: [DirectedPair: [Spell]] = [:]

  private struct Spell {
    let period: Period
    let isConflict: Bool
    let change: Change?
  }

  init(_ happenings: [Happening], world: World, scenario: Scenario) {
    for happening in happenings where ["armed-conflict", "rivalry"].contains(happening.kind.id) {
      guard happening.credibility >= 0.5 else { continue }
      let record = happening.leading.record
      let change = scenario.changes.first {
        if case .add(let added) = $0.verb { added.id == record.id } else { false }
      }
      for (pair, _) in happening.touchedPairs(in: world) {
        let spell = Spell(
          period: record.happened, isConflict: happening.kind.id == "armed-conflict",
          change: change)
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
        guard let calendar else { return false }
        return change.force(in: calendar) > 0
      }
      guard spell.period.from.firstMonth <= evidence else { return false }
      if spell.isConflict { return spell.period.from.firstMonth >= signed }
      return spell.period.to == nil || spell.period.contains(evidence)
    }
  }
}
