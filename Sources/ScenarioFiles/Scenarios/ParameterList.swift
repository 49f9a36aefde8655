internal import AllianceModel
internal import Parameters

/// The parameters that a part of a scenario may set, and how their values are written.
struct ParameterList {
  /// What the parameters belong to, as messages say it.
  let owner: String
  let descriptions: [ParameterDescription]
  /// Words for values, by name of parameter.
  let options: [String: [String: Double]]

  init(owner: String, _ descriptions: [ParameterDescription], options: [String: [String: Double]]) {
    self.owner = owner
    self.descriptions = descriptions
    self.options = options
  }

  /// The parameters of a model.
  init(_ model: ScenarioVocabulary.Model) {
    self.init(owner: "model '\(model.id)'", model.parameters, options: model.options)
  }

  /// The parameters of the step from evidence to ties.
  static let weighing = ParameterList(
    owner: "weighing", WeighingParameters.descriptions, options: [:])

  /// A map from names to values.
  func values(_ node: YAMLNode, _ log: ProblemLog) -> [NamedValue] {
    guard let entries = node.entries else {
      log.report(ValueProblem.wrongType("a map", found: node.kindName), at: node.position)
      return []
    }
    var given: [NamedValue] = []
    for entry in entries {
      guard let description = description(entry.key, at: entry.keyPosition, log) else { continue }
      let known = given.firstIndex { $0.name == description.name }
      if let first = known.flatMap({ given[$0].origin }), first.path == entry.keyPosition.path {
        log.report(
          SettingProblem.parameterTwice(description.name, first: first), at: entry.keyPosition)
        continue
      }
      // A nearer file takes the place of one that it extends, whichever name they use.
      if let known { given.remove(at: known) }
      guard !entry.value.isNull, let value = value(entry.value, of: description, log) else {
        continue
      }
      given.append(NamedValue(description.name, value, origin: entry.keyPosition))
    }
    return given
  }

  /// The parameter that a name means.
  func description(
    _ name: String, at position: FilePosition, _ log: ProblemLog
  ) -> ParameterDescription? {
    if let found = descriptions.first(where: { $0.answers(to: name) }) { return found }
    let known = descriptions.map(\.name)
    let all = known + descriptions.flatMap(\.alternativeNames)
    let near = NearMiss.of(name, among: all)
    log.report(
      SettingProblem.unknownParameter(name, of: owner, near: near, known: known), at: position)
    return nil
  }

  /// A number within the parameter's limits, or one of its words.
  func value(
    _ node: YAMLNode, of description: ParameterDescription, _ log: ProblemLog
  ) -> Double? {
    let words = words(of: description)
    if !words.isEmpty, case .scalar(let text, _) = node.content, !JSONNumber.isWellFormed(text) {
      if let value = words.first(where: { $0.word == text })?.value { return value }
      let known = words.map(\.word)
      log.report(
        ValueProblem.unknown(
          description.name, text, near: NearMiss.of(text, among: known), known: known),
        at: node.position)
      return nil
    }
    guard let value = node.number(log) else { return nil }
    guard description.allowed.contains(value) else {
      log.report(
        SettingProblem.parameterOutOfRange(
          description.name, ValueWording.brief(value), allowed: description.allowed),
        at: node.position)
      return nil
    }
    return value
  }

  private func words(of description: ParameterDescription) -> [(word: String, value: Double)] {
    let given = (options[description.name] ?? [:]).map { (word: $0.key, value: $0.value) }
    if !given.isEmpty { return given.sorted { ($0.value, $0.word) < ($1.value, $1.word) } }
    return description.options.enumerated().map { (word: $0.element, value: Double($0.offset)) }
  }
}
