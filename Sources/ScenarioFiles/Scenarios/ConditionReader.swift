internal import AllianceModel
internal import ScenarioEngine

/// Reads `when`: what a change waits for.
struct ConditionReader {
  let vocabulary: ScenarioVocabulary
  let parties: PartyDirectory?
  /// The scenario's actors; empty when they could not be read, and then nobody is called unknown.
  let actors: [ActorID]
  let poles: [String]
  /// The actor that a condition is about, unless it names one.
  let focus: ActorID?
  let log: ProblemLog

  static let keys = ["measure", "actor", "pole", "partner", "is", "atLeast", "atMost"]

  func condition(_ node: YAMLNode) -> Change.Condition? {
    guard let map = MapReader(node, log) else { return nil }
    let problemCount = log.problems.count
    map.ignore("pole", "partner", "is", "atLeast", "atMost")
    let shape = map.required("measure").flatMap(shape)
    let actor = map.node("actor").map(actor) ?? focus
    let pole = map.node("pole").flatMap(pole)
    let partner = map.node("partner").flatMap { self.actor($0) }
    let test = test(map, shape)
    if let shape { checkSubject(map, shape) }
    if let partner, partner == actor, let node = map.node("partner") {
      log.report(ConditionProblem.selfTie(partner.text), at: node.position)
    }
    map.refuseOthers()
    guard let shape, let actor, let test, log.problems.count == problemCount else { return nil }
    return Change.Condition(
      measure: shape.id, actor: actor, partner: partner, pole: pole, test: test)
  }

  // MARK: - What is looked at

  private func shape(_ node: YAMLNode) -> MeasureShape? {
    guard let text = node.text(log) else { return nil }
    let usable = vocabulary.shapes.filter(\.isMonthly)
    if let shape = usable.first(where: { $0.id == text }) { return shape }
    let known = usable.map(\.id)
    if vocabulary.measures.contains(text) {
      log.report(ConditionProblem.notMonthly(text, known: known), at: node.position)
    } else {
      let near = NearMiss.of(text, among: known)
      log.report(
        ExpectationProblem.unknownMeasure(text, near: near, known: known), at: node.position)
    }
    return nil
  }

  private func actor(_ node: YAMLNode) -> ActorID? {
    guard let text = node.text(log) else { return nil }
    let id = ActorID(text)
    if actors.contains(id) { return id }
    if let parties, !parties.knows(id) {
      log.report(
        ValueProblem.unknownActor(text, near: parties.nearMiss(of: text)), at: node.position)
    } else if parties?.organisation(id) != nil {
      log.report(ScenarioProblem.organisationAsActor(text), at: node.position)
    } else if !actors.isEmpty {
      let near = parties == nil ? NearMiss.of(text, among: actors.map(\.text)) : nil
      log.report(ScenarioProblem.notInScenario(text, near: near), at: node.position)
    }
    return nil
  }

  private func pole(_ node: YAMLNode) -> String? {
    guard let text = node.text(log) else { return nil }
    if poles.contains(text) { return text }
    guard !poles.isEmpty else { return nil }
    let near = NearMiss.of(text, among: poles)
    log.report(ValueProblem.unknown("pole", text, near: near, known: poles), at: node.position)
    return nil
  }

  /// Whether a pole or partner is named just where the measure has one.
  private func checkSubject(_ map: MapReader, _ shape: MeasureShape) {
    let wanted: String? =
      switch shape.subject {
      case .actor: nil
      case .pole: "pole"
      case .partner: "partner"
      }
    if let wanted, map.node(wanted) == nil {
      log.report(ConditionProblem.needs(wanted, shape.id), at: map.position)
    }
    for key in ["pole", "partner"] where key != wanted {
      guard let entry = map.entry(key), !entry.value.isNull else { continue }
      log.report(ConditionProblem.needless(key, shape.id, wanted: wanted), at: entry.keyPosition)
    }
  }

  // MARK: - What has to be found

  private func test(_ map: MapReader, _ shape: MeasureShape?) -> Change.Condition.Test? {
    let isGiven = map.node("is") != nil
    let boundKeys = ["atLeast", "atMost"].filter { map.node($0) != nil }
    let low = bound(map, "atLeast")
    let high = bound(map, "atMost")
    guard let shape else { return nil }
    if shape.isCategorical {
      for key in boundKeys {
        log.report(
          ConditionProblem.boundOnCategory(key, shape.id, poles),
          at: map.entry(key)?.keyPosition ?? map.position)
      }
      if !isGiven, boundKeys.isEmpty {
        log.report(ConditionProblem.noCategory(shape.id, poles), at: map.position)
      }
      return map.node("is").flatMap(category).map { .category($0) }
    }
    if isGiven {
      log.report(
        ConditionProblem.categoryOfNumber(shape.id),
        at: map.entry("is")?.keyPosition ?? map.position)
    } else if boundKeys.isEmpty {
      log.report(ConditionProblem.noBounds(shape.id), at: map.position)
    }
    if let low, let high, low > high {
      log.report(
        ConditionProblem.emptyBounds, at: map.entry("atLeast")?.keyPosition ?? map.position)
    }
    return .bounds(Expectation.Bounds(atLeast: low, atMost: high))
  }

  /// A bound on a measure.
  ///
  /// All measures are of the order of one: ties and alignments lie within 2,
  /// shares within 1, positions within 5, so that 60 can only be meant as a percentage.
  private func bound(_ map: MapReader, _ key: String) -> Double? {
    guard let value = map.number(key) else { return nil }
    if abs(value) <= 10 { return value }
    log.report(
      ConditionProblem.outOfReach(value), at: map.node(key)?.position ?? map.position)
    return nil
  }

  private func category(_ node: YAMLNode) -> String? {
    guard let text = node.text(log) else { return nil }
    let known = poles + [MeasureContext.noPrimary]
    if known.contains(text) || poles.isEmpty { return text }
    let near = NearMiss.of(text, among: known)
    log.report(
      ValueProblem.unknown("category", text, near: near, known: known), at: node.position)
    return nil
  }
}
