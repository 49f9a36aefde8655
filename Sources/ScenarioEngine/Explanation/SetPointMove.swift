public import AllianceModel
import LinearAlgebra

/// The tie whose set point differs most between two scenarios' point runs.
public struct SetPointMove: Sendable, Equatable {
  /// The actor whose view it is, and the actor that is viewed.
  public let pair: DirectedPair
  /// The month in which it differs most.
  public let month: Month
  /// By how much, the other minus the base.
  public let delta: Double

  /// Compares the set points of two point runs along the calendar; `nil` when none differs.
  ///
  /// - Parameters:
  ///   - base: what is compared with.
  ///   - other: what is compared, with the same actors.
  public init?(from base: CompiledScenario, to other: CompiledScenario) {
    let actors = other.scenario.actors
    guard base.scenario.actors == actors else { return nil }
    var best: (pair: DirectedPair, month: Month, delta: Double)?
    for month in other.scenario.calendar.months {
      guard let before = base.setPoints(at: month), let after = other.setPoints(at: month) else {
        continue
      }
      for row in actors.indices {
        for column in actors.indices where row != column {
          let delta = after.ties[row, column] - before.ties[row, column]
          guard abs(delta) > abs(best?.delta ?? 0) else { continue }
          best = (DirectedPair(actors[row], actors[column]), month, delta)
        }
      }
    }
    guard let best else { return nil }
    (pair, month, delta) = best
  }
}
