internal import AllianceModel

extension WorldScenarioReader {
  /// Reads `poles`: names with members, or a list of actors that are poles of their own.
  func poles(actors: [ActorID], start: Month?) -> [Pole] {
    guard let node = map.required("poles") else { return [] }
    switch node.content {
    case .mapping(let entries):
      return entries.compactMap { entry in
        entry.value.isNull ? nil : pole(entry, actors: actors, start: start)
      }
    case .sequence(let nodes):
      return nodes.compactMap { node in
        guard let id = poleMember(node, actors: actors) else { return nil }
        let members = expanded(id, weight: 1, actors: actors, start: start, at: node.position)
        return Pole(name: world?.name(of: id) ?? id.text, members: members)
      }
    case .scalar:
      log.report(ScenarioProblem.poles(found: node.kindName), at: node.position)
      return []
    }
  }

  private func pole(_ entry: YAMLNode.Entry, actors: [ActorID], start: Month?) -> Pole? {
    var parts: [(id: ActorID, weight: Double, position: FilePosition)] = []
    switch entry.value.content {
    case .scalar:
      if let id = poleMember(entry.value, actors: actors) {
        parts.append((id, 1, entry.value.position))
      }
    case .sequence(let nodes):
      for node in nodes {
        if let id = poleMember(node, actors: actors) { parts.append((id, 1, node.position)) }
      }
    case .mapping(let entries):
      for entry in entries where !entry.value.isNull {
        let name = YAMLNode(
          position: entry.keyPosition, content: .scalar(entry.key, isPlain: false))
        let id = poleMember(name, actors: actors)
        if let weight = weight(entry.value), let id {
          parts.append((id, weight, entry.keyPosition))
        }
      }
    }
    if entry.value.entries?.isEmpty ?? false || entry.value.isEmptyList {
      log.report(ScenarioProblem.emptyPole(entry.key), at: entry.keyPosition)
    }
    checkBlocs(parts.map { ($0.id, $0.position) }, pole: entry.key)
    let members = parts.flatMap {
      expanded($0.id, weight: $0.weight, actors: actors, start: start, at: $0.position)
    }
    return Pole(name: entry.key, members: combined(members))
  }

  /// An actor of the scenario, or an organisation.
  private func poleMember(_ node: YAMLNode, actors: [ActorID]) -> ActorID? {
    if case .scalar(let text, _) = node.content, parties?.organisation(ActorID(text)) != nil {
      return ActorID(text)
    }
    return actor(node, among: actors)
  }

  private func weight(_ node: YAMLNode) -> Double? {
    guard let weight = node.number(log) else { return nil }
    if weight > 0 { return weight }
    log.report(ScenarioProblem.weight(weight), at: node.position)
    return nil
  }

  private func checkBlocs(_ members: [(id: ActorID, position: FilePosition)], pole: String) {
    for (id, _) in members {
      guard let organisation = parties?.organisation(id), organisation.isWholeBloc else { continue }
      for (other, position) in members
      where organisation.memberships.contains(where: { $0.actor == other }) {
        log.report(
          ScenarioProblem.wholeBloc(id.text, member: other.text, pole: pole), at: position)
      }
    }
  }

  /// An organisation as its members among the actors when the calendar starts, sharing its weight.
  private func expanded(
    _ id: ActorID, weight: Double, actors: [ActorID], start: Month?, at position: FilePosition
  ) -> [Pole.Member] {
    guard let organisation = parties?.organisation(id) else {
      return [Pole.Member(id, weight: weight)]
    }
    guard let start else { return [] }
    let members = organisation.members(in: start).filter(actors.contains)
    if members.isEmpty {
      log.report(ScenarioProblem.poleWithoutRows(id.text), at: position)
    }
    return members.map { Pole.Member($0, weight: weight / Double(members.count)) }
  }

  private func combined(_ members: [Pole.Member]) -> [Pole.Member] {
    var order: [ActorID] = []
    var weights: [ActorID: Double] = [:]
    for member in members {
      if weights[member.actor] == nil { order.append(member.actor) }
      weights[member.actor, default: 0] += member.weight
    }
    return order.map { Pole.Member($0, weight: weights[$0] ?? 0) }
  }
}

extension YAMLNode {
  fileprivate var isEmptyList: Bool {
    guard case .sequence(let nodes) = content else { return false }
    return nodes.isEmpty
  }
}
