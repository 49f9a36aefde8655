public import InfluenceDynamics
import LinearAlgebra
import Parameters

extension CompiledScenario {
  /// How near the point run is to losing its middle ground.
  public struct PointStability: Sendable {
    /// At the state to which the set points of the first month lead.
    public let start: Stability
    /// At the state to which those of the last month lead from there.
    public let end: Stability
    /// The balance f at which the state followed from f = 0 is lost; `nil` when it is not lost up
    /// to f = 4.
    public let criticalBalance: Double?
    /// The balance of the point run.
    public let balance: Double
    /// The partner and lead at the state to which the last month leads, if nothing more happened.
    public let equilibrium: Trajectory
  }

  /// The stability of the point run; `nil` for models whose ties do not move as in
  /// `tie-coevolution`, or when no state is found at which ties rest.
  public var pointStability: PointStability? {
    guard movesTiesByBalance else { return nil }
    var first = problem(for: point)
    let changes = first.forcing
    first.forcing = []
    // Ties are followed alone, and influence moves positions only.
    first.influence = nil
    guard let start = TieCoevolution.stability(of: first) else { return nil }
    var last = first
    for change in changes {
      last.ties = change.ties ?? last.ties
      last.sizes = change.sizes ?? last.sizes
    }
    let end =
      changes.isEmpty
      ? start : TieCoevolution.stability(of: last, from: start.fixedPoint)
    guard let end else { return nil }
    last.start = end.fixedPoint
    let rest = InfluenceDynamics.run(
      TieCoevolution(), members: [last], schedule: Schedule(steps: schedule.steps), seed: 0)
    return PointStability(
      start: start, end: end,
      // Reports print two decimals.
      criticalBalance: TieCoevolution.criticalBalance(of: last, within: 1e-3),
      balance: TieConstants(first).balance, equilibrium: rest[0])
  }

  /// Whether ties move as in `tie-coevolution`, with or without positions on top.
  private var movesTiesByBalance: Bool {
    model is TieCoevolution || (model is SignedInfluence && dynamics.option("ties") != "fixed")
  }
}
