internal import AllianceModel

/// Reads `set`: targets such as `capability.RUS` or `trade.KAZ.TUR`, and how each is altered.
struct SetReader {
  let changes: ChangesReader
  private var log: ProblemLog { changes.log }

  init(changes: ChangesReader) { self.changes = changes }

  /// A larger factor is a slip: 60 for 60 %, say.
  private static let largestFactor = 20.0

  static let targets = ["capability", "reliability", "trade", "tie"]

  func verbs(_ node: YAMLNode) -> [Change.Verb] {
    guard let entries = node.entries, !entries.isEmpty else {
      log.report(ChangeProblem.emptySet(found: node.kindName), at: node.position)
      return []
    }
    return entries.compactMap { entry in
      guard let target = target(entry), let adjustment = adjustment(entry.value, of: target) else {
        return nil
      }
      return .set(target, adjustment)
    }
  }

  private func target(_ entry: YAMLNode.Entry) -> Change.Target? {
    let parts = entry.key.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    let needed = ["trade", "tie"].contains(parts[0]) ? 2 : 1
    guard Self.targets.contains(parts[0]), parts.count == needed + 1 else {
      let near = NearMiss.of(parts[0], among: Self.targets)
      log.report(ChangeProblem.target(entry.key, near: near), at: entry.keyPosition)
      return nil
    }
    let ids = parts.dropFirst().compactMap { changes.rowActor($0, at: entry.keyPosition) }
    guard ids.count == needed else { return nil }
    if needed == 2, ids[0] == ids[1] {
      log.report(PartiesProblem.bothSides(ids[0].text), at: entry.keyPosition)
      return nil
    }
    switch parts[0] {
    case "capability": return .capability(ids[0])
    case "reliability": return .reliability(ids[0])
    case "trade": return .trade(ids[0], ids[1])
    default: return .tie(DirectedPair(ids[0], ids[1]))
    }
  }

  private func adjustment(_ node: YAMLNode, of target: Change.Target) -> Change.Adjustment? {
    guard let entries = node.entries, entries.count == 1, let entry = entries.first,
      ["scale", "add", "to"].contains(entry.key)
    else {
      log.report(
        ChangeProblem.adjustment(
          found: node.kindName, keys: (node.entries ?? []).map(\.key)), at: node.position)
      return nil
    }
    switch entry.key {
    case "scale":
      let isTie = if case .tie = target { true } else { false }
      guard let factor = entry.value.number(log, in: isTie ? nil : 0...(.greatestFiniteMagnitude))
      else { return nil }
      if abs(factor) <= Self.largestFactor { return .scale(factor) }
      log.report(ChangeProblem.factor(factor), at: entry.value.position)
      return nil
    case "add": return amount(entry.value, of: target, isSum: true).map { .add($0) }
    default: return amount(entry.value, of: target, isSum: false).map { .to($0) }
    }
  }

  private func amount(
    _ node: YAMLNode, of target: Change.Target, isSum: Bool
  ) -> Double? {
    switch target {
    case .capability, .reliability: return node.number(log, in: isSum ? -1...1 : 0...1)
    case .tie: return node.number(log, in: isSum ? -4...4 : -2...2)
    case .trade: return trade(node, mayBeNegative: isSum)
    }
  }

  /// Yearly trade in million USD, from `10 billion USD/year`.
  private func trade(_ node: YAMLNode, mayBeNegative: Bool) -> Double? {
    guard case .scalar(let text, _) = node.content, let quantity = Units.quantity(text),
      quantity.unit.dimension == "money a year", mayBeNegative || quantity.value >= 0
    else {
      log.report(ChangeProblem.trade(found: node.kindName), at: node.position)
      return nil
    }
    let value = quantity.value * quantity.unit.factor
    if value.isFinite { return value }
    log.report(ValueProblem.tooLarge(text), at: node.position)
    return nil
  }
}
