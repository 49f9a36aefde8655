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
    let node = dynamics.node("model")
    if let text = node?.text(log) { choice.model = text }
    let model = vocabulary.model(choice.model)
    if model == nil {
      let known = vocabulary.models.map(\.id)
      let near = NearMiss.of(choice.model, among: known)
      log.report(
        ScenarioWording.unknownModel(choice.model, near: near, known: known),
        at: node?.position ?? dynamics.position)
    }
    let list = model.map { ParameterList($0) }
    if let parameters = dynamics.node("parameters"), let list {
      choice.parameters = list.values(parameters, log)
    }
    dynamics.refuseOthers()
    return (choice, list)
  }

  /// Values of weighing parameters.
  func weighing(_ map: MapReader) -> [NamedValue] {
    guard let weighing = map.map("weighing") else { return [] }
    let values = weighing.node("parameters").map { ParameterList.weighing.values($0, log) }
    weighing.refuseOthers()
    return values ?? []
  }
}
