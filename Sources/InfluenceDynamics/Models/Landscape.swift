public import LinearAlgebra
internal import Parameters

/// Two sides, and who moves to which: E(X) = Σ sᵢsⱼpᵢⱼdᵢⱼ(X) goes down.
///
/// Axelrod and Bennett 1993, "A landscape theory of aggregation", Br. J. Polit. Sci. 23, 211-233,
/// doi 10.1017/S000712340000973X. p are the propensities (`ties`, symmetric: how much i and j want
/// to be together), s the `sizes`, d = 1 for actors on different sides. One actor moves at a time,
/// the one that lowers the energy most; of equal ones the first in the list. The landscape is
/// searched whole up to 24 actors, by descents from random starts beyond.
///
/// `positions` are optional: each issue is a configuration to descend from, on the first side those
/// who stand at 0 or above. The states are +1 and −1.
public struct Landscape: InterpretedModel {
  /// The model; it has no state.
  public init() {}

  /// What the model is.
  public let description = ModelDescription(
    id: "landscape",
    title: "Alignment on a landscape of energies",
    summary: """
      Actors who would rather be together or apart, and weigh that by size, take one of two sides; \
      they move one at a time while that brings them nearer to whom they want. Finds every \
      configuration in which nobody would move, and how many configurations lead to it.
      """,
    citation: "Axelrod, R. and Bennett, D. S. (1993), Br. J. Polit. Sci. 23, 211-233",
    isNot: """
      Nobody looks ahead, nobody moves with others, and there are two sides and no neutral ground. \
      Propensities are given, not found.
      """,
    parameters: landscapeParameters,
    stateKind: .positions,
    stop: .whenStill,
    fixedPoints: """
      The local minima of the energy. A move changes the energy by 2s_k times the change of the \
      mover's own frustration, so descent never returns and always ends in one.
      """,
    conclusion: """
      A landscape of one minimum predicts sides whatever the history; of several, the sizes of the \
      basins say how much depends on where things stood. The deepest minimum need not be where \
      descent leads.
      """,
    findings: landscapeFindings,
    inputs: ModelInputs(ties: .symmetric, uses: [.sizes]))

  /// The configurations to descend from.
  public func start(
    _ members: [MemberProblem], schedule: Schedule, seed: UInt64
  ) -> Start<LandscapeDescent> {
    let shape = members.first.map { ($0.positions.rows, $0.positions.columns) } ?? (0, 0)
    let blank = Matrix(rows: shape.0, columns: shape.1)
    var refusals = members.map { $0.refusal(rows: shape.0, columns: shape.1) }
    for (index, member) in members.enumerated()
    where refusals[index] == nil && !member.ties.isSymmetric {
      refusals[index] = .notSymmetric
    }
    for (index, member) in members.enumerated() where refusals[index] == nil {
      refusals[index] = member.energyRefusal
    }
    let starts = zip(members, refusals).map { member, refusal in
      guard refusal == nil else { return blank }
      let given = member.start ?? member.positions
      return Matrix(rows: shape.0, columns: shape.1) { given[$0, $1] >= 0 ? 1 : -1 }
    }
    let workspace = LandscapeDescent(
      problems: members,
      energies: zip(members, refusals).map { $1 == nil ? $0.energies : nil })
    return Start(
      states: MatrixBatch(starts, rows: shape.0, columns: shape.1), workspace: workspace,
      refusals: refusals)
  }

  /// Replaces the propensities or the sizes of a member.
  public func apply(_ forcing: Forcing, to member: Int, in workspace: inout LandscapeDescent) {
    workspace.apply(forcing, to: member)
  }

  /// Moves, on every issue of every active member, the actor that lowers the energy most.
  public func step(
    _ states: inout MatrixBatch, at step: Int, active: [Bool], workspace: inout LandscapeDescent
  ) {
    for member in active.indices where active[member] {
      workspace.move(member, of: &states)
    }
  }
}

/// What a descent carries: every member's energies.
public struct LandscapeDescent: Sendable {
  private var problems: [MemberProblem]
  private var energies: [LandscapeEnergies?]
  private var sides: [Bool]

  init(problems: [MemberProblem], energies: [LandscapeEnergies?]) {
    self.problems = problems
    self.energies = energies
    sides = Array(repeating: true, count: problems.first?.actorCount ?? 0)
  }

  mutating func apply(_ forcing: Forcing, to member: Int) {
    if let ties = forcing.ties { problems[member].ties = ties }
    if let sizes = forcing.sizes { problems[member].sizes = sizes }
    energies[member] = problems[member].energies
  }

  mutating func move(_ member: Int, of states: inout MatrixBatch) {
    guard let energies = energies[member] else { return }
    for issue in 0..<states.columns {
      for actor in sides.indices { sides[actor] = states[member, actor, issue] > 0 }
      if let mover = energies.steepestMove(from: sides) {
        states[member, mover, issue] = -states[member, mover, issue]
      }
    }
  }
}

extension MemberProblem {
  /// The energies of the configurations of this member.
  var energies: LandscapeEnergies {
    LandscapeEnergies(
      propensities: ties, sizes: sizes, tolerance: parameters["tolerance"] ?? 0)
  }

  /// Sizes so large that an energy would be infinite; nil when all are of use.
  fileprivate var energyRefusal: DivergenceReason? {
    guard !energies.tolerance.isFinite || energies.weights.firstNotFinite != nil else { return nil }
    let largest = sizes.indices.max { sizes[$0] < sizes[$1] } ?? 0
    return .unusableInput(name: "sizes", actor: largest, value: sizes[largest])
  }
}
