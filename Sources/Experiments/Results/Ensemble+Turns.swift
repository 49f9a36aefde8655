import AllianceModel
import ScenarioEngine

extension Ensemble {
  /// For each actor, who turned where, in what share of members and when.
  var turns: [Turn] {
    guard let table = table(MeasureName.shift.rawValue) else { return [] }
    return table.subjects.indices.flatMap { turns(of: $0, in: table) }
  }

  private func turns(of subject: Int, in table: MeasureTable) -> [Turn] {
    var turns: [[Int]: [Int]] = [:]
    var members = 0
    let first = Array(table.raw(subject: subject, state: 0))
    let columns = (0..<table.states).map { Array(table.raw(subject: subject, state: $0)) }
    for member in first.indices where !first[member].isNaN {
      members += 1
      let last = columns[table.states - 1][member]
      guard last != first[member] else { continue }
      let when = columns.firstIndex { $0[member] == last } ?? 0
      turns[[Int(first[member]), Int(last)], default: []].append(when)
    }
    // Most frequent first; poles decide ties, because a dictionary's own order is not repeatable.
    return turns.keys.sorted { left, right in
      let (many, few) = (turns[left]?.count ?? 0, turns[right]?.count ?? 0)
      return many != few ? many > few : left.lexicographicallyPrecedes(right)
    }
    .map { turn in
      let months = (turns[turn] ?? []).sorted()
      return Turn(
        actor: table.subjects[subject].actor,
        from: Partner(category: turn[0], among: frame.poles),
        to: Partner(category: turn[1], among: frame.poles), share: Share(months.count, of: members),
        medianDate: compiled.scenario.calendar.months[months[months.count / 2]])
    }
  }

  /// In how many members each change that waits for a condition came into force, and when.
  var conditionResults: [ConditionResult] {
    let succeeded = members - failures.count
    return zip(compiled.conditionalChanges, inForceFrom).map { change, months in
      let met = months.compactMap(\.self).sorted()
      return ConditionResult(
        change: change, share: Share(met.count, of: succeeded),
        medianDate: met.isEmpty ? nil : met[met.count / 2])
    }
  }
}
