public import LinearAlgebra
internal import Parameters

/// Ties that grow with agreement about third parties: dX/dt = X².
///
/// Marvel, Kleinberg, Kleinberg and Strogatz 2011, "Continuous-time model of structural balance",
/// doi 10.1073/pnas.1013213108. X(0) is `start` or `ties`, symmetric, diagonal included. The
/// solution is X(t) = X(0)(I − tX(0))⁻¹, computed from the eigenpairs of X(0) and so exact at every
/// step; it leaves every bound at t* = 1/λ₁, the largest eigenvalue being positive. Near t* the
/// signs are those of v₁v₁ᵀ: two factions, or one.
public struct StructuralBalance: InterpretedModel {
  /// The model; it has no state.
  public init() {}

  /// What the model is.
  public let description = ModelDescription(
    id: "structural-balance",
    title: "Structural balance without bounds",
    summary: """
      A tie grows when the two actors agree about third parties and shrinks when they do not, ever \
      faster, until ties leave every bound at a definite time with everybody a friend or in one of \
      two factions.
      """,
    citation: "Marvel, S. A. et al. (2011), Proc. Natl. Acad. Sci. USA 108, 1771-1776",
    isNot: """
      Nothing holds a tie back, so sizes near the end mean nothing; signs do. The time is in the \
      unit in which ties act on each other, not months.
      """,
    parameters: [
      timeStepOfBalance, balanceTolerance,
    ],
    stateKind: .ties,
    stop: .atHorizon,
    fixedPoints: """
      X = 0 and nothing else. With λ₁ > 0 ties blow up at t* = 1/λ₁; with λ₁ ≤ 0 they fade to 0.
      """,
    conclusion: """
      Who ends with whom is fixed by the leading eigenvector of the first ties, before anything \
      has moved. A start that is not generic is named as such and factions are not guessed.
      """,
    findings: structuralBalanceFindings,
    inputs: ModelInputs(ties: .symmetric, uses: []))

  /// The first ties and their eigenpairs.
  public func start(
    _ members: [MemberProblem], schedule: Schedule, seed: UInt64
  ) -> Start<BalanceFlow> {
    let order = members.first?.actorCount ?? 0
    let blank = Matrix(rows: order, columns: order)
    var refusals = members.map {
      $0.refusal(rows: order, columns: order, takesForcing: false)
    }
    for (index, member) in members.enumerated()
    where refusals[index] == nil && !member.firstTies.isSymmetric {
      refusals[index] = .notSymmetric
    }
    let starts = zip(members, refusals).map { $1 == nil ? $0.firstTies : blank }
    let flow = BalanceFlow(starts, timeSteps: members.map(\.timeStep))
    return Start(
      states: MatrixBatch(starts, rows: order, columns: order), workspace: flow,
      refusals: refusals, ends: flow.ends)
  }

  /// Does nothing: members with changes to come are refused.
  public func apply(_ forcing: Forcing, to member: Int, in workspace: inout BalanceFlow) {}

  /// Puts every active member where the closed form has it after the step.
  public func step(
    _ states: inout MatrixBatch, at step: Int, active: [Bool], workspace: inout BalanceFlow
  ) {
    for member in active.indices where active[member] {
      workspace.place(member, of: &states, after: step + 1)
    }
  }

  /// When ties blow up, and which actors end together.
  public func findings(
    of problem: MemberProblem, along trajectory: Trajectory, seed: UInt64
  ) -> [ModelFinding] {
    guard trajectory.wasStarted,
      let ending = BalanceEnding(problem.firstTies, tolerance: problem.parameters["tolerance"] ?? 0)
    else { return [] }
    return ending.findings
  }
}

/// What the flow of balance carries: the eigenpairs of every member's first ties.
public struct BalanceFlow: Sendable {
  private let values: [[Double]]
  private let vectors: [Matrix]
  private let transposed: [Matrix]
  private let timeSteps: [Double]
  private var scaled: Matrix
  private var placed: Matrix

  init(_ starts: [Matrix], timeSteps: [Double]) {
    let order = starts.first?.rows ?? 0
    // Eigenpairs that cannot be computed are no numbers, which ends the member as diverged.
    let missing = Matrix(rows: order, columns: order, repeating: .nan)
    let pairs = starts.map { $0.symmetricEigenpairs() }
    values = pairs.map { $0?.values ?? Array(repeating: .nan, count: order) }
    vectors = pairs.map { $0?.vectors ?? missing }
    transposed = vectors.map(\.transposed)
    self.timeSteps = timeSteps
    scaled = Matrix(rows: order, columns: order)
    placed = scaled
  }

  /// After how many steps each member blows up: 1/(λ₁h).
  var ends: [Double] {
    zip(values, timeSteps).map { values, timeStep in
      guard let largest = values.last, largest > 0 else { return .infinity }
      return 1 / largest / timeStep
    }
  }

  /// X = V diag(λ/(1 − tλ)) Vᵀ at t = steps · h.
  mutating func place(_ member: Int, of states: inout MatrixBatch, after steps: Int) {
    let time = Double(steps) * timeSteps[member]
    for column in 0..<scaled.columns {
      let value = values[member][column]
      let grown = value / (1 - time * value)
      for row in 0..<scaled.rows { scaled[row, column] = grown * vectors[member][row, column] }
    }
    multiply(scaled, transposed[member], into: &placed)
    states.store(placed, as: member)
  }
}

extension Matrix {
  /// Whether the matrix equals its transpose, within 1e-12 of its largest element.
  var isSymmetric: Bool {
    let largest = elements.reduce(0) { max($0, $1.magnitude) }
    return transposed.largestChange(from: self) <= 1e-12 * largest
  }
}

extension MemberProblem {
  /// The state a model of ties without set points starts from.
  var firstTies: Matrix { start ?? ties }
}
