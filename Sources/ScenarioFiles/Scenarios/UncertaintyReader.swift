internal import AllianceModel
internal import Parameters

/// Reads `uncertainty`: how many members, what is drawn, and from where.
struct UncertaintyReader {
  /// Lists of parameters by the first part of a path: `dynamics`, `weighing`.
  let lists: [(group: ParameterPath.Group, list: ParameterList)]
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
      log.report(ValueProblem.wrongType("a map", found: node.kindName), at: node.position)
      return []
    }
    var drawn: [UncertainParameter] = []
    for entry in entries {
      guard let (group, list, name) = split(entry),
        let description = list.description(name, at: entry.keyPosition, log)
      else { continue }
      let path = ParameterPath(group, description.name)
      let distribution = entry.value.isNull ? nil : distribution(entry.value, list, description)
      let parameter = distribution.map {
        UncertainParameter(path: path, distribution: $0, origin: entry.keyPosition)
      }
      settle(path, parameter, at: entry.keyPosition, in: &drawn)
    }
    return drawn
  }

  /// Adds a draw, or takes it back where there is none; a nearer file replaces that of one which it
  /// extends, whichever of the parameter's names they use.
  private func settle(
    _ path: ParameterPath, _ parameter: UncertainParameter?, at position: FilePosition,
    in drawn: inout [UncertainParameter]
  ) {
    guard let known = drawn.firstIndex(where: { $0.path == path }) else {
      if let parameter { drawn.append(parameter) }
      return
    }
    if let first = drawn[known].origin, first.path == position.path {
      log.report(SettingProblem.drawnTwice(path, first: first), at: position)
    } else if let parameter {
      drawn[known] = parameter
    } else {
      drawn.remove(at: known)
    }
  }

  private func split(
    _ entry: YAMLNode.Entry
  ) -> (group: ParameterPath.Group, list: ParameterList, name: String)? {
    for (group, list) in lists where entry.key.hasPrefix(group.prefix) {
      return (group, list, String(entry.key.dropFirst(group.prefix.count)))
    }
    let known = lists.map { $0.group.prefix + "…" }
    let all = lists.flatMap { list in list.list.descriptions.map { list.group.prefix + $0.name } }
    let near = all.first { $0.hasSuffix("." + entry.key) } ?? NearMiss.of(entry.key, among: all)
    log.report(
      SettingProblem.uncertainPath(entry.key, near: near, known: known), at: entry.keyPosition)
    return nil
  }

  private func distribution(
    _ node: YAMLNode, _ list: ParameterList, _ description: ParameterDescription
  ) -> ParameterDistribution? {
    guard let entries = node.entries, entries.count == 1, let entry = entries.first,
      let shape = DistributionShape(rawValue: entry.key)
    else {
      log.report(
        SettingProblem.distribution(
          found: node.kindName, keys: (node.entries ?? []).map(\.key)), at: node.position)
      return nil
    }
    guard let nodes = entry.value.list(log) else { return nil }
    guard shape.accepts(nodes.count) else {
      log.report(
        SettingProblem.distributionCount(shape, found: nodes.count), at: entry.value.position)
      return nil
    }
    let values = nodes.enumerated().compactMap { index, node in
      shape == .normal && index == 1
        ? node.number(log, in: 0...(.greatestFiniteMagnitude))
        : list.value(node, of: description, log)
    }
    guard values.count == nodes.count else { return nil }
    if let problem = shape.problem(with: values) {
      log.report(problem, at: entry.value.position)
      return nil
    }
    return shape.distribution(values)
  }
}

extension ParameterPath.Group {
  /// What a path of the group begins with: the group and a dot.
  var prefix: String { rawValue + "." }
}
