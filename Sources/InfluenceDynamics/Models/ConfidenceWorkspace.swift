internal import LinearAlgebra
internal import Parameters

/// What ``BoundedConfidence`` carries: which actors listen to which, and memory for a step.
public struct ConfidenceWorkspace: Sendable {
  /// The bounds of one member.
  struct Hearer: Sendable {
    let below: Double
    let above: Double
    /// Who can be heard; nil for everybody.
    var audible: Matrix?

    init(_ problem: MemberProblem) {
      let parameters = problem.parameters
      let (bound, slack) = (parameters["confidence"] ?? 0, parameters["slack"] ?? 0)
      below = (parameters["confidenceBelow"] ?? bound) + slack
      above = (parameters["confidenceAbove"] ?? bound) + slack
      audible = problem.ties.restrictsHearing ? problem.ties : nil
    }

    /// Whether a hearer takes a position `distance` above its own seriously.
    func accepts(_ distance: Double) -> Bool { distance >= -below && distance <= above }
  }

  var hearers: [Hearer]
  /// The actors of each member and issue from the lowest position, as the last step left them.
  private var orders: [[[Int]]]
  private var current: Matrix
  private var moved: Matrix
  /// The positions of an issue from the lowest.
  private var ascending: [Double]

  init(hearers: [Hearer], starts: [Matrix], blank: Matrix) {
    self.hearers = hearers
    orders = starts.map { start in
      (0..<start.columns).map { issue in
        (0..<start.rows).sorted { (start[$0, issue], $0) < (start[$1, issue], $1) }
      }
    }
    (current, moved) = (blank, blank)
    ascending = Array(repeating: 0, count: blank.rows)
  }

  mutating func advance(_ member: Int, of states: inout MatrixBatch) {
    states.load(member, into: &current)
    for issue in 0..<current.columns {
      if let audible = hearers[member].audible {
        for actor in 0..<current.rows { hear(actor, on: issue, audible, of: member) }
      } else {
        hearEverybody(on: issue, of: member)
      }
    }
    states.store(moved, as: member)
  }

  /// xᵢ plus the mean distance to those heard, so that camps of equals stay to the bit.
  private mutating func hear(_ actor: Int, on issue: Int, _ audible: Matrix, of member: Int) {
    let own = current[actor, issue]
    var (sum, count) = (0.0, 0)
    for other in 0..<current.rows where other == actor || audible[actor, other] != 0 {
      let distance = current[other, issue] - own
      guard hearers[member].accepts(distance) else { continue }
      (sum, count) = (sum + distance, count + 1)
    }
    moved[actor, issue] = own + sum / Double(count)
  }

  /// The same where everybody can be heard: those near enough are neighbours among the sorted
  /// positions, and the bounds of a higher actor's neighbours are no lower.
  private mutating func hearEverybody(on issue: Int, of member: Int) {
    sort(on: issue, of: member)
    let hearer = hearers[member]
    var (first, last) = (0, 0)
    for place in ascending.indices {
      let own = ascending[place]
      while ascending[first] - own < -hearer.below { first += 1 }
      last = max(last, place)
      while last + 1 < ascending.count, ascending[last + 1] - own <= hearer.above { last += 1 }
      var sum = 0.0
      for other in first...last { sum += ascending[other] - own }
      moved[orders[member][issue][place], issue] = own + sum / Double(last - first + 1)
    }
  }

  /// Sorts by insertion, which allocates nothing: a step hardly changes the order.
  private mutating func sort(on issue: Int, of member: Int) {
    for place in ascending.indices {
      let actor = orders[member][issue][place]
      let position = current[actor, issue]
      var free = place
      while free > 0, ascending[free - 1] > position {
        ascending[free] = ascending[free - 1]
        orders[member][issue][free] = orders[member][issue][free - 1]
        free -= 1
      }
      ascending[free] = position
      orders[member][issue][free] = actor
    }
  }
}
