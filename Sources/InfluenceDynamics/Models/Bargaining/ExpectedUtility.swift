public import LinearAlgebra
internal import Parameters

/// Bueno de Mesquita's expected-utility model as reconstructed by Scholz, Calbert and Smith: actors
/// move to the offers that challenges leave them with, round by round.
///
/// Scholz, Calbert and Smith 2011, "Unravelling Bueno De Mesquita's group decision model", Journal of
/// Theoretical Politics 23(4), 510-531, doi 10.1177/0951629811418142; the branches follow the
/// published replication of their program (github.com/jmckib/bdm-scholz-expected-utility-model). In
/// each round:
///
/// 1. votes, vote_k(x_a, x_b) = c_k·s_k·((|x_k − x_b|/R)^r − (|x_k − x_a|/R)^r), R the first range of
///    positions; P_ij the votes for i against j as a share of *all* votes on *all* pairs;
/// 2. E_ij = s_j(P·U_s + (1 − P)·U_f) + (1 − s_j)·U_s − Q·U_q, U_s, U_f = 2 − 4(½ ∓ ½|x_i − x_j|/R)^r
///    and U_q = 2 − 4(½)^r;
/// 3. with r = 1, danger_i = Σ_j E_ji gives risk_i between −1 and 1 and r_i = (1 − risk/3)/(1 +
///    risk/3);
/// 4. with these r, an actor loses a *confrontation* when E_ji > E_ij > 0, *compromises* when E_ji >
///    |E_ij| and E_ij < 0 < E_ji, and should *capitulate* when E_ji < |E_ij|. All move at once.
///
/// In a ``MemberProblem`` `positions` are x, on any scale; `salience` s (actors × issues) runs from 0
/// to 1; `sizes` are capabilities c. Every issue is played alone. States are positions.
public struct ExpectedUtility: InterpretedModel {
  /// The model; it has no state.
  public init() {}

  /// What the model is.
  public let description = ModelDescription(
    id: "expected-utility",
    title: "Bueno de Mesquita's expected utility, as reconstructed",
    summary: """
      Each actor compares what it and every other could expect of challenging the other, and moves to \
      the offer that leaves it: it loses a confrontation, compromises or capitulates.
      """,
    citation: """
      Scholz, J. B., Calbert, G. J. and Smith, G. A. (2011), J. Theor. Polit. 23, 510-531, after Bueno \
      de Mesquita, B. (1997), Int. Interact. 23, 235-266
      """,
    isNot: """
      Not Bueno de Mesquita's program, which is unpublished, and no distribution of outcomes. The \
      replication's author objects that probabilities of winning are vanishingly small, being shares \
      of all votes on all pairs, and that risk compares actors who could never be in each other's \
      danger; D. Masad that it gives one point without any uncertainty and that small differences in \
      code or input change the outcome.
      """,
    parameters: expectedUtilityParameters,
    stateKind: .positions,
    stop: .atHorizon,
    fixedPoints: """
      Any state in which nobody is pressed: no other expects to gain from challenging it, or all \
      stand in one place. Published runs need not reach one: the emissions example wanders on through \
      its tenth round, and there is no rule for when to stop.
      """,
    conclusion: """
      Follow a few rounds, vary inputs and switches, and look at who is pressed by whom. The median \
      after some round is no result by itself: in the emissions example it goes from 7 to 10 and back.
      """,
    findings: expectedUtilityFindings,
    inputs: ModelInputs(
      needsTies: false, needsPositions: true, salience: 0...1, needsPositiveSizes: true,
      uses: [.sizes, .salience]))

  /// The first positions, and members ready to go on.
  public func start(
    _ members: [MemberProblem], schedule: Schedule, seed: UInt64
  ) -> Start<ExpectedUtilityWorkspace> {
    let shape = members.first.map { ($0.positions.rows, $0.positions.columns) } ?? (0, 0)
    let refusals = members.map {
      $0.expectedUtilityRefusal(rows: shape.0, columns: shape.1)
    }
    let blank = Matrix(rows: shape.0, columns: shape.1)
    let states = zip(members, refusals).map { $1 == nil ? $0.start ?? $0.positions : blank }
    return Start(
      states: MatrixBatch(states, rows: shape.0, columns: shape.1),
      workspace: ExpectedUtilityWorkspace(
        members: zip(members, refusals).map { $1 == nil ? ExpectedUtilityMember($0) : nil }),
      refusals: refusals)
  }

  /// Replaces a member's capabilities by new sizes; there are no ties.
  public func apply(
    _ forcing: Forcing, to member: Int, in workspace: inout ExpectedUtilityWorkspace
  ) {
    workspace.members[member]?.apply(forcing)
  }

  /// Lets every active member have a round.
  public func step(
    _ states: inout MatrixBatch, at step: Int, active: [Bool],
    workspace: inout ExpectedUtilityWorkspace
  ) {
    for member in active.indices where active[member] {
      guard let current = workspace.members[member] else { continue }
      for issue in 0..<states.columns {
        let positions = (0..<states.rows).map { states[member, $0, issue] }
        for offer in current.round(positions, issue: issue).offers {
          states[member, offer.actor, issue] = offer.position
        }
      }
    }
  }
}

/// The members of a batch of ``ExpectedUtility`` under way.
public struct ExpectedUtilityWorkspace: Sendable {
  var members: [ExpectedUtilityMember?]
}
