internal import LinearAlgebra
internal import Parameters

/// What models of averaging carry: weights, first positions and memory for a product.
public struct Averaging: Sendable {
  var weights: [Matrix]
  /// The transposed couplings of issues, nil where every issue moves alone.
  let couplings: [Matrix?]
  let anchors: [Matrix]
  let susceptibilities: [[Double]]
  var current: Matrix
  var averaged: Matrix

  mutating func apply(_ forcing: Forcing, to member: Int) {
    if let ties = forcing.ties { weights[member] = ties }
  }

  /// y ← ΛWyCᵀ + (I − Λ)u for every active member.
  mutating func average(_ states: inout MatrixBatch, active: [Bool]) {
    for member in active.indices where active[member] {
      states.load(member, into: &current)
      multiply(weights[member], current, into: &averaged)
      if let coupling = couplings[member] {
        multiply(averaged, coupling, into: &current)
        swap(&averaged, &current)
      }
      for actor in 0..<averaged.rows {
        let openness = susceptibilities[member][actor]
        for issue in 0..<averaged.columns {
          averaged[actor, issue] =
            openness * averaged[actor, issue] + (1 - openness) * anchors[member][actor, issue]
        }
      }
      states.store(averaged, as: member)
    }
  }
}

/// The tolerance of models that run until nothing moves.
let toleranceParameter = ParameterDescription(
  name: "tolerance", symbol: "ε", unit: "positions", range: 1e-12...1e-6,
  allowed: 0...Double.greatestFiniteMagnitude, defaultValue: 1e-12,
  meaning: """
    A member has converged when no position moves by more than this in a step. Smaller is \
    stricter; below 1e-15 times the positions rounding may keep it from ever being met.
    """,
  source: "numerical choice")

func averagingStart(
  _ members: [MemberProblem], susceptibilities: [[Double]], couplesIssues: Bool = false
) -> Start<Averaging> {
  let shape = members.first.map { ($0.positions.rows, $0.positions.columns) } ?? (0, 0)
  let blank = Matrix(rows: shape.0, columns: shape.1)
  let refusals = members.map {
    $0.refusal(rows: shape.0, columns: shape.1, couplesIssues: couplesIssues)
  }
  func placed(_ matrix: Matrix, _ member: Int) -> Matrix {
    refusals[member] == .mismatchedShapes ? blank : matrix
  }
  let anchors = members.indices.map { placed(members[$0].positions, $0) }
  let starts = members.indices.map { placed(members[$0].start ?? members[$0].positions, $0) }
  let workspace = Averaging(
    weights: members.map(\.ties), couplings: members.map { $0.coupling?.transposed },
    anchors: anchors, susceptibilities: susceptibilities,
    current: blank, averaged: blank)
  return Start(
    states: MatrixBatch(starts, rows: shape.0, columns: shape.1), workspace: workspace,
    refusals: refusals)
}
