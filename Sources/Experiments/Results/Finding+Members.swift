import AllianceModel
import InfluenceDynamics
import ScenarioEngine

extension NumericRun {
  /// The findings of members, in the order in which the first member with each of them has it.
  func findings(of members: [NumericMember]) -> [Finding] {
    var (keys, places): ([FindingKey], [FindingKey: Int]) = ([], [:])
    var values: [[ModelFinding.Value]] = []
    for finding in members.flatMap(\.findings) where finding.value.isWritable {
      let key = FindingKey(
        name: finding.name, issue: finding.issue, actor: finding.actor, item: finding.item)
      if let place = places[key] {
        values[place].append(finding.value)
      } else {
        places[key] = keys.count
        keys.append(key)
        values.append([finding.value])
      }
    }
    return zip(keys, values).map(finding)
  }

  private func finding(_ key: FindingKey, _ values: [ModelFinding.Value]) -> Finding {
    let unit = model.description.findings.first { $0.name == key.name }?.unit
    return Finding(
      name: key.name, issue: key.issue.map { scenario.positions[$0].name },
      actor: key.actor.map { ActorID(scenario.actors[$0]) }, item: key.item.map { $0 + 1 },
      unit: unit ?? "1", members: values.count, value: Summary(values.compactMap(\.number)),
      kinds: kinds(values), groups: groups(values))
  }

  private func kinds(_ values: [ModelFinding.Value]) -> [Finding.KindShare] {
    let kinds = values.compactMap { $0.kind(named: scenario.actors) }
    let counts = kinds.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    return counts.keys.sorted().map {
      Finding.KindShare($0, share: Double(counts[$0] ?? 0) / Double(kinds.count))
    }
  }

  /// The groups that all members found; `nil` when they differ, or found something else.
  private func groups(_ values: [ModelFinding.Value]) -> [[ActorID]]? {
    guard case .groups(let groups) = values[0], values.allSatisfy({ $0 == values[0] }) else {
      return nil
    }
    return groups.map { group in group.map { ActorID(scenario.actors[$0]) } }
  }
}

private struct FindingKey: Hashable {
  let name: String
  let issue: Int?
  let actor: Int?
  let item: Int?
}

extension ModelFinding.Value {
  /// Whether files can hold it: not a number that overflowed.
  fileprivate var isWritable: Bool {
    if case .number(let number) = self { number.isFinite } else { true }
  }

  fileprivate var number: Double? {
    guard case .number(let number) = self else { return nil }
    return number
  }

  fileprivate func kind(named actors: [String]) -> String? {
    switch self {
    case .number: nil
    case .kind(let words): words
    case .groups(let groups): FindingExpectation.words(of: groups, named: actors)
    }
  }
}
