internal import AllianceModel

/// Reads those entries of `expect` that are of findings: `{finding: NAME, …}`.
struct FindingExpectationsReader {
  /// What the model finds.
  let findings: [String]
  let actors: [String]
  let issues: [String]
  /// Reads shares and bounds, as for measures.
  let bounds: ExpectationsReader
  let log: ProblemLog

  /// Whether an entry of `expect` is of a finding.
  static func isFinding(_ node: YAMLNode) -> Bool { node["finding"] != nil }

  func expectations(_ nodes: [YAMLNode]) -> [FindingExpectation] {
    nodes.compactMap { node in
      guard let map = MapReader(node, log) else { return nil }
      return expectation(map)
    }
  }

  private func expectation(_ map: MapReader) -> FindingExpectation? {
    let problemCount = log.problems.count
    let finding = map.node("finding").flatMap {
      known($0, among: findings, "finding of this model")
    }
    let issue = map.node("issue").flatMap { known($0, among: issues, "issue") }
    let actor = map.node("actor").flatMap(actor).map { actors[$0] }
    let item = map.integer("item", in: 1...Int(Int32.max))
    let condition = condition(map)
    map.ignore("note", "groups", "is", "share", "median")
    map.refuseOthers()
    guard let finding, let condition, log.problems.count == problemCount else { return nil }
    return FindingExpectation(
      finding: finding, issue: issue, actor: actor, item: item, condition: condition)
  }

  private func condition(_ map: MapReader) -> Expectation.Condition? {
    if map.entry("groups") != nil { return groups(map) }
    if map.entry("is") != nil || map.entry("median") != nil { return bounds.condition(map) }
    log.report(ExpectationProblem.findingCondition, at: map.position)
    return nil
  }

  /// `groups: [[a, b], [c]]`, with a share of members, half of them unless given.
  private func groups(_ map: MapReader) -> Expectation.Condition? {
    let groups = map.list("groups").map { node in
      (node.list(log) ?? []).compactMap(actor)
    }
    let share = map.map("share").map(bounds.bounds) ?? Expectation.Bounds(atLeast: 0.5)
    return share.map {
      .category(FindingExpectation.words(of: groups, named: actors), share: $0)
    }
  }

  private func actor(_ node: YAMLNode) -> Int? {
    guard let text = node.text(log) else { return nil }
    if let index = actors.firstIndex(of: text) { return index }
    let near = NearMiss.of(text, among: actors)
    log.report(ScenarioProblem.notInScenario(text, near: near), at: node.position)
    return nil
  }

  private func known(_ node: YAMLNode, among known: [String], _ what: String) -> String? {
    guard let text = node.text(log) else { return nil }
    if known.contains(text) { return text }
    let near = NearMiss.of(text, among: known)
    log.report(ValueProblem.unknown(what, text, near: near, known: known), at: node.position)
    return nil
  }
}
