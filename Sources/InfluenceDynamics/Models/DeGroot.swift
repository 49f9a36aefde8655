public import LinearAlgebra
internal import Parameters

/// Repeated averaging: y(t+1) = Wy(t).
///
/// DeGroot 1974, "Reaching a consensus", doi 10.1080/01621459.1974.10480137; W row-stochastic
/// (`ties`; the caller sees to it), y(0) = `start` or `positions`. It reaches consensus when the
/// closed classes of W reduce to one that is aperiodic.
public struct DeGroot: InterpretedModel {
  /// The model; it has no state.
  public init() {}

  /// What the model is.
  public let description = ModelDescription(
    id: "degroot",
    title: "Averaging",
    summary: """
      Each actor moves to the weighted mean of the positions of those who influence it, until \
      nothing moves.
      """,
    citation: "DeGroot, M. H. (1974), J. Am. Stat. Assoc. 69, 118-121",
    isNot: "Nobody is stubborn: first positions are forgotten but for their weights.",
    parameters: [toleranceParameter],
    stateKind: .positions,
    stop: .whenStill,
    fixedPoints: """
      Every consensus; and where several groups listen to nobody outside, whatever each of them \
      agrees on. The consensus is the mean of the first positions, weighted by the left eigenvector \
      of W for 1.
      """,
    conclusion: """
      Agreement here shows who is listened to, not who is right. Lasting disagreement needs groups \
      that do not listen to each other, or another model.
      """,
    findings: degrootFindings,
    inputs: ModelInputs(ties: .weights, needsPositions: true, uses: []))

  /// The first positions and the weights.
  public func start(
    _ members: [MemberProblem], schedule: Schedule, seed: UInt64
  ) -> Start<Averaging> {
    let open = members.map { Array(repeating: 1.0, count: $0.actorCount) }
    return averagingStart(members, susceptibilities: open)
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
