internal import AllianceModel
internal import Parameters

/// Reads a scenario given in numbers.
struct NumericScenarioReader {
  let vocabulary: ScenarioVocabulary
  let map: MapReader
  private var log: ProblemLog { map.log }

  init(vocabulary: ScenarioVocabulary, map: MapReader) {
    self.vocabulary = vocabulary
    self.map = map
  }

  func scenario() -> NumericScenario? {
    let problemCount = log.problems.count
    let name = map.requiredText("name")
    map.ignore("summary", "note")
    let actors = actors()
    let shape = NumericShape(actors: actors, log: log)
    let dynamics = DynamicsReader(vocabulary: vocabulary, log: log)
    let (choice, list) = dynamics.dynamics(map)
    let model = vocabulary.model(choice.model)
    let inputs = model?.inputs ?? ModelInputs()
    let ties = ties(shape, isNeeded: inputs.needsTies)
    let positions = positions(shape, inputs)
    let issues = map.node("positions")?.entries?.map(\.key) ?? []
    let susceptibility = map.node("susceptibility").flatMap {
      shape.vector($0, "susceptibility", in: 0...1)
    }
    let influence = map.node("influence").flatMap {
      shape.matrix($0, "influence", in: 0...(.greatestFiniteMagnitude))
    }
    let sizes = sizes(shape)
    let ofIssues = IssueInputsReader(shape: shape, issues: issues, map: map)
    let (start, salience) = (ofIssues.start(in: inputs), ofIssues.salience(in: inputs.salience))
    let (coupling, accommodation) = (ofIssues.coupling(), ofIssues.accommodation())
    NumericRules(inputs: inputs, model: choice.model, actors: actors, map: map)
      .check(ties: ties, sizes: sizes, salience: salience, susceptibility: susceptibility)
    let steps = steps()
    let uncertainty = uncertainty(list)
    log.report(
      ParameterConflict.all(
        weighing: [], dynamics: choice.parameters, drawn: uncertainty.parameters))
    let measures = MeasuresReader(vocabulary: vocabulary, log: log)
    _ = measures.measures(map)
    let (expectations, findings) = expectations(actors, issues, model, measures)
    map.refuseOthers()
    guard let name, let ties, let steps, log.problems.count == problemCount else { return nil }
    return NumericScenario(
      name: name, actors: actors, ties: ties, start: start, positions: positions,
      susceptibility: susceptibility, influence: influence, sizes: sizes, steps: steps,
      dynamics: choice, uncertainty: uncertainty, expectations: expectations,
      findingExpectations: findings, coupling: coupling, salience: salience,
      accommodation: accommodation)
  }

  /// What is expected of measures and of findings.
  private func expectations(
    _ actors: [String], _ issues: [String], _ model: ScenarioVocabulary.Model?,
    _ measures: MeasuresReader
  ) -> ([Expectation], [FindingExpectation]) {
    let ids = actors.map { ActorID($0) }
    let expected = map.list("expect")
    let reader = ExpectationsReader(
      measures: measures, actors: ids, poles: issues, focus: ids.first, calendar: nil, log: log)
    let findings = FindingExpectationsReader(
      findings: model?.findings ?? [], actors: actors, issues: issues, bounds: reader, log: log)
    return (
      reader.expectations(expected.filter { !FindingExpectationsReader.isFinding($0) }),
      findings.expectations(expected.filter(FindingExpectationsReader.isFinding))
    )
  }

  /// The sizes, which may be called by what they are.
  private func sizes(_ shape: NumericShape) -> [Double]? {
    let nodes = ["sizes", "capability"].compactMap { name in map.node(name).map { (name, $0) } }
    if nodes.count > 1, let second = nodes.last {
      log.report(NumericProblem.sizesTwice, at: second.1.position)
    }
    return nodes.first.flatMap { name, node in
      shape.vector(node, name, in: 0...(.greatestFiniteMagnitude))
    }
  }

  /// The ties; zeros where a model that can do without them is given none.
  private func ties(_ shape: NumericShape, isNeeded: Bool) -> [[Double]]? {
    if let node = isNeeded ? map.required("ties") : map.node("ties") {
      return shape.matrix(node, "ties")
    }
    guard !isNeeded else { return nil }
    let nobody = Array(repeating: 0.0, count: shape.actors.count)
    return Array(repeating: nobody, count: shape.actors.count)
  }

  /// What is varied; of the choices that may be, the parameters of the model.
  private func uncertainty(_ parameters: ParameterList?) -> Uncertainty {
    map.map("uncertainty").map {
      UncertaintyReader(lists: parameters.map { [(.dynamics, $0)] } ?? [], log: log)
        .uncertainty($0)
    } ?? Uncertainty()
  }

  /// First positions on every issue.
  private func positions(
    _ shape: NumericShape, _ inputs: ModelInputs
  ) -> [NumericScenario.Issue] {
    let node = inputs.needsPositions ? map.required("positions") : map.node("positions")
    return node.map { shape.issues($0, in: inputs.positions) } ?? []
  }

  private func actors() -> [String] {
    guard let node = map.required("actors"), let nodes = node.list(log) else { return [] }
    var actors: [String] = []
    var seen: Set<String> = []
    for node in nodes {
      guard let text = node.text(log) else { continue }
      if !seen.insert(text).inserted {
        log.report(ScenarioProblem.actorTwice(text), at: node.position)
      }
      actors.append(text)
    }
    if nodes.isEmpty { log.report(ScenarioProblem.tooFewActors, at: node.position) }
    return actors
  }

  private func steps() -> Int? {
    guard let calendar = map.required("calendar").flatMap({ MapReader($0, log) }) else {
      return nil
    }
    let steps = calendar.required("steps")?.integer(log, in: 0...10_000_000)
    calendar.refuseOthers()
    return steps
  }
}
