import AllianceModel
import InfluenceDynamics
import ScenarioEngine

extension Outcome {
  /// Something the model found beyond the states, over the members that succeeded.
  public struct Finding: Sendable, Codable, Equatable {
    /// The name of the finding, such as `blow-up time`.
    public var finding: String
    /// The issue, for findings of one issue.
    public var issue: String?
    /// The actor, for findings of one actor.
    public var actor: String?
    /// Its number from 1, for findings that come as a list.
    public var item: Int?
    /// The unit of a number; `words` and `groups` for the others.
    public var unit: String
    /// In how many members it was found.
    public var members: Int
    /// Mean and quantiles over those members, for numbers.
    public var value: Summary?
    /// What was found to its share of those members, in [0, 1], for words and groups.
    public var shares: [String: Double]?
    /// The groups of actors, when all those members found the same.
    public var groups: [[String]]?
  }
}

extension NumericRun {
  /// The findings of members, in the order in which the first member with each of them tells it.
  func findings(of members: [NumericMember]) -> [Outcome.Finding] {
    var (keys, places): ([FindingKey], [FindingKey: Int]) = ([], [:])
    var values: [[ModelFinding.Value]] = []
    for finding in members.flatMap(\.findings) where finding.value.isTellable {
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

  private func finding(_ key: FindingKey, _ values: [ModelFinding.Value]) -> Outcome.Finding {
    let unit = model.description.findings.first { $0.name == key.name }?.unit
    var finding = Outcome.Finding(
      finding: key.name, issue: key.issue.map { scenario.positions[$0].name },
      actor: key.actor.map { scenario.actors[$0] }, item: key.item.map { $0 + 1 },
      unit: unit ?? "1", members: values.count)
    finding.value = Summary(values.compactMap(\.number))
    let words = values.compactMap { $0.words(named: scenario.actors) }
    if !words.isEmpty {
      let counts = words.reduce(into: [:]) { $0[$1, default: 0] += 1 }
      finding.shares = counts.mapValues { Double($0) / Double(words.count) }
    }
    if case .groups(let groups) = values[0], values.allSatisfy({ $0 == values[0] }) {
      finding.groups = groups.map { group in group.map { scenario.actors[$0] } }
    }
    return finding
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
  fileprivate var isTellable: Bool {
    if case .number(let number) = self { number.isFinite } else { true }
  }

  fileprivate var number: Double? {
    guard case .number(let number) = self else { return nil }
    return number
  }

  fileprivate func words(named actors: [String]) -> String? {
    switch self {
    case .number: nil
    case .kind(let words): words
    case .groups(let groups): FindingExpectation.words(of: groups, named: actors)
    }
  }
}

extension FindingExpectation {
  /// Whether the expectation held among what was found.
  func held(among findings: [Outcome.Finding]) -> Outcome.ExpectationResult {
    let place = [
      item.map { "\($0)" }, actor.map { "of \($0)" }, issue.map { "on \($0)" },
    ].compactMap(\.self)
    let subject = ([finding] + place).joined(separator: " ")
    let match = findings.first {
      $0.finding == finding && $0.issue == issue && $0.actor == actor && $0.item == item
    }
    switch condition {
    case .median(let bounds):
      let median = match?.value?.median
      return Outcome.ExpectationResult(
        expectation: "\(subject) \(bounds.words)",
        found: median.map { "\($0)" } ?? match?.usual ?? "it was not found",
        holds: median.map(bounds.contains) ?? false)
    case .category(let words, let bounds):
      return Outcome.ExpectationResult(
        expectation: "\(subject) is \(words), share \(bounds.words)",
        found: match?.usual ?? "it was not found",
        holds: match?.shares.map { bounds.contains($0[words] ?? 0) } ?? false)
    }
  }
}

extension Outcome.Finding {
  /// What was found most often, with its share when it is not everything.
  fileprivate var usual: String? {
    if let value { return "\(value.median)" }
    let ordered = (shares ?? [:]).sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    return ordered.first.map { $0.key + ($0.value < 1 ? " (share \($0.value.brief))" : "") }
  }
}
