public import LinearAlgebra
internal import ParameterCatalogue

/// Social influence with stubbornness: y(t+1) = ΛWy(t) + (I − Λ)u.
///
/// Friedkin and Johnsen 1990, "Social influence and opinions", doi 10.1080/0022250X.1990.9990069;
/// Λ = diag(λ) the susceptibilities, W row-stochastic (`ties`; the caller sees to it), u the
/// `positions`, y(0) = `start` or u. Every issue moves alone. It converges when every actor is
/// reached by one with λ < 1; the limit is (I − ΛW)⁻¹(I − Λ)u.
public struct FriedkinJohnsen: DynamicsModel {
  /// The model; it has no state.
  public init() {}

  /// What the model is.
  public let description = ModelDescription(
    id: "friedkin-johnsen",
    title: "Averaging with stubborn actors",
    summary: """
      Each actor moves to a mixture of its first position and the weighted mean of the positions \
      of those who influence it, until nothing moves.
      """,
    citation: "Friedkin, N. E. and Johnsen, E. C. (1990), J. Math. Sociol. 15, 193-206",
    isNot: "Ties do not change, nobody is repelled, and positions never leave the first range.",
    parameters: [toleranceParameter],
    stateKind: .positions,
    stop: .whenStill)

  /// The first positions and the weights.
  public func start(
    _ members: [MemberProblem], schedule: Schedule, seed: UInt64
  ) -> Start<Averaging> {
    averagingStart(members, susceptibilities: members.map(\.susceptibility))
  }

  /// Replaces the weights of a member.
  public func apply(_ forcing: Forcing, to member: Int, in workspace: inout Averaging) {
    workspace.apply(forcing, to: member)
  }

  /// Averages every active member once.
  public func step(
    _ states: inout MatrixBatch, at step: Int, active: [Bool], workspace: inout Averaging
  ) {
    workspace.average(&states, active: active)
  }
}
