public import AllianceModel
import Parameters
import ScenarioEngine

extension ScenarioDifference {
  /// Something besides changes in which a scenario differs from its base.
  public enum Field: Sendable, Equatable {
    /// By when evidence was known.
    case knownBy(CalendarDate, base: CalendarDate)
    /// The date by which evidence had happened.
    case occurredBy(CalendarDate, base: CalendarDate)
    /// Whether articles are left out.
    case backgroundOnly(Bool)
    /// Other evidence is included by name.
    case included
    /// Other evidence is excluded by name.
    case excluded
    /// When the calendar starts.
    case calendarStart(Month, base: Month)
    /// When the calendar ends.
    case calendarEnd(Month, base: Month)
    /// What becomes of evidence after the as-of date.
    case future(Future, base: Future)
    /// Actors that the base has not, and actors of the base that are missing; neither where only their
    /// order differs.
    case actors(more: [ActorID], fewer: [ActorID])
    /// Poles that the base has not, or not with these members; none where only some are missing or
    /// their order differs.
    case poles([String])
    /// Which model moves the ties.
    case model(String, base: String)
    /// Whether claims are drawn.
    case evidenceDraws(EvidenceUncertainty, base: EvidenceUncertainty)
    /// A parameter that is drawn, differently from the base where it is drawn there too.
    case drawn(ParameterPath, isDrawnInBase: Bool)
    /// A parameter that is drawn in the base alone.
    case notDrawn(ParameterPath)
    /// The value of a parameter; `nil` where it is derived.
    case parameter(ParameterPath, Double?, base: Double?)
    /// Whether the walk of set points is the dynamics' own, rather than that of the weighing.
    case ownWalk(ParameterPath, isGiven: Bool)
    /// It plays in another world of evidence.
    case world
  }
}

extension Scenario {
  /// In what another scenario differs from this one besides changes; names, reports and expectations,
  /// which move no number, are left aside.
  func fields(besides other: Scenario) -> [ScenarioDifference.Field] {
    var fields: [ScenarioDifference.Field] = []
    func note<Value: Equatable>(
      _ mine: Value, _ theirs: Value, _ field: (Value, Value) -> ScenarioDifference.Field
    ) {
      if mine != theirs { fields.append(field(theirs, mine)) }
    }
    note(evidence.knownBy, other.evidence.knownBy) { .knownBy($0, base: $1) }
    note(evidence.occurredBy, other.evidence.occurredBy) { .occurredBy($0, base: $1) }
    note(evidence.backgroundOnly, other.evidence.backgroundOnly) { theirs, _ in
      .backgroundOnly(theirs)
    }
    note(evidence.include, other.evidence.include) { _, _ in .included }
    note(evidence.exclude, other.evidence.exclude) { _, _ in .excluded }
    note(calendar.start, other.calendar.start) { .calendarStart($0, base: $1) }
    note(calendar.end, other.calendar.end) { .calendarEnd($0, base: $1) }
    note(future, other.future) { .future($0, base: $1) }
    note(actors, other.actors) { theirs, mine in
      .actors(
        more: theirs.filter { !mine.contains($0) }, fewer: mine.filter { !theirs.contains($0) })
    }
    note(poles, other.poles) { theirs, mine in
      .poles(theirs.filter { !mine.contains($0) }.map(\.name))
    }
    note(dynamics.model, other.dynamics.model) { .model($0, base: $1) }
    return fields + uncertainty.fields(besides: other.uncertainty)
  }
}

extension Uncertainty {
  fileprivate func fields(besides other: Uncertainty) -> [ScenarioDifference.Field] {
    let treatment: [ScenarioDifference.Field] =
      evidence == other.evidence ? [] : [.evidenceDraws(other.evidence, base: evidence)]
    let mine = parameters.filter { !other.parameters.contains($0) }.map(\.path)
    let theirs = other.parameters.filter { !parameters.contains($0) }.map(\.path)
    let otherwise = mine.filter(theirs.contains)
    return treatment
      + otherwise.map { .drawn($0, isDrawnInBase: true) }
      + theirs.filter { !otherwise.contains($0) }.map { .drawn($0, isDrawnInBase: false) }
      + mine.filter { !otherwise.contains($0) }.map { .notDrawn($0) }
  }
}

extension CompiledScenario {
  /// Parameters that another scenario gives other values, and whether it plays in another world.
  func inputs(besides other: CompiledScenario) -> [ScenarioDifference.Field] {
    weighing.differences(.weighing, other.weighing)
      + (scenario.dynamics.model == other.scenario.dynamics.model
        ? dynamics.differences(.dynamics, other.dynamics) + walk(besides: other) : [])
      + (world == other.world ? [] : [.world])
  }

  /// The walk of set points, which follows `hold.walk` unless it is given, even as its default.
  private func walk(besides other: CompiledScenario) -> [ScenarioDifference.Field] {
    let name = "setPointWalk"
    let (mine, theirs) = (dynamics.given(name), other.dynamics.given(name))
    guard (mine == nil) != (theirs == nil), dynamics[name] == other.dynamics[name] else {
      return []
    }
    return [.ownWalk(.dynamics(name), isGiven: theirs != nil)]
  }
}

extension ParameterValues {
  fileprivate func differences(
    _ group: ParameterPath.Group, _ other: ParameterValues
  ) -> [ScenarioDifference.Field] {
    descriptions.compactMap { description in
      let (mine, theirs) = (self[description.name], other[description.name])
      guard mine != theirs else { return nil }
      return .parameter(ParameterPath(group, description.name), theirs, base: mine)
    }
  }
}
