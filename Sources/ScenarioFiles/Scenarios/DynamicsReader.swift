internal import AllianceModel

/// Reads `dynamics` and `weighing`: a model by name, and values of parameters.
struct DynamicsReader {
  let vocabulary: ScenarioVocabulary
  let log: ProblemLog

  /// The choice of model, and the parameters that it has; `nil` when it is unknown.
  func dynamics(_ map: MapReader) -> (DynamicsChoice, ParameterList?) {
    var choice = DynamicsChoice()
    guard let dynamics = map.map("dynamics") else {
      return (choice, vocabulary.model(choice.model).map { ParameterList($0) })
    }
    let named = dynamics.node("model")
    let nodes = named.map { $0.items ?? [$0] } ?? []
    if let named, nodes.isEmpty { log.report(SettingProblem.noModel, at: named.position) }
    if let text = nodes.first?.text(log) { choice.model = text }
    let model = model(choice.model, at: nodes.first?.position ?? dynamics.position)
    choice.others = others(nodes.dropFirst(), beside: choice.model)
    let list = model.map { ParameterList($0) }
    if let parameters = dynamics.node("parameters"), let list {
      choice.parameters = list.values(parameters, log)
    }
    dynamics.refuseOthers()
    return (choice, list)
  }

  /// Models to compare with the first: names, or maps of a name to values of its parameters.
  private func others(_ nodes: ArraySlice<YAMLNode>, beside own: String) -> [DynamicsChoice] {
    var seen: Set<String> = [own]
    return nodes.compactMap { node in
      let entry = node.entries?.first
      if node.items != nil || node.entries.map({ $0.count != 1 }) == true {
        log.report(SettingProblem.notOneModel, at: node.position)
        return nil
      }
      guard let id = entry?.key ?? node.text(log),
        let model = model(id, at: entry?.keyPosition ?? node.position)
      else { return nil }
      if !seen.insert(id).inserted {
        log.report(SettingProblem.modelTwice(id), at: entry?.keyPosition ?? node.position)
      }
      let values = entry.map { ParameterList(model).values($0.value, log) }
      return DynamicsChoice(model: id, parameters: values ?? [])
    }
  }

  /// The model of a name; `nil`, with a problem reported, when there is none.
  private func model(_ id: String, at position: FilePosition) -> ScenarioVocabulary.Model? {
    if let model = vocabulary.model(id) { return model }
    let known = vocabulary.models.map(\.id)
    log.report(
      SettingProblem.unknownModel(id, near: NearMiss.of(id, among: known), known: known),
      at: position)
    return nil
  }

  /// Values of weighing parameters.
  func weighing(_ map: MapReader) -> [NamedValue] {
    guard let weighing = map.map("weighing") else { return [] }
    let values = weighing.node("parameters").map { ParameterList.weighing.values($0, log) }
    weighing.refuseOthers()
    return values ?? []
  }
}
