import AllianceModel
import InfluenceDynamics
import Parameters
public import ScenarioEngine

/// A scenario with some things set differently.
///
/// Settings are made in their order. Those of a draw alone never compile the scenario again; see
/// ``Setting/isOfDraw``.
public struct Case: Sendable {
  /// The scenario as it is without the settings.
  public let base: CompiledScenario
  /// What is set differently, in order.
  public let settings: [Setting]
  /// Whether a change that finds nothing to change is passed over, as when only some of a
  /// scenario's changes are made; else it is a failure.
  public let allowsIdleChanges: Bool

  /// Puts a case together.
  ///
  /// - Parameters:
  ///   - base: the scenario.
  ///   - settings: what is set differently; nothing for the scenario as it is.
  ///   - allowsIdleChanges: whether a change that finds nothing to change is passed over.
  public init(
    _ base: CompiledScenario, _ settings: [Setting] = [], allowsIdleChanges: Bool = false
  ) {
    self.base = base
    self.settings = settings
    self.allowsIdleChanges = allowsIdleChanges
  }

  /// The settings for which the scenario is compiled again; cases that share them share the work.
  var compiledSettings: [Setting] { settings.filter { !$0.isOfDraw } }

  /// The scenario that its draws are run in: the base itself where a draw is enough.
  ///
  /// - Throws: `CaseFailure` when it cannot be compiled.
  public func compiled() throws(CaseFailure) -> CompiledScenario {
    let settings = compiledSettings
    if settings.isEmpty { return base }
    var scenario = base.scenario
    for setting in settings { try scenario.apply(setting) }
    return try compile(scenario)
  }

  /// The scenario with settings of parameters compiled in, so that members are drawn under them; a
  /// parameter that is set is no longer drawn.
  ///
  /// - Throws: `CaseFailure` when it cannot be compiled, or a setting is of a point run alone.
  public func compiledForMembers() throws(CaseFailure) -> CompiledScenario {
    let compiled = try compiled()
    var values = CaseValues(compiled)
    var paths: [ParameterPath] = []
    for setting in settings where setting.isOfDraw {
      guard let path = setting.parameter else { throw .ofPointRunAlone(setting) }
      do { try values.apply(setting) } catch { throw .parameter(error) }
      paths.append(path)
    }
    if paths.isEmpty { return compiled }
    var scenario = compiled.scenario
    scenario.weighing = values.weighing.allGiven
    scenario.dynamics.parameters = values.dynamics.allGiven
    scenario.uncertainty.parameters.removeAll { paths.contains($0.path) }
    return try compile(scenario)
  }

  private func compile(_ scenario: Scenario) throws(CaseFailure) -> CompiledScenario {
    do {
      return try CompiledScenario(
        scenario, in: base.world, allowsIdleChanges: allowsIdleChanges)
    } catch {
      throw .notCompiled(error)
    }
  }

  /// The point run's draw under the settings.
  ///
  /// - Parameter compiled: what ``compiled()`` gives for this case or for one with the same
  ///   settings to compile.
  /// - Returns: the draw to run.
  /// - Throws: `CaseFailure` when a parameter cannot have its value, or an event is unknown.
  func draw(in compiled: CompiledScenario) throws(CaseFailure) -> MemberDraw {
    let ofDraw = settings.filter(\.isOfDraw)
    if ofDraw.isEmpty { return compiled.point }
    var values = CaseValues(compiled)
    do {
      for setting in ofDraw { try values.apply(setting) }
    } catch {
      throw .parameter(error)
    }
    var draw = compiled.point(weighing: values.weighing, dynamics: values.dynamics)
    let pieces = ofDraw.compactMap { setting in
      if case .without(let piece) = setting { piece } else { nil }
    }
    if !pieces.isEmpty { draw = compiled.draw(draw, without: pieces) }
    for setting in ofDraw {
      guard case .events(let names, let happened) = setting else { continue }
      draw = draw.with(truth: happened ? 1 : 0, of: try compiled.assumedEvents(names))
    }
    return draw
  }

  /// How the focus stands at the end of the point run under the settings.
  ///
  /// - Throws: `CaseFailure` when there is no such run.
  public func standing() throws(CaseFailure) -> Standing { try path().end }

  /// How the focus stands along the point run under the settings.
  ///
  /// - Throws: `CaseFailure` when there is no such run.
  public func path() throws(CaseFailure) -> StandingPath {
    let compiled = try compiled()
    guard let trajectory = compiled.run([try draw(in: compiled)]).first else {
      preconditionFailure("a draw has a run")
    }
    return try StandingPath(
      trajectory, of: compiled.scenario.focus, in: MeasureContext(compiled.scenario))
  }
}

extension CompiledScenario {
  /// The places of events that changes add, by their identifiers.
  fileprivate func assumedEvents(_ names: [String]) throws(CaseFailure) -> [Int] {
    var places: [String: Int] = [:]
    for (place, event) in events.enumerated() where event.isAssumed && places[event.id] == nil {
      places[event.id] = place
    }
    var found: [Int] = []
    for name in names {
      guard let place = places[name] else { throw .noEvent(name) }
      found.append(place)
    }
    return found
  }
}
