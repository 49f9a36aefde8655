import AllianceModel
import Parameters
import RandomStreams

/// A parameter that varies from member to member, found once among those of the scenario's model.
struct DrawnParameter: Sendable {
  /// Its group and its canonical name.
  let path: ParameterPath
  private let index: Int
  private let distribution: Distribution
  private let allowed: ClosedRange<Double>
  private let identity: UInt64

  /// Finds a parameter among the values of its group.
  ///
  /// - Throws: `CompileProblem` when there is none of that name, or its distribution is none.
  init(_ parameter: UncertainParameter, among values: ParameterValues) throws(CompileProblem) {
    guard let index = values.index(of: parameter.path.name) else {
      throw .unknownPath(parameter.path)
    }
    let distribution = parameter.distribution.sampling
    guard distribution.problem == nil else { throw .undrawable(parameter.path) }
    let description = values.descriptions[index]
    path = ParameterPath(parameter.path.group, description.name)
    self.index = index
    self.distribution = distribution
    allowed = description.allowed
    identity = StableIdentity.of("\(path.group.rawValue).\(description.drawName)")
  }

  /// Draws a member's value into the values of its group, by `stream(identity)`.
  ///
  /// A draw outside the allowed range (a normal's tail) is taken at the range's end, and that of a
  /// choice that is no option of it leaves the value alone.
  func draw(
    into values: inout ParameterValues, from stream: (UInt64) -> RandomStream
  ) {
    guard let value = distribution.draw(from: stream(identity), at: 0) else { return }
    try? values.set(index, to: min(allowed.upperBound, max(allowed.lowerBound, value)))
  }
}
