public import LinearAlgebra
internal import Parameters

/// The spatial model of politics as KTAB computes it: actors challenge, bargain and move, turn by
/// turn.
///
/// Wise, Lester and Efird 2015, "An introduction to the KAPSARC Toolkit for Behavioral Analysis
/// (KTAB) using one-dimensional spatial models", and the published program, KTAB 0.1 (KAPSARC, MIT
/// licence, modules kmodel and smp), from whose behaviour every constant here is taken. A turn:
///
/// 1. **value**: 1 − d_ij, d the distance of j's position from i's ideal, weighted by i's salience;
/// 2. **risk**: all positions are put to the vote by capability; who would win shuns risk, who would
///    lose seeks it (``RiskRange``). Utilities become (1 − d)(1 + dR), by everybody's judgement;
/// 3. **challenge**: everybody weighs challenging each other actor, third parties included, and
///    challenges the one from which it gains most;
/// 4. **bargain**: a challenge proposes positions in between, weighted by salience and chances;
/// 5. **choose**: all actors vote on the bargains on each actor's table; one is chosen, all move at
///    once, and ideals follow.
///
/// In a ``MemberProblem`` `positions` are the ideals θ and, unless there is a `start`, the positions
/// x (actors × issues, 0 to 100); `salience` σ counts from 0 to 100 and an actor's adds up to 100 at
/// most; `sizes` are capabilities; `accommodation` a_ij moves ideals, each after its own
/// position when there is none, as in most published runs. States are positions from 0 to 100.
///
/// The program departs from its own account in two places; ``BargainingMode`` says which and chooses.
/// A turn allocates its tables again: it weighs n³ coalitions, which takes far longer.
public struct SpatialBargaining: InterpretedModel {
  /// The model; it has no state.
  public init() {}

  /// What the model is.
  public let description = ModelDescription(
    id: "bargaining",
    title: "Challenges and bargains over positions",
    summary: """
      Actors with capability, positions and salience challenge whom it pays to challenge, propose \
      positions in between, and move to the bargain that all, voting by capability, are likeliest to \
      settle on. Ends when a turn moves little compared with the first.
      """,
    citation: """
      Wise, B., Lester, L. and Efird, B. (2015), An introduction to the KAPSARC Toolkit for Behavioral \
      Analysis (KTAB), KAPSARC Discussion Paper; program KTAB 0.1 (github.com/KAPSARC/KTAB)
      """,
    isNot: """
      Not Bueno de Mesquita's own program, and no forecast by itself: without `selection` \
      'Stochastic' or varied inputs it gives one point with no uncertainty, and who challenges whom \
      is an argmax, which a small difference in input can move. Positions are whatever the expert who \
      coded them thinks. Ties and susceptibilities are not looked at.
      """,
    parameters: spatialBargainingParameters,
    stateKind: .positions,
    stop: .whenQuiet(floor: 1e-4 * SpatialMember.whole),
    fixedPoints: """
      Any state in which nobody expects to gain more than 1e-5 from a challenge, or in which every \
      actor's status quo is its likeliest option; one position shared by all is one. Published \
      runs end earlier, when turns move less than `tolerance` of the first.
      """,
    conclusion: """
      Read it as who presses whom, and which camps form, over several options and perturbed inputs; \
      never as one final point. What holds under every voting rule, risk range and a tenth more or \
      less of each capability is a finding about the assumptions; what does not is none.
      """,
    findings: spatialBargainingFindings,
    inputs: ModelInputs(
      needsTies: false, needsPositions: true, positions: 0...SpatialMember.whole,
      salience: 0...SpatialMember.whole, sharesSalience: true, needsPositiveSizes: true,
      uses: [.sizes, .salience, .accommodation]))

  /// The first positions, and members ready to bargain.
  public func start(
    _ members: [MemberProblem], schedule: Schedule, seed: UInt64
  ) -> Start<SpatialWorkspace> {
    let shape = members.first.map { ($0.positions.rows, $0.positions.columns) } ?? (0, 0)
    let refusals = members.map {
      $0.spatialRefusal(rows: shape.0, columns: shape.1)
    }
    let started = zip(members, refusals).map { $1 == nil ? SpatialMember($0, seed: seed) : nil }
    let blank = Matrix(rows: shape.0, columns: shape.1)
    return Start(
      states: MatrixBatch(
        started.map { $0?.positions ?? blank }, rows: shape.0, columns: shape.1),
      workspace: SpatialWorkspace(members: started), refusals: refusals)
  }

  /// Replaces a member's capabilities by new sizes; there are no ties.
  public func apply(_ forcing: Forcing, to member: Int, in workspace: inout SpatialWorkspace) {
    workspace.members[member]?.apply(forcing)
  }

  /// Lets every active member have a turn.
  public func step(
    _ states: inout MatrixBatch, at step: Int, active: [Bool], workspace: inout SpatialWorkspace
  ) {
    for member in active.indices where active[member] {
      let outcome = workspace.members[member]?.turn(step)
      guard outcome != nil, let positions = workspace.members[member]?.positions else {
        // What did not settle has no next state, and the loop ends the member there.
        states.store(
          Matrix(rows: states.rows, columns: states.columns, repeating: .nan), as: member)
        continue
      }
      states.store(positions, as: member)
    }
  }
}

/// The members of a batch of ``SpatialBargaining`` under way.
public struct SpatialWorkspace: Sendable {
  var members: [SpatialMember?]
}
