internal import AllianceModel
internal import Parameters

/// Reads `uncertainty`: how many members, what is drawn, and from where.
struct UncertaintyReader {
  /// Lists of parameters by the first part of a path: `dynamics`, `weighing`.
  let lists: [(prefix: String, list: ParameterList)]
  let log: ProblemLog

  func uncertainty(_ map: MapReader) -> Uncertainty {
    let members = map.integer("members", in: 1...10_000_000)
    let seed = map.integer("seed", in: 0...Int.max)
    let evidence: EvidenceUncertainty? = map.word("evidence", "treatment of evidence")
    let parameters = map.node("parameters").map(parameters)
    map.refuseOthers()
    return Uncertainty(
      members: members ?? 1, seed: UInt64(seed ?? 1), parameters: parameters ?? [],
      evidence: evidence ?? .point)
  }

  private func parameters(_ node: YAMLNode) -> [UncertainParameter] {
    guard let entries = node.entries else {
      log.report(ValueWording.wrongType("a map", found: node.kindName), at: node.position)
      return []
    }
    return entries.compactMap { entry in
      guard let (prefix, list, name) = split(entry),
        let description = list.description(name, at: entry.keyPosition, log),
        !entry.value.isNull, let distribution = distribution(entry.value, list, description)
      else { return nil }
      return UncertainParameter(
        path: "\(prefix).\(description.name)", distribution: distribution)
    }
  }

  private func split(
    _ entry: YAMLNode.Entry
  ) -> (prefix: String, list: ParameterList, name: String)? {
    for (prefix, list) in lists where entry.key.hasPrefix(prefix + ".") {
      return (prefix, list, String(entry.key.dropFirst(prefix.count + 1)))
    }
    let known = lists.map { $0.prefix + ".…" }
    let all = lists.flatMap { list in list.list.descriptions.map { list.prefix + "." + $0.name } }
    let near = all.first { $0.hasSuffix("." + entry.key) } ?? NearMiss.of(entry.key, among: all)
    log.report(
      ScenarioWording.uncertainPath(entry.key, near: near, known: known), at: entry.keyPosition)
    return nil
  }

  private func distribution(
    _ node: YAMLNode, _ list: ParameterList, _ description: ParameterDescription
  ) -> ParameterDistribution? {
    guard let entries = node.entries, entries.count == 1, let entry = entries.first,
      let shape = DistributionShape(rawValue: entry.key)
    else {
      log.report(ScenarioWording.distribution(found: node), at: node.position)
      return nil
    }
    guard let nodes = entry.value.list(log) else { return nil }
    guard shape.accepts(nodes.count) else {
      log.report(
        ScenarioWording.distributionCount(shape, found: nodes.count), at: entry.value.position)
      return nil
    }
    let values = nodes.enumerated().compactMap { index, node in
      shape == .normal && index == 1
        ? node.number(log, in: 0...(.greatestFiniteMagnitude))
        : list.value(node, of: description, log)
    }
    guard values.count == nodes.count else { return nil }
    if let message = shape.problem(with: values) {
      log.report(message, at: entry.value.position)
      return nil
    }
    return shape.distribution(values)
  }
}
