internal import AllianceModel
internal import Parameters

/// Reads what belongs to the issues of a scenario in numbers beside first positions.
struct IssueInputsReader {
  let shape: NumericShape
  let issues: [String]
  let map: MapReader

  /// How much each actor cares for each issue (actors × issues); `nil` when it is not given, or not
  /// as it should be.
  ///
  /// A map from issues to one number for each actor, in any order of issues; or rows, one for each
  /// actor with one number for each issue; or, with one issue, one number for each actor.
  func salience(in range: ClosedRange<Double>?) -> [[Double]]? {
    guard let node = map.node("salience") else { return nil }
    if node.entries != nil { return byIssue(node, "salience", in: range) }
    guard let nodes = node.list(map.log) else { return nil }
    let hasRows = nodes.first.map(isList) ?? false
    if hasRows || issues.count > 1 {
      let rows = NumericShape(actors: issues, log: map.log, each: "issue")
      return shape.matrix(node, "salience", rows: rows, in: range)
    }
    return shape.vector(node, "salience", in: range)?.map { [$0] }
  }

  /// The state at the start: ties (actors × actors), or a map from issues to one position for each
  /// actor.
  func start(in inputs: ModelInputs) -> [[Double]]? {
    map.node("start").flatMap {
      $0.entries == nil
        ? shape.matrix($0, "start") : byIssue($0, "start", in: inputs.positions)
    }
  }

  /// How positions on one issue affect the others (issues × issues).
  func coupling() -> [[Double]]? {
    map.node("coupling").flatMap {
      NumericShape(actors: issues, log: map.log, each: "issue").matrix($0, "coupling")
    }
  }

  /// How far ideals follow positions (actors × actors).
  func accommodation() -> [[Double]]? {
    map.node("accommodation").flatMap { shape.matrix($0, "accommodation") }
  }

  /// One row for each actor from one number for each actor on each issue.
  private func byIssue(
    _ node: YAMLNode, _ name: String, in range: ClosedRange<Double>?
  ) -> [[Double]]? {
    let problemCount = map.log.problems.count
    for entry in node.entries ?? [] where !issues.contains(entry.key) {
      let near = NearMiss.of(entry.key, among: issues)
      map.log.report(
        ValueProblem.unknown("issue of 'positions'", entry.key, near: near, known: issues),
        at: entry.keyPosition)
    }
    let given = shape.issues(node, in: range)
    for issue in issues where !given.contains(where: { $0.name == issue }) {
      guard map.log.problems.count == problemCount else { break }
      map.log.report(NumericProblem.nothing(in: name, of: issue), at: node.position)
    }
    guard map.log.problems.count == problemCount else { return nil }
    let columns = issues.compactMap { issue in given.first { $0.name == issue }?.positions }
    return shape.actors.indices.map { actor in columns.map { $0[actor] } }
  }

  private func isList(_ node: YAMLNode) -> Bool {
    if case .sequence = node.content { true } else { false }
  }
}
