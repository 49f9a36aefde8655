public import LinearAlgebra
internal import Parameters

/// Ties that return to their set points and are pulled towards structural balance.
///
/// dXᵢⱼ = [L tanh((α/L) Σₖ sₖ Zᵢₖ Zₖⱼ) − β(Xᵢⱼ − Bᵢⱼ(t))] dt + σ dWᵢⱼ, Z = X − b₀.
///
/// Morrison, Kutz and Gabbay 2023, "Transitions between peace and systemic war as bifurcations in
/// a signed network dynamical system", Network Science 11, 458-501, generalised: sizes s, an
/// offset b₀, moving set points B(t) and noise. Published form (parameter "form"): s = 1, b₀ = 0,
/// σ = 0, diagonal free. Runge and Kutta's fourth-order method without noise, Heun's stochastic
/// method with it.
public struct TieCoevolution: InterpretedModel {
  private let path: KernelPath

  /// The model; it has no state.
  public init() { self.init(on: .best) }

  /// The model computed with given instructions; all give the same bits.
  package init(on path: KernelPath) { self.path = path }

  /// What the model is.
  public let description = ModelDescription(
    id: UsualModel.id,
    title: "Coevolution of ties with structural balance",
    summary: """
      Every tie returns to the set point the evidence gives it, and is pulled up where the two \
      actors agree about third parties and down where they do not. Weak pull leaves room for \
      several vectors; beyond a critical strength camps form.
      """,
    citation: "Morrison, M., Kutz, J. N. and Gabbay, M. (2023), Network Science 11, 458-501",
    isNot: """
      Not a model of decisions: nobody plans, and an actor's own interests enter only through \
      the set points.
      """,
    parameters: tieCoevolutionParameters,
    stateKind: .ties,
    stop: .atHorizon,
    fixedPoints: """
      Those of X = B + (L/β) tanh((α/L) ZSZ). For equal set points μ in the published form: peace \
      (β − √(β(β − 4Nαμ)))/(2Nα), unstable with + for −, war (L + βμ)/β; the first two are exact \
      while the tangent is its argument, the third where it is 1. Peace is lost at 4Nαμ = β, f = 1.
      """,
    conclusion: """
      Below the loss of the middle state an actor can keep several vectors, and small changes of \
      evidence have effects in proportion, enlarged by 1/(1 − gain). Beyond it camps form; where \
      both states are stable, what has happened cannot be undone by undoing its cause.
      """,
    findings: tieCoevolutionFindings,
    inputs: ModelInputs(uses: [.sizes]),
    isDrivenByEvidence: true)

  /// The ties at the start, and what every member carries along.
  public func start(
    _ members: [MemberProblem], schedule: Schedule, seed: UInt64
  ) -> Start<TieWorkspace> {
    let order = members.first?.actorCount ?? 0
    return start(
      members, refusals: members.map { $0.refusal(rows: order, columns: order) },
      schedule: schedule, seed: seed)
  }

  /// The same for a model that has ties and more, and has judged its members itself.
  func start(
    _ members: [MemberProblem], refusals judged: [DivergenceReason?], schedule: Schedule,
    seed: UInt64
  ) -> Start<TieWorkspace> {
    let order = members.first?.actorCount ?? 0
    let usable = zip(members, judged).map { problem, refusal in
      (refusal == nil ? problem : MemberProblem.blank(order, like: problem)).inItsForm
    }
    let constants = usable.map { TieConstants($0, substeps: schedule.substepsPerStep) }
    let refusals = zip(judged, constants).map { $0 ?? $1.refusal }
    let starts = zip(usable, constants).map { $1.cleared($0.start ?? $0.ties) }
    let blank = Matrix(rows: order, columns: order)
    let workspace = TieWorkspace(
      usable, constants: constants, isUsable: refusals.map { $0 == nil }, schedule: schedule,
      seed: seed, path: path)
    return Start(
      states: MatrixBatch(starts.isEmpty ? [blank] : starts, rows: order, columns: order),
      workspace: workspace, refusals: refusals)
  }

  /// Moves the set points or replaces the sizes of a member; α and b₀ stay.
  public func apply(_ forcing: Forcing, to member: Int, in workspace: inout TieWorkspace) {
    workspace.apply(forcing, to: member)
  }

  /// Integrates every active member over one step.
  public func step(
    _ states: inout MatrixBatch, at step: Int, active: [Bool], workspace: inout TieWorkspace
  ) {
    workspace.advance(&states, at: step, active: active)
  }
}

extension MemberProblem {
  /// A member that stands in for one of the wrong shape, so that the others keep their places.
  fileprivate static func blank(_ order: Int, like problem: MemberProblem) -> MemberProblem {
    MemberProblem(
      ties: Matrix(rows: order, columns: order), parameters: problem.parameters,
      member: problem.member)
  }
}
