import AllianceModel
import Parameters
import ScenarioEngine

extension Scenario {
  /// In what another scenario differs from this one besides changes, a phrase a field; names,
  /// reports and expectations, which move no number, are left aside.
  func fields(besides other: Scenario) -> [String] {
    var fields: [String] = []
    func note<Value: Equatable>(
      _ what: String, _ mine: Value, _ theirs: Value, _ words: (Value) -> String
    ) {
      if mine != theirs { fields.append("\(what) \(words(theirs)) rather than \(words(mine))") }
    }
    note("evidence known by", evidence.knownBy, other.evidence.knownBy, \.description)
    note("evidence happened by", evidence.occurredBy, other.evidence.occurredBy, \.description)
    note("articles", evidence.backgroundOnly, other.evidence.backgroundOnly) {
      $0 ? "left out" : "used"
    }
    if evidence.include != other.evidence.include { fields.append("other evidence included") }
    if evidence.exclude != other.evidence.exclude { fields.append("other evidence excluded") }
    note("calendar from", calendar.start, other.calendar.start, \.description)
    note("calendar to", calendar.end, other.calendar.end, \.description)
    note("future", future, other.future) { "«\($0.rawValue)»" }
    if actors != other.actors { fields.append(Self.actorWords(actors, other.actors)) }
    if poles != other.poles {
      let names = other.poles.filter { !poles.contains($0) }.map(\.name)
      fields.append(
        names.isEmpty ? "other poles" : "the poles " + names.joined(separator: ", "))
    }
    note("model", dynamics.model, other.dynamics.model) { $0 }
    fields += uncertainty.fields(besides: other.uncertainty)
    return fields
  }

  private static func actorWords(_ mine: [ActorID], _ theirs: [ActorID]) -> String {
    let more = theirs.filter { !mine.contains($0) }.map(\.text)
    let fewer = mine.filter { !theirs.contains($0) }.map(\.text)
    let parts =
      (more.isEmpty ? [] : ["with " + more.joined(separator: ", ")])
      + (fewer.isEmpty ? [] : ["without " + fewer.joined(separator: ", ")])
    return parts.isEmpty ? "actors in another order" : "actors " + parts.joined(separator: " and ")
  }
}

extension Uncertainty {
  fileprivate func fields(besides other: Uncertainty) -> [String] {
    let treatment =
      evidence == other.evidence
      ? [] : ["evidence \(other.evidence.rawValue) rather than \(evidence.rawValue)"]
    let mine = parameters.filter { !other.parameters.contains($0) }.map(\.path)
    let theirs = other.parameters.filter { !parameters.contains($0) }.map(\.path)
    let otherwise = mine.filter(theirs.contains)
    return treatment
      + otherwise.map { "\($0) drawn otherwise" }
      + theirs.filter { !otherwise.contains($0) }.map { "\($0) drawn" }
      + mine.filter { !otherwise.contains($0) }.map { "\($0) not drawn" }
  }
}

extension CompiledScenario {
  /// Parameters that another scenario gives other values, and whether it plays in another world.
  func inputs(besides other: CompiledScenario) -> [String] {
    weighing.differences("weighing", other.weighing)
      + (scenario.dynamics.model == other.scenario.dynamics.model
        ? dynamics.differences("dynamics", other.dynamics) + walk(besides: other) : [])
      + (world == other.world ? [] : ["another world of evidence"])
  }

  /// The walk of set points, which follows `hold.walk` unless it is given, be it as its default.
  private func walk(besides other: CompiledScenario) -> [String] {
    let name = "setPointWalk"
    let (mine, theirs) = (dynamics.given(name), other.dynamics.given(name))
    guard (mine == nil) != (theirs == nil), dynamics[name] == other.dynamics[name] else {
      return []
    }
    return ["dynamics.\(name) " + (theirs == nil ? "left to hold.walk" : "given")]
  }
}

extension ParameterValues {
  fileprivate func differences(_ group: String, _ other: ParameterValues) -> [String] {
    descriptions.compactMap { description in
      let (mine, theirs) = (self[description.name], other[description.name])
      guard mine != theirs else { return nil }
      func words(_ value: Double?) -> String { value.map(\.brief) ?? "unset" }
      return "\(group).\(description.name) \(words(theirs)) rather than \(words(mine))"
    }
  }
}
