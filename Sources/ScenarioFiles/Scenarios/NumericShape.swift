internal import AllianceModel

/// Reads lists of numbers that must have one entry for each actor.
struct NumericShape {
  let actors: [String]
  let log: ProblemLog

  /// One number for each actor.
  func vector(
    _ node: YAMLNode, _ name: String, in range: ClosedRange<Double>? = nil
  ) -> [Double]? {
    guard let nodes = node.list(log) else { return nil }
    guard actors.isEmpty || nodes.count == actors.count else {
      log.report(
        NumericWording.count(nodes.count, of: name, actors: actors.count), at: node.position)
      return nil
    }
    let values = nodes.compactMap { $0.number(log, in: range) }
    return values.count == nodes.count ? values : nil
  }

  /// One row for each actor, each with one number for each actor.
  func matrix(
    _ node: YAMLNode, _ name: String, in range: ClosedRange<Double>? = nil
  ) -> [[Double]]? {
    guard let nodes = node.list(log) else { return nil }
    guard actors.isEmpty || nodes.count == actors.count else {
      log.report(
        NumericWording.rows(nodes.count, of: name, actors: actors.count), at: node.position)
      return nil
    }
    let rows = nodes.enumerated().compactMap { index, row in
      vector(row, "row \(index + 1) of '\(name)'", in: range)
    }
    return rows.count == nodes.count ? rows : nil
  }

  /// A map from issues to one position for each actor.
  func issues(_ node: YAMLNode) -> [NumericScenario.Issue] {
    guard let entries = node.entries else {
      log.report(ValueWording.wrongType("a map", found: node.kindName), at: node.position)
      return []
    }
    return entries.compactMap { entry in
      guard !entry.value.isNull else { return nil }
      return vector(entry.value, "'\(entry.key)'").map {
        NumericScenario.Issue(name: entry.key, positions: $0)
      }
    }
  }
}

/// What is said about numbers in the wrong shape.
enum NumericWording {
  static func count(_ found: Int, of name: String, actors: Int) -> String {
    "\(name) has \(found) number\(found == 1 ? "" : "s"); expected \(actors), one for each actor"
  }

  static func rows(_ found: Int, of name: String, actors: Int) -> String {
    "'\(name)' has \(found) row\(found == 1 ? "" : "s"); expected \(actors), one for each actor"
  }
}
