internal import AllianceModel

/// Reads `expect`: what the author of a scenario expects of it.
struct ExpectationsReader {
  let measures: MeasuresReader
  /// Who may be expected something of.
  let actors: [ActorID]
  let poles: [String]
  let focus: ActorID?
  /// `nil` for scenarios in numbers, whose times are steps.
  let calendar: ScenarioCalendar?
  let log: ProblemLog

  func expectations(_ nodes: [YAMLNode]) -> [Expectation] {
    nodes.compactMap { node in
      guard let map = MapReader(node, log) else { return nil }
      return expectation(map)
    }
  }

  private func expectation(_ map: MapReader) -> Expectation? {
    let problemCount = log.problems.count
    let measure = map.required("measure").flatMap(measures.measure)
    let actor = map.node("actor").map(actor) ?? focus
    let partner = (map.node("partner") ?? map.node("pole")).flatMap(partner)
    let at = map.node("at").flatMap(month)
    let condition = condition(map)
    map.ignore("note", "partner", "pole")
    map.refuseOthers()
    guard let measure, let actor, let condition, log.problems.count == problemCount else {
      return nil
    }
    return Expectation(
      measure: measure, actor: actor, partner: partner, at: at, condition: condition)
  }

  private func actor(_ node: YAMLNode) -> ActorID? {
    guard let text = node.text(log) else { return nil }
    if actors.contains(ActorID(text)) { return ActorID(text) }
    let near = NearMiss.of(text, among: actors.map(\.text))
    log.report(ScenarioProblem.notInScenario(text, near: near), at: node.position)
    return nil
  }

  private func partner(_ node: YAMLNode) -> String? {
    guard let text = node.text(log) else { return nil }
    let known = poles + actors.map(\.text)
    if known.contains(text) { return text }
    let near = NearMiss.of(text, among: known)
    log.report(ExpectationProblem.unknownPartner(text, near: near, known: known), at: node.position)
    return nil
  }

  /// `end` is the last month, which is `nil`; `start` the first; steps count as months from 0.
  private func month(_ node: YAMLNode) -> Month? {
    if case .scalar("end", _) = node.content { return nil }
    guard let calendar else {
      return node.integer(log, in: 0...Int(Int32.max)).map { Month(index: $0) }
    }
    if case .scalar("start", _) = node.content { return calendar.start }
    guard let date = node.date(log) else { return nil }
    if date.firstMonth < calendar.start || date.lastMonth > calendar.end {
      log.report(
        ScenarioProblem.outsideCalendar(date, start: calendar.start, end: calendar.end),
        at: node.position)
    }
    return date.lastMonth
  }

  func condition(_ map: MapReader) -> Expectation.Condition? {
    let category = map.text("is")
    let share = map.map("share")
    let median = map.map("median")
    let shareBounds = share.flatMap(bounds)
    let medianBounds = median.flatMap(bounds)
    if let category, median == nil {
      if map.node("share") == nil {
        return .category(category, share: Expectation.Bounds(atLeast: 0.5))
      }
      return shareBounds.map { .category(category, share: $0) }
    }
    if category == nil, share == nil, map.node("median") != nil {
      return medianBounds.map { .median($0) }
    }
    log.report(ExpectationProblem.expectationCondition, at: map.position)
    return nil
  }

  func bounds(_ map: MapReader) -> Expectation.Bounds? {
    let low = map.number("atLeast")
    let high = map.number("atMost")
    map.refuseOthers()
    if map.node("atLeast") == nil, map.node("atMost") == nil {
      log.report(ExpectationProblem.noBounds, at: map.position)
      return nil
    }
    return Expectation.Bounds(atLeast: low, atMost: high)
  }
}
