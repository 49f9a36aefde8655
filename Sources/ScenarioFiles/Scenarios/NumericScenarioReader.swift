internal import AllianceModel

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
    let ties = map.required("ties").flatMap { shape.matrix($0, "ties") }
    let start = map.node("start").flatMap { shape.matrix($0, "start") }
    let positions = map.node("positions").map(shape.issues) ?? []
    let issues = map.node("positions")?.entries?.map(\.key) ?? []
    let susceptibility = map.node("susceptibility").flatMap {
      shape.vector($0, "susceptibility", in: 0...1)
    }
    let influence = map.node("influence").flatMap {
      shape.matrix($0, "influence", in: 0...(.greatestFiniteMagnitude))
    }
    let sizes = map.node("sizes").flatMap {
      shape.vector($0, "sizes", in: 0...(.greatestFiniteMagnitude))
    }
    let steps = steps()
    let dynamics = DynamicsReader(vocabulary: vocabulary, log: log)
    let (choice, list) = dynamics.dynamics(map)
    let uncertainty = map.map("uncertainty").map {
      UncertaintyReader(lists: list.map { [("dynamics", $0)] } ?? [], log: log).uncertainty($0)
    }
    let measures = MeasuresReader(vocabulary: vocabulary, log: log)
    _ = measures.measures(map)
    let ids = actors.map { ActorID($0) }
    let expectations = ExpectationsReader(
      measures: measures, actors: ids, poles: issues, focus: ids.first,
      calendar: nil, log: log
    ).expectations(map.list("expect"))
    map.refuseOthers()
    guard let name, let ties, let steps, log.problems.count == problemCount else { return nil }
    return NumericScenario(
      name: name, actors: actors, ties: ties, start: start, positions: positions,
      susceptibility: susceptibility, influence: influence, sizes: sizes, steps: steps,
      dynamics: choice,
      uncertainty: uncertainty ?? Uncertainty(), expectations: expectations)
  }

  private func actors() -> [String] {
    guard let node = map.required("actors"), let nodes = node.list(log) else { return [] }
    var actors: [String] = []
    var seen: Set<String> = []
    for node in nodes {
      guard let text = node.text(log) else { continue }
      if !seen.insert(text).inserted {
        log.report(ScenarioWording.actorTwice(text), at: node.position)
      }
      actors.append(text)
    }
    if nodes.isEmpty { log.report(ScenarioWording.tooFewActors, at: node.position) }
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
