public import LinearAlgebra
internal import Parameters

/// Social influence with stubbornness: x(t+1) = (ΛW ⊗ C) x(t) + ((I − Λ) ⊗ I) u.
///
/// Friedkin and Johnsen 1990, "Social influence and opinions", doi 10.1080/0022250X.1990.9990069;
/// several issues that affect each other: Parsegov, Proskurnikov, Tempo and Friedkin 2017, "Novel
/// multidimensional models of opinion dynamics in social networks", doi 10.1109/TAC.2016.2613905.
///
/// Λ = diag(λ) the susceptibilities, W row-stochastic (`ties`; the caller sees to it), u the
/// `positions`, x(0) = `start` or u, C the `coupling` of issues (issues × issues, row = the issue
/// affected), I when there is none. In matrices, X(t+1) = ΛWX(t)Cᵀ + (I − Λ)U.
public struct FriedkinJohnsen: InterpretedModel {
  /// The model; it has no state.
  public init() {}

  /// What the model is.
  public let description = ModelDescription(
    id: "friedkin-johnsen",
    title: "Averaging with stubborn actors",
    summary: """
      Each actor moves to a mixture of its first position and the weighted mean of the positions \
      of those who influence it, until nothing moves. With a coupling, what is heard on one issue \
      also moves the others.
      """,
    citation: """
      Friedkin, N. E. and Johnsen, E. C. (1990), J. Math. Sociol. 15, 193-206; coupled issues: \
      Parsegov, S. E. et al. (2017), IEEE Trans. Autom. Control 62, 2270-2285
      """,
    isNot: """
      Ties do not change and nobody is repelled. Without a coupling positions never leave the \
      first range; with one they can.
      """,
    parameters: [toleranceParameter],
    stateKind: .positions,
    stop: .whenStill,
    fixedPoints: """
      One, whatever the start, when the rate below is less than 1: it solves (I − ΛW ⊗ C) x = \
      ((I − Λ) ⊗ I) u. Without a coupling that is so when everybody is reached by somebody stubborn.
      """,
    conclusion: """
      Lasting disagreement needs no hostility: it follows from first positions and how firmly they \
      are held. Which of the two a real actor does cannot be read off the end alone.
      """,
    findings: [
      FindingDescription(
        name: "rate", unit: "1",
        meaning: """
          ρ(ΛW)·ρ(C), the largest share of a small difference that is left after a step; at 1 or \
          more the limit may depend on the start or not exist.
          """)
    ],
    inputs: ModelInputs(ties: .weights, needsPositions: true, uses: [.susceptibility, .coupling]))

  /// The first positions and the weights.
  public func start(
    _ members: [MemberProblem], schedule: Schedule, seed: UInt64
  ) -> Start<Averaging> {
    averagingStart(
      members, susceptibilities: members.map(\.susceptibility), couplesIssues: true)
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

  /// How fast differences die away.
  public func findings(
    of problem: MemberProblem, along trajectory: Trajectory, seed: UInt64
  ) -> [ModelFinding] {
    guard trajectory.wasStarted else { return [] }
    let open = problem.susceptibility
    let weights = Matrix(rows: open.count, columns: open.count) {
      open[$0] * problem.ties[$0, $1]
    }
    let coupling = problem.coupling ?? .identity(problem.positions.columns)
    guard let influence = weights.spectralRadius, let issues = coupling.spectralRadius else {
      return []
    }
    return [ModelFinding("rate", influence * issues)]
  }
}

extension Matrix {
  /// The largest absolute value of the eigenvalues, nil when they cannot be computed.
  fileprivate var spectralRadius: Double? {
    eigenvalues()?.reduce(0) { max($0, $1.magnitude) }
  }
}
