internal import AllianceModel
internal import Parameters

/// Reads `specifications`: the choices that could be made differently, instead of the usual list.
struct SpecificationsReader {
  /// Lists of parameters by the first part of a path: `dynamics`, `weighing`.
  let lists: [(group: ParameterPath.Group, list: ParameterList)]
  let log: ProblemLog

  func choices(_ nodes: [YAMLNode]) -> [SpecificationChoice] {
    var names: [String: FilePosition] = [:]
    return nodes.compactMap { node -> SpecificationChoice? in
      guard let map = MapReader(node, log) else { return nil }
      let id = map.requiredText("choice")
      let meaning = map.text("meaning")
      let alternatives = self.alternatives(map)
      map.refuseOthers()
      guard let id else { return nil }
      refuse(id, as: "choice", at: map.entry("choice")?.value.position ?? map.position, &names)
      return SpecificationChoice(id, meaning: meaning ?? id, alternatives: alternatives)
    }
  }

  private func alternatives(_ map: MapReader) -> [SpecificationChoice.Alternative] {
    guard let nodes = map.required("alternatives")?.list(log) else { return [] }
    if nodes.isEmpty, let entry = map.entry("alternatives") {
      log.report(SpecificationProblem.noAlternatives, at: entry.value.position)
    }
    var names: [String: FilePosition] = [:]
    return nodes.compactMap { node -> SpecificationChoice.Alternative? in
      guard let map = MapReader(node, log) else { return nil }
      let label = map.requiredText("label")
      let reason = map.text("because")
      let settings = self.settings(map)
      map.refuseOthers()
      guard let label else { return nil }
      refuse(
        label, as: "alternative", at: map.entry("label")?.value.position ?? map.position, &names)
      return SpecificationChoice.Alternative(label, settings, reason: reason ?? "no reason given")
    }
  }

  /// What an alternative sets, in file order; nothing when it leaves all as the scenario has it.
  private func settings(_ map: MapReader) -> [SpecificationChoice.Setting] {
    var settings = map.node("set").map(parameters) ?? []
    let future: Future? = map.word("future", "future")
    if let future { settings.append(.future(future)) }
    if let lead = map.number("leastLead", in: 0...2) { settings.append(.leastLead(lead)) }
    return settings
  }

  private func parameters(_ node: YAMLNode) -> [SpecificationChoice.Setting] {
    guard let entries = node.entries else {
      log.report(ValueProblem.wrongType("a map", found: node.kindName), at: node.position)
      return []
    }
    return entries.compactMap { entry in
      guard let (group, list) = lists.first(where: { entry.key.hasPrefix($0.group.prefix) })
      else {
        let all = lists.flatMap { list in
          list.list.descriptions.map { list.group.prefix + $0.name }
        }
        let near =
          all.first { $0.hasSuffix("." + entry.key) } ?? NearMiss.of(entry.key, among: all)
        log.report(
          SettingProblem.uncertainPath(
            entry.key, near: near, known: lists.map { $0.group.prefix + "…" }),
          at: entry.keyPosition)
        return nil
      }
      let name = String(entry.key.dropFirst(group.prefix.count))
      guard let description = list.description(name, at: entry.keyPosition, log) else {
        return nil
      }
      return setting(ParameterPath(group, description.name), entry.value, list, description)
    }
  }

  /// A value, or `{scale: FACTOR}` of what the scenario gives.
  private func setting(
    _ path: ParameterPath, _ node: YAMLNode, _ list: ParameterList,
    _ description: ParameterDescription
  ) -> SpecificationChoice.Setting? {
    guard node.entries != nil else {
      return list.value(node, of: description, log).map { .parameter(path, to: $0) }
    }
    guard let map = MapReader(node, log) else { return nil }
    let factor = map.required("scale")?.number(log, in: 0...1000)
    map.refuseOthers()
    if !description.options.isEmpty {
      log.report(SpecificationProblem.scaledOption(description.name), at: node.position)
    }
    return factor.map { .scaled(path, by: $0) }
  }

  private func refuse(
    _ name: String, as what: String, at position: FilePosition,
    _ names: inout [String: FilePosition]
  ) {
    if let first = names[name] {
      log.report(SpecificationProblem.twice(what, name, first: first), at: position)
    } else {
      names[name] = position
    }
  }
}
