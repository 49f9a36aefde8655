internal import LinearAlgebra
internal import Parameters

/// Keeps the states of a batch as they come, and the verdict on every member.
struct Recorder {
  /// Which members are still stepped.
  private(set) var active: [Bool]

  private let (rows, columns, steps): (Int, Int, Int)
  private let stop: StopRule
  private let tolerances: [Double]
  private let lastForcings: [Int]
  private let ends: [Double]
  private var elements: [[Double]]
  private var terminations: [Termination?]
  private var changes: [Double]
  private var firstMoves: [Double]
  private var current: Matrix

  init(
    _ states: MatrixBatch, refusals: [DivergenceReason?], ends: [Double],
    members: [MemberProblem], stop: StopRule, steps: Int
  ) {
    (rows, columns, self.steps) = (states.rows, states.columns, steps)
    terminations = refusals.map { $0.map { .diverged(step: 0, reason: $0) } }
    active = refusals.map { $0 == nil }
    self.stop = stop
    tolerances = stop == .atHorizon ? [] : members.map { $0.parameters["tolerance"] ?? 0 }
    firstMoves = Array(repeating: 0, count: members.count)
    lastForcings = members.map { $0.forcing.last?.step ?? -1 }
    self.ends = ends
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

  /// Records the states after step `step` and retires members that diverged, ended or settled.
  mutating func append(_ states: MatrixBatch, after step: Int) {
    for member in active.indices where active[member] {
      if ends[member] <= Double(step + 1) {
        retire(member, as: .blewUp(step: step, after: ends[member]))
        continue
      }
      states.load(member, into: &current)
      if let place = current.firstNotFinite {
        let reason = DivergenceReason.notFinite(row: place.row, column: place.column)
        retire(member, as: .diverged(step: step, reason: reason))
        continue
      }
      switch stop {
      case .atHorizon: break
      case .whenStill: judgeStillness(of: member, after: step)
      case .whenQuiet(let floor): judgeQuiet(of: member, floor: floor, after: step)
      }
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

  private mutating func judgeStillness(of member: Int, after step: Int) {
    let stride = rows * columns
    changes[member] = zip(elements[member].suffix(stride), current.elements)
      .reduce(0) { max($0, ($1.0 - $1.1).magnitude) }
    if changes[member] <= tolerances[member], lastForcings[member] <= step {
      retire(member, as: .converged(step: step + 1))
    }
  }

  private mutating func judgeQuiet(of member: Int, floor: Double, after step: Int) {
    let before = Array(elements[member].suffix(rows * columns))
    let move = (0..<rows).reduce(0) { sum, row in
      let squares = (0..<columns).reduce(0) { squares, column in
        let change = current[row, column] - before[row * columns + column]
        return squares + change * change
      }
      return sum + squares.squareRoot()
    }
    if step == 0 { firstMoves[member] = move + floor }
    if step > 0, move / firstMoves[member] < tolerances[member], lastForcings[member] <= step {
      retire(member, as: .converged(step: step + 1))
    }
  }

  private mutating func retire(_ member: Int, as termination: Termination) {
    terminations[member] = termination
    active[member] = false
  }

  private func ending(of member: Int) -> Termination {
    stop == .whenStill ? .notConverged(change: changes[member]) : .completed
  }

  private func fill(_ recorded: inout [Double]) {
    let stride = rows * columns
    let limit = Array(recorded.suffix(stride))
    while stride > 0, recorded.count < (steps + 1) * stride { recorded += limit }
  }
}
