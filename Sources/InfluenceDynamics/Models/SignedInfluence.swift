public import LinearAlgebra
internal import Parameters

/// Positions that follow friends and recoil from foes: y(t+1) = ΛW(t)y(t) + (I − Λ)u,
/// Wᵢⱼ = AᵢⱼXᵢⱼ/Σₖ|AᵢₖXᵢₖ|.
///
/// Friedkin and Johnsen 1990, "Social influence and opinions", doi 10.1080/0022250X.1990.9990069,
/// with the signs of Altafini 2013, "Consensus problems on networks with antagonistic
/// interactions", doi 10.1109/TAC.2012.2224251. X are ties (`ties`, which ``TieCoevolution`` moves,
/// or which stay), A the `influence` (1 unless given), u the `positions`, λ the `susceptibility`.
/// W(t) is that of the ties at the start of the step. An actor that nobody moves (its row of AX is
/// zero) stays at u. States are actors × (actors + issues), ties first; y(0) = u.
///
/// With fixed ties and λ < 1 the only fixed point is (I − ΛW)⁻¹(I − Λ)u; each step multiplies the
/// largest distance from it by max λ at most. All ties positive: Friedkin and Johnsen's model.
/// λ = 1: with ties in structural balance two camps settle at opposite positions of one size, in
/// others all settle at 0 (Altafini), but where every cycle of odd length is at odds (and, as
/// without signs, where W has a period) positions alternate forever. Exchanging the signs of an
/// actor's ties both ways and of its u exchanges that of its y and changes no other.
///
/// ```yaml
/// format: multivector/scenario/1
/// name: A follower and a contrarian     # y = 0.6 and 0.2: y₁ = (y₂ + 1)/2, y₂ = (1 − y₁)/2
/// actors: [follower, contrarian]
/// ties: [[0, 0.4], [-0.3, 0]]
/// positions: {issue: [1, 1]}
/// susceptibility: [0.5, 0.5]
/// calendar: {steps: 60}
/// dynamics: {model: signed-influence, parameters: {ties: fixed}}
/// ```
public struct SignedInfluence: DynamicsModel {
  /// The model; it has no state.
  public init() {}

  /// What the model is.
  public let description = ModelDescription(
    id: "signed-influence",
    title: "Positions drawn by friends and driven off by foes, on moving ties",
    summary: """
      Every month each actor takes up a mixture of where it stood by the evidence and what those \
      who have leverage over it stand for: the position of a friend, the opposite of a foe's. Ties \
      move as in tie-coevolution, or stay fixed.
      """,
    citation: """
      Friedkin, N. E. and Johnsen, E. C. (1990), J. Math. Sociol. 15, 193-206; Altafini, C. (2013), \
      IEEE Trans. Autom. Control 58(4), 935-946; ties: Morrison, M., Kutz, J. N. and Gabbay, M. \
      (2023), Network Science 11, 458-501
      """,
    isNot: """
      Not a forecast of votes: how open states are to each other is a judgement, positions do not \
      act back on ties, and the opposite of a position is its mirror image in 0, the middle of the \
      scale, so results depend on where 0 is.
      """,
    parameters: signedInfluenceParameters,
    stateKind: .tiesAndPositions,
    stop: .atHorizon,
    fixedPoints: """
      With ties at rest and λ below 1 one alone, y = (I − ΛW)⁻¹(I − Λ)u; each month leaves at most \
      the largest λ of the distance from it. With λ = 1 it depends on the ties: in structural \
      balance two camps at opposite positions of one size, otherwise 0, but where every odd cycle \
      is at odds, or W has a period, positions alternate for ever.
      """,
    conclusion: """
      Positions come to rest a few months after the ties: read them as what a pattern of ties \
      makes of the known positions, and compare scenarios rather than months, whose first only \
      lead from the known positions to rest. What moves ties is that of tie-coevolution; positions \
      have no part in it.
      """,
    inputs: ModelInputs(uses: [.susceptibility, .sizes, .influence]),
    isDrivenByEvidence: true)

  /// Ties and positions at the start, and what every member carries along.
  public func start(
    _ members: [MemberProblem], schedule: Schedule, seed: UInt64
  ) -> Start<SignedWorkspace> {
    let order = members.first?.actorCount ?? 0
    let issues = members.first?.positions.columns ?? 0
    let judged = members.map { member in
      member.positions.columns == issues
        ? member.refusal(rows: order, columns: order, weighsInfluence: true) : .mismatchedShapes
    }
    let ties = TieCoevolution().start(members, refusals: judged, schedule: schedule, seed: seed)
    let carried = members.indices.map { index in
      SignedMember(ties.refusals[index] == nil ? members[index] : nil, ties.states.rows, issues)
    }
    var states = MatrixBatch(
      members: ties.states.members, rows: ties.states.rows, columns: ties.states.rows + issues)
    let workspace = SignedWorkspace(
      ties: ties.states, tieWorkspace: ties.workspace, members: carried, issues: issues)
    for member in members.indices { workspace.writeStart(of: member, to: &states) }
    return Start(states: states, workspace: workspace, refusals: ties.refusals)
  }

  /// Moves the set points, the sizes or the influence of a member; fixed ties move with the former.
  public func apply(_ forcing: Forcing, to member: Int, in workspace: inout SignedWorkspace) {
    workspace.apply(forcing, to: member)
  }

  /// Moves the positions of every active member by its ties, then the ties.
  public func step(
    _ states: inout MatrixBatch, at step: Int, active: [Bool], workspace: inout SignedWorkspace
  ) {
    workspace.advance(&states, at: step, active: active)
  }
}

/// The parameters of ``SignedInfluence``: its own, then those of the ties.
let signedInfluenceParameters: [ParameterDescription] =
  [
    ParameterDescription(
      name: "susceptibility", symbol: "λ", alternativeNames: ["λ", "lambda"], unit: "1",
      range: 0...0.5, allowed: 0...1, defaultValue: 0.2,
      meaning: """
        Share of an actor's position that others make; the rest is where the evidence put it. 0: \
        nobody moves; 0.2: a unanimous and opposed set of friends draws an actor a fifth of the \
        way; 1: known positions are forgotten. It holds each month, so after k months all but λᵏ \
        at most of the effect of a change of ties is there. In numbers, susceptibility: gives each \
        actor its own.
        """,
      source: "judgement: UN ideal points move little from year to year"),
    ParameterDescription(
      name: "ties", options: ["coevolving", "fixed"],
      meaning: """
        Whether ties move as in tie-coevolution or stay at their set points, which changes of the \
        scenario move; fixed ties have no balance, noise or walk.
        """,
      source: "judgement: coevolving is the default model with positions on top"),
  ] + tieCoevolutionParameters
