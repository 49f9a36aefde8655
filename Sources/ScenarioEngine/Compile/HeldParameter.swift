public import AllianceModel
import Parameters

/// A parameter that a variation holds at a value, in the point run and in every member alike.
public struct HeldParameter: Sendable, Hashable {
  /// Which parameter is held.
  public let path: ParameterPath
  /// In the parameter's own unit; `nil` leaves it at its default, or to be derived by the model.
  public let value: Double?

  /// Holds a parameter at a value.
  public init(_ path: ParameterPath, at value: Double?) {
    self.path = path
    self.value = value
  }
}

extension CompiledScenario {
  /// Gives a parameter its held value and draws it no more.
  ///
  /// A number that stands in both groups is held in both: the dynamics' own would win otherwise.
  mutating func hold(_ held: HeldParameter) throws(CompileProblem) {
    let values = held.path.group == .weighing ? weighing : dynamics
    guard let name = values.description(of: held.path.name)?.name else {
      throw .unknownPath(held.path)
    }
    let path = ParameterPath(held.path.group, name)
    let isInBoth =
      path.group == .weighing && dynamics.description(of: name) != nil
      && dynamics.given(name) != nil
    let twin: ParameterPath? = isInBoth ? .dynamics(name) : nil
    do throws(ParameterProblem) {
      switch path.group {
      case .weighing: try weighing.hold(name, at: held.value)
      case .dynamics: try dynamics.hold(name, at: held.value)
      }
      if let twin { try dynamics.hold(twin.name, at: held.value) }
    } catch {
      throw .parameters(ParameterProblems(problems: [error]))
    }
    weighing = weighing.sharingExponent(with: dynamics)
    drawn.removeAll { $0.path == path || $0.path == twin }
    let known = drawn.map(\.path)
    scenario.uncertainty.parameters.removeAll { parameter in
      let values = parameter.path.group == .weighing ? weighing : dynamics
      guard let name = values.description(of: parameter.path.name)?.name else { return false }
      return !known.contains(ParameterPath(parameter.path.group, name))
    }
    for path in [path, twin].compactMap(\.self) { note(path, at: held.value) }
  }

  /// Writes a held value into the scenario.
  private mutating func note(_ path: ParameterPath, at value: Double?) {
    switch path.group {
    case .weighing: weighing.note(path.name, at: value, in: &scenario.weighing)
    case .dynamics: dynamics.note(path.name, at: value, in: &scenario.dynamics.parameters)
    }
  }
}

extension ParameterValues {
  fileprivate mutating func hold(_ name: String, at value: Double?) throws(ParameterProblem) {
    if let value { try set(name, to: value) } else { leave(name) }
  }

  /// Replaces what a list gives a parameter; the list may use any of its names.
  fileprivate func note(_ name: String, at value: Double?, in list: inout [NamedValue]) {
    list.removeAll { description(of: $0.name)?.name == name }
    if let value, given(name) != nil { list.append(NamedValue(name, value)) }
  }
}
