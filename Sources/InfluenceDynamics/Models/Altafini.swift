public import LinearAlgebra
internal import Parameters

/// Averaging among friends and foes: dx/dt = −Lx, L_ii = Σⱼ|a_ij|, L_ij = −a_ij.
///
/// Altafini 2013, "Consensus problems on networks with antagonistic interactions", doi
/// 10.1109/TAC.2012.2224251. A is `ties`, of any sign; its diagonal is not used. x(0) = `start` or
/// `positions`, one column an issue, each alone. Each step multiplies by e^(−Lh), so the states are
/// exact at every step whatever its length h.
public struct Altafini: InterpretedModel {
  /// The model; it has no state.
  public init() {}

  /// What the model is.
  public let description = ModelDescription(
    id: "altafini",
    title: "Averaging among friends and foes",
    summary: """
      Each actor moves towards the positions of its friends and towards the opposite of those of \
      its foes, until nothing moves.
      """,
    citation: "Altafini, C. (2013), IEEE Trans. Autom. Control 58, 935-946",
    isNot: """
      Ties do not change, whatever positions come to. Positions are measured from a neutral 0 that \
      has a meaning: moving all of them by the same amount changes the result.
      """,
    parameters: [
      ParameterDescription(
        name: "timeStep", symbol: "h", unit: "time", range: 0.01...10,
        allowed: Double.leastNormalMagnitude...Double.greatestFiniteMagnitude, defaultValue: 1,
        meaning: "How much time passes in a step; ties are rates per unit of time.",
        source: "convention"),
      toleranceParameter,
    ],
    stateKind: .positions,
    stop: .whenStill,
    fixedPoints: """
      Where everybody influences everybody, directly or through others: if the ties are \
      structurally balanced, all positions of one size, of opposite sign in the two camps (without \
      weights that depend on direction, the mean of the first positions with the signs of the \
      second camp turned); if they are not, 0 alone.
      """,
    conclusion: """
      Two camps that stay exactly opposed need a network without any odd quarrel; one unbalanced \
      cycle, and everybody ends neutral. The rate of convergence shows how near to that it is.
      """,
    findings: altafiniFindings,
    inputs: ModelInputs(needsPositions: true, uses: []))

  /// The first positions, and how they flow.
  public func start(
    _ members: [MemberProblem], schedule: Schedule, seed: UInt64
  ) -> Start<SignedFlow> {
    let shape = members.first.map { ($0.positions.rows, $0.positions.columns) } ?? (0, 0)
    let blank = Matrix(rows: shape.0, columns: shape.1)
    let refusals = members.map { $0.refusal(rows: shape.0, columns: shape.1) }
    let starts = zip(members, refusals).map { member, refusal in
      refusal == nil ? member.start ?? member.positions : blank
    }
    let flows = zip(members, refusals).map { member, refusal in
      refusal == nil ? SignedFlow.flow(member.ties, over: member.timeStep) : blank
    }
    let workspace = SignedFlow(
      flows: flows, timeSteps: members.map(\.timeStep), current: blank, moved: blank)
    return Start(
      states: MatrixBatch(starts, rows: shape.0, columns: shape.1), workspace: workspace,
      refusals: refusals)
  }

  /// Replaces the ties of a member.
  public func apply(_ forcing: Forcing, to member: Int, in workspace: inout SignedFlow) {
    guard let ties = forcing.ties else { return }
    workspace.flows[member] = SignedFlow.flow(ties, over: workspace.timeSteps[member])
  }

  /// Moves every active member by one step of the flow.
  public func step(
    _ states: inout MatrixBatch, at step: Int, active: [Bool], workspace: inout SignedFlow
  ) {
    for member in active.indices where active[member] {
      states.load(member, into: &workspace.current)
      multiply(workspace.flows[member], workspace.current, into: &workspace.moved)
      if !workspace.movedByRoundingAlone { states.store(workspace.moved, as: member) }
    }
  }
}

/// What the flow of signed ties carries: e^(−Lh) of every member, and memory for a product.
public struct SignedFlow: Sendable {
  var flows: [Matrix]
  let timeSteps: [Double]
  var current: Matrix
  var moved: Matrix

  /// Whether the last step moved nobody by more than the rounding of its sums: it is still then,
  /// however large the positions are.
  var movedByRoundingAlone: Bool {
    let largest = current.elements.reduce(0) { max($0, $1.magnitude) }
    let rounding = Double(2 * current.rows) * Double.ulpOfOne * largest
    return moved.largestChange(from: current) <= rounding
  }

  /// e^(−Lh); NaN where it cannot be computed, which ends the member.
  static func flow(_ ties: Matrix, over time: Double) -> Matrix {
    let laplacian = ties.signedLaplacian
    let exponent = Matrix(rows: ties.rows, columns: ties.columns) { -time * laplacian[$0, $1] }
    return exponent.exponential()
      ?? Matrix(rows: ties.rows, columns: ties.columns, repeating: .nan)
  }
}

extension Matrix {
  /// L_ii = Σⱼ|a_ij| over the others, L_ij = −a_ij.
  var signedLaplacian: Matrix {
    Matrix(rows: rows, columns: columns) { row, column in
      guard row == column else { return -self[row, column] }
      return (0..<columns).reduce(0) { $1 == row ? $0 : $0 + self[row, $1].magnitude }
    }
  }
}

extension MemberProblem {
  /// The time that passes in a step of a model that asks for it.
  var timeStep: Double { parameters["timeStep"] ?? 1 }
}
