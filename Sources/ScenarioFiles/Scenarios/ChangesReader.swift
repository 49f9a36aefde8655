internal import AllianceModel

/// Reads `changes`: what a scenario does to the world, and when.
struct ChangesReader {
  let parties: PartyDirectory?
  let world: World?
  let actors: [ActorID]
  let calendar: ScenarioCalendar?
  let conditions: ConditionReader
  let log: ProblemLog

  static let verbs = ["set", "add", "end", "join", "leave", "amend"]

  func changes(_ nodes: [YAMLNode]) -> [Change] {
    nodes.enumerated().flatMap { index, node -> [Change] in
      guard let map = MapReader(node, log) else { return [] }
      return changes(map, number: index + 1)
    }
  }

  /// The changes of one entry: several when it sets several targets.
  private func changes(_ map: MapReader, number: Int) -> [Change] {
    let problemCount = log.problems.count
    let date = map.required("date").flatMap(dateInCalendar)
    let overMonths = map.node("over")?.months(log)
    let until = until(map, after: date)
    let because = map.node("because").flatMap(reason) ?? Change.Reason()
    let condition = map.node("when").flatMap(conditions.condition)
    let given = Self.verbs.filter { map.entry($0) != nil }
    let timing = Timing(date: date, until: until, because: because, number: number)
    let verbs = Self.verbs.flatMap { verb in
      map.node(verb).map { self.verbs(verb, $0, timing) } ?? []
    }
    if given.count != 1 { log.report(ChangeProblem.oneVerb(given), at: map.position) }
    map.ignore("note")
    map.refuseOthers()
    guard let date, log.problems.count == problemCount else { return [] }
    return verbs.map {
      Change(
        date: date, verb: $0, overMonths: overMonths ?? 0, until: until, condition: condition,
        because: because, origin: map.position)
    }
  }

  /// When a change holds and why, for evidence that it adds.
  struct Timing {
    let date: CalendarDate?
    let until: CalendarDate?
    let because: Change.Reason
    /// The place of the change in its list, counted from 1.
    let number: Int
  }

  private func verbs(_ verb: String, _ node: YAMLNode, _ timing: Timing) -> [Change.Verb] {
    if verb == "set" { return SetReader(changes: self).verbs(node) }
    guard let map = MapReader(node, log) else { return [] }
    switch verb {
    case "add": return added(map, timing).map { [.add($0)] } ?? []
    case "end": return ended(map).map { [$0] } ?? []
    case "join", "leave": return membership(map, joins: verb == "join").map { [$0] } ?? []
    default: return amended(map).map { [$0] } ?? []
    }
  }

  // MARK: - When and why

  private func dateInCalendar(_ node: YAMLNode) -> CalendarDate? {
    guard let date = node.date(log) else { return nil }
    if let calendar, date.firstMonth < calendar.start || date.firstMonth > calendar.end {
      log.report(
        ScenarioProblem.outsideCalendar(date, start: calendar.start, end: calendar.end),
        at: node.position)
    }
    return date
  }

  private func until(_ map: MapReader, after date: CalendarDate?) -> CalendarDate? {
    guard let node = map.node("until"), let until = node.date(log) else { return nil }
    if let date, until.firstMonth <= date.firstMonth {
      log.report(ScenarioProblem.untilTooEarly(until, date: date), at: node.position)
    }
    return until
  }

  private func reason(_ node: YAMLNode) -> Change.Reason? {
    if case .scalar = node.content { return node.text(log).map { Change.Reason(note: $0) } }
    guard let map = MapReader(node, log) else { return nil }
    let document = map.node("document")
    let id = document?.text(log)
    let paragraph = map.integer("paragraph", in: 1...100_000)
    let note = map.text("note")
    map.refuseOthers()
    if let world, let document, let id, world.evidence.document(id) == nil {
      let known = world.evidence.documents.map(\.source.id)
      log.report(
        ValueProblem.unknown("document", id, near: NearMiss.of(id, among: known), known: known),
        at: document.position)
    }
    if document == nil, paragraph != nil {
      log.report(ChangeProblem.paragraphWithoutDocument, at: map.position)
    }
    return Change.Reason(document: id, paragraph: paragraph, note: note)
  }
}
