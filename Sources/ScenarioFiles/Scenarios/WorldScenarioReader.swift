internal import AllianceModel

/// Reads the keys of a scenario about named actors.
struct WorldScenarioReader {
  let vocabulary: ScenarioVocabulary
  /// The world; `nil` when it could not be read, and then nobody is called unknown.
  let world: World?
  let map: MapReader
  let parties: PartyDirectory?
  var log: ProblemLog { map.log }

  init(vocabulary: ScenarioVocabulary, world: World?, map: MapReader) {
    self.vocabulary = vocabulary
    self.world = world
    self.map = map
    parties = world.map { PartyDirectory(actors: $0.actors, organisations: $0.organisations) }
  }

  func scenario() -> Scenario? {
    let problemCount = log.problems.count
    let name = map.requiredText("name")
    let summary = map.text("summary") ?? ""
    map.ignore("note")
    let selection = map.required("evidence").flatMap { MapReader($0, log) }.flatMap(selection)
    let actors = actors()
    let focus = map.node("focus").flatMap { actor($0, among: actors) }
    let calendar = map.required("calendar").flatMap { MapReader($0, log) }.flatMap(calendar)
    let future: Future? = map.word("future", "future")
    let poles = poles(actors: actors, start: calendar?.start)
    let dynamics = DynamicsReader(vocabulary: vocabulary, log: log)
    let (choice, modelList) = dynamics.dynamics(map)
    let weighing = dynamics.weighing(map)
    let lists: [(group: ParameterPath.Group, list: ParameterList)?] = [
      modelList.map { (.dynamics, $0) }, (.weighing, .weighing),
    ]
    let uncertainty = map.map("uncertainty").map {
      UncertaintyReader(lists: lists.compactMap(\.self), log: log).uncertainty($0)
    }
    log.report(
      ParameterConflict.all(
        weighing: weighing, dynamics: choice.parameters, drawn: uncertainty?.parameters ?? []))
    let specifications = SpecificationsReader(lists: lists.compactMap(\.self), log: log)
      .choices(map.list("specifications"))
    let changes = ChangesReader(
      parties: parties, world: world, actors: actors, calendar: calendar,
      conditions: ConditionReader(
        vocabulary: vocabulary, parties: parties, actors: actors, poles: poles.map(\.name),
        focus: focus ?? actors.first, log: log), log: log
    ).changes(map.list("changes"))
    let measures = MeasuresReader(vocabulary: vocabulary, log: log)
    let wanted = measures.measures(map)
    let expectations = ExpectationsReader(
      measures: measures, actors: actors, poles: poles.map(\.name), focus: focus ?? actors.first,
      calendar: calendar, log: log
    ).expectations(map.list("expect"))
    map.refuseOthers()
    guard let name, let selection, let calendar, actors.count > 1, !poles.isEmpty,
      log.problems.count == problemCount
    else { return nil }
    return Scenario(
      name: name, summary: summary, evidence: selection, actors: actors, focus: focus,
      calendar: calendar, future: future ?? .hold, poles: poles, dynamics: choice,
      weighing: weighing, uncertainty: uncertainty ?? Uncertainty(), changes: changes,
      measures: wanted, expectations: expectations, specifications: specifications)
  }

  // MARK: - Actors

  private func actors() -> [ActorID] {
    guard let node = map.required("actors"), let nodes = node.list(log) else { return [] }
    var actors: [ActorID] = []
    for node in nodes {
      guard let id = state(node) else { continue }
      if actors.contains(id) {
        log.report(ScenarioProblem.actorTwice(id.text), at: node.position)
      } else {
        actors.append(id)
      }
    }
    if nodes.count < 2 { log.report(ScenarioProblem.tooFewActors, at: node.position) }
    return actors
  }

  private func state(_ node: YAMLNode) -> ActorID? {
    guard let parties else { return node.text(log).map { ActorID($0) } }
    guard let id = parties.party(node, log) else { return nil }
    if parties.organisation(id) != nil {
      log.report(ScenarioProblem.organisationAsActor(id.text), at: node.position)
      return nil
    }
    if let kind = world?.actor(id)?.kind, kind != .state {
      log.report(ScenarioProblem.notAState(id.text, kind: kind.rawValue), at: node.position)
      return nil
    }
    return id
  }

  /// One of the scenario's actors, as a node names it.
  func actor(_ node: YAMLNode, among actors: [ActorID]) -> ActorID? {
    guard let text = node.text(log) else { return nil }
    if actors.contains(ActorID(text)) { return ActorID(text) }
    if parties?.knows(ActorID(text)) == false {
      let near = parties?.nearMiss(of: text)
      log.report(ValueProblem.unknownActor(text, near: near), at: node.position)
    } else {
      let near = NearMiss.of(text, among: actors.map(\.text))
      log.report(
        ScenarioProblem.notInScenario(text, near: parties == nil ? near : nil), at: node.position)
    }
    return nil
  }

  // MARK: - Time

  private func calendar(_ map: MapReader) -> ScenarioCalendar? {
    let start = map.required("start")?.date(log)?.firstMonth
    let endNode = map.required("end")
    let end = endNode?.date(log)?.lastMonth
    map.refuseOthers()
    guard let start, let end, let endNode else { return nil }
    let calendar = ScenarioCalendar(start: start, end: end)
    if calendar == nil {
      log.report(ScenarioProblem.calendarEnds(start, end), at: endNode.position)
    }
    return calendar
  }
}
