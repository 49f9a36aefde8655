internal import AllianceModel
internal import ScenarioEngine

extension RecordReader {
  /// What a forecast says in the model's terms: `claim: {measure, actor, direction, …}`, or
  /// `claim: {none: why}`.
  ///
  /// `kind` is the record's, where it could be read.
  func forecast(_ map: MapReader, of kind: EvidenceKind?) -> ForecastReading? {
    guard let node = map.node("claim") else { return nil }
    if let kind, kind.id != EvidenceKind.forecast.id {
      log.report(
        EvidenceProblem.fieldNotAllowed("claim", kind: kind.id, owner: EvidenceKind.forecast.id),
        at: map.entry("claim")?.keyPosition ?? node.position)
      return nil
    }
    guard let claim = MapReader(node, log) else { return nil }
    defer { claim.refuseOthers() }
    if let none = claim.node("none") { return none.text(log).map { .untestable($0) } }
    return testable(claim).map { .claim($0) }
  }

  private func testable(_ map: MapReader) -> ForecastClaim? {
    let problemCount = log.problems.count
    let measure = measure(map)
    let actor = map.required("actor").flatMap(party)
    let pole = map.text("pole")
    let partner = map.node("partner").flatMap(party)
    let direction: ForecastClaim.Direction? = map.required("direction")?.word(log, "direction")
    let within = map.number("within", in: 0...2)
    let by = map.date("by")
    let condition = condition(map)
    if let measure { checkSubject(map, of: measure) }
    if let direction, direction != .holds, let entry = map.entry("within"), within != nil {
      log.report(ForecastProblem.withinNeedsHolds, at: entry.keyPosition)
    }
    guard let measure, let actor, let direction, log.problems.count == problemCount else {
      return nil
    }
    return ForecastClaim(
      measure: measure.description.id, actor: actor, pole: pole, partner: partner,
      direction: direction, within: within, by: by, condition: condition)
  }

  /// Measures that can rise or fall, month by month.
  private static let measures = MeasureCatalogue.all.filter {
    !$0.description.isCategorical && $0.description.isKeptMonthly
  }

  private func measure(_ map: MapReader) -> (any Measure)? {
    guard let node = map.required("measure"), let text = node.text(log) else { return nil }
    if let measure = Self.measures.first(where: { $0.description.id == text }) { return measure }
    let known = Self.measures.map(\.description.id)
    log.report(
      ValueProblem.unknown("measure", text, near: NearMiss.of(text, among: known), known: known),
      at: node.position)
    return nil
  }

  /// A measure is of an actor alone, of an actor and a pole, or of a pair.
  private func checkSubject(_ map: MapReader, of measure: any Measure) {
    guard let subject = measure.subjects(in: Self.sampleFrame).first else { return }
    for (key, isNeeded) in [("pole", subject.pole != nil), ("partner", subject.partner != nil)] {
      if isNeeded, map.node(key) == nil {
        log.report(
          ForecastProblem.measureNeeds(key, measure.description.id), at: map.position)
      } else if !isNeeded, let entry = map.entry(key), !entry.value.isNull {
        log.report(
          ForecastProblem.measureHasNo(key, measure.description.id), at: entry.keyPosition)
      }
    }
  }

  /// The least in which every measure has a subject.
  private static let sampleFrame: MeasureContext = {
    let month = Month(year: 2000, month: 1)
    guard let date = CalendarDate(year: 2000),
      let calendar = ScenarioCalendar(start: month, end: month)
    else { preconditionFailure("2000 is a year") }
    return MeasureContext(
      Scenario(
        name: "", evidence: EvidenceSelection(knownBy: date, occurredBy: date),
        actors: ["A", "B"], calendar: calendar,
        poles: [Pole(name: "B", members: [.init("B")])]))
  }()

  private func condition(_ map: MapReader) -> String? {
    guard let node = map.node("if"), let text = node.text(log) else { return nil }
    if text.contains("/") || text.hasSuffix(".yaml") {
      log.report(ForecastProblem.conditionIsAName(text), at: node.position)
    }
    return text
  }
}
