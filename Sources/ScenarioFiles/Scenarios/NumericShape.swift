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
        NumericWording.count(nodes.count, of: name, expected: actors.count, each: each),
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
        NumericWording.rows(nodes.count, of: name, expected: actors.count, each: each),
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
      log.report(ValueWording.wrongType("a map", found: node.kindName), at: node.position)
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

/// What is said about numbers in the wrong shape.
enum NumericWording {
  static let sizesTwice =
    "'capability' is another name of 'sizes', and both are given; remove one of them"

  static func nothing(in name: String, of issue: String) -> String {
    "'\(name)' says nothing of '\(issue)'; give one number for each actor"
  }

  static func count(_ found: Int, of name: String, expected: Int, each: String) -> String {
    "\(name) has \(found) number\(found == 1 ? "" : "s"); expected \(expected), one for each \(each)"
  }

  static func rows(_ found: Int, of name: String, expected: Int, each: String) -> String {
    "'\(name)' has \(found) row\(found == 1 ? "" : "s"); expected \(expected), one for each \(each)"
  }
}
