internal import LinearAlgebra
internal import ParameterCatalogue

/// Keeps the states of a batch as they come, and the verdict on every member.
struct Recorder {
  /// Which members are still stepped.
  private(set) var active: [Bool]

  private let (rows, columns, steps): (Int, Int, Int)
  private let tolerances: [Double]?
  private let lastForcings: [Int]
  private var elements: [[Double]]
  private var terminations: [Termination?]
  private var changes: [Double]
  private var current: Matrix

  init(
    _ states: MatrixBatch, refusals: [DivergenceReason?], members: [MemberProblem], stop: StopRule,
    steps: Int
  ) {
    (rows, columns, self.steps) = (states.rows, states.columns, steps)
    terminations = refusals.map { $0.map { .diverged(step: 0, reason: $0) } }
    active = refusals.map { $0 == nil }
    tolerances = stop == .whenStill ? members.map { $0.parameters["tolerance"] ?? 0 } : nil
    lastForcings = members.map { $0.forcing.last?.step ?? -1 }
    changes = Array(repeating: .infinity, count: members.count)
    current = Matrix(rows: rows, columns: columns)
    elements = (0..<members.count).map { member in
      var recorded: [Double] = []
      recorded.reserveCapacity((refusals[member] == nil ? steps + 1 : 1) * states.stride)
      recorded.append(contentsOf: states.elements[states.range(of: member)])
      return recorded
    }
  }

  /// True when no member is left to step.
  var isFinished: Bool { !active.contains(true) }

  /// Records the states after step `step` and retires members that diverged or settled.
  mutating func append(_ states: MatrixBatch, after step: Int) {
    for member in active.indices where active[member] {
      states.load(member, into: &current)
      if let place = current.firstNotFinite {
        let reason = DivergenceReason.notFinite(row: place.row, column: place.column)
        retire(member, as: .diverged(step: step, reason: reason))
        continue
      }
      if let tolerances { judgeStillness(of: member, tolerance: tolerances[member], after: step) }
      elements[member].append(contentsOf: states.elements[states.range(of: member)])
    }
  }

  /// The trajectories, in the members' order.
  func trajectories() -> [Trajectory] {
    elements.indices.map { member in
      var recorded = elements[member]
      let termination = terminations[member] ?? ending(of: member)
      if case .converged = termination { fill(&recorded) }
      return Trajectory(
        rows: rows, columns: columns, elements: recorded, termination: termination)
    }
  }

  private mutating func judgeStillness(of member: Int, tolerance: Double, after step: Int) {
    let stride = rows * columns
    changes[member] = zip(elements[member].suffix(stride), current.elements)
      .reduce(0) { max($0, ($1.0 - $1.1).magnitude) }
    if changes[member] <= tolerance, lastForcings[member] <= step {
      retire(member, as: .converged(step: step + 1))
    }
  }

  private mutating func retire(_ member: Int, as termination: Termination) {
    terminations[member] = termination
    active[member] = false
  }

  private func ending(of member: Int) -> Termination {
    tolerances == nil ? .completed : .notConverged(change: changes[member])
  }

  private func fill(_ recorded: inout [Double]) {
    let stride = rows * columns
    let limit = Array(recorded.suffix(stride))
    while stride > 0, recorded.count < (steps + 1) * stride { recorded += limit }
  }
}
