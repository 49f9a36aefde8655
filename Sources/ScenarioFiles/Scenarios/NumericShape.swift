internal import AllianceModel

/// Reads lists of numbers that must have one entry for each actor, or for each of something else.
struct NumericShape {
  let actors: [String]
  let log: ProblemLog
  /// What `actors` are, in words.
  var each = "actor"

  /// One number for each actor.
  func vector(
    _ node: YAMLNode, _ name: String, in range: ClosedRange<Double>? = nil
  ) -> [Double]? {
    guard let nodes = node.list(log) else { return nil }
    guard actors.isEmpty || nodes.count == actors.count else {
      log.report(
        NumericProblem.count(nodes.count, of: name, expected: actors.count, each: each),
        at: node.position)
      return nil
    }
    let values = nodes.compactMap { $0.number(log, in: range) }
    return values.count == nodes.count ? values : nil
  }

  /// One row for each actor, each with one number for each actor, or of another shape.
  func matrix(
    _ node: YAMLNode, _ name: String, rows shape: NumericShape? = nil,
    in range: ClosedRange<Double>? = nil
  ) -> [[Double]]? {
    guard let nodes = node.list(log) else { return nil }
    guard actors.isEmpty || nodes.count == actors.count else {
      log.report(
        NumericProblem.rows(nodes.count, of: name, expected: actors.count, each: each),
        at: node.position)
      return nil
    }
    let rows = nodes.enumerated().compactMap { index, row in
      (shape ?? self).vector(row, "row \(index + 1) of '\(name)'", in: range)
    }
    return rows.count == nodes.count ? rows : nil
  }

  /// A map from issues to one position for each actor.
  func issues(
    _ node: YAMLNode, in range: ClosedRange<Double>? = nil
  ) -> [NumericScenario.Issue] {
    guard let entries = node.entries else {
      log.report(ValueProblem.wrongType("a map", found: node.kindName), at: node.position)
      return []
    }
    return entries.compactMap { entry in
      guard !entry.value.isNull else { return nil }
      return vector(entry.value, "'\(entry.key)'", in: range).map {
        NumericScenario.Issue(name: entry.key, positions: $0)
      }
    }
  }
}
