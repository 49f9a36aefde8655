import AllianceModel
import InfluenceDynamics
import LinearAlgebra
import Parameters

/// What the evidence comes to in one member at the end of the calendar, for models that are given
/// it at once rather than month by month.
struct WeighedEvidence {
  /// B, actors × actors, row = the one whose view it is.
  let ties: Matrix
  /// b₀, the tie that counts as neither friendly nor hostile.
  let normal: Double
  /// c, one an actor, as shares of the world's.
  let capability: [Double]
  /// A, how much each column can move each row, actors × actors.
  let leverage: Matrix
  /// Where actors stand on issues; `nil` where no evidence says.
  let positions: KnownPositions?
  /// What random draws are keyed by, one an actor.
  let identities: [UInt64]
  /// The member's number.
  let member: UInt32

  /// sym(B) − b₀ off the diagonal and 0 on it: above 0 where two actors are closer than is usual.
  var friendship: Matrix {
    Matrix(rows: ties.rows, columns: ties.rows) { row, column in
      row == column ? 0 : 0.5 * (ties[row, column] + ties[column, row]) - normal
    }
  }
}

extension CompiledScenario {
  /// The evidence of a member with all changes of the scenario in force that its own run meets.
  ///
  /// Positions are those known to the scenario's dates, whether its model takes them up or not.
  func evidence(for draw: MemberDraw, positions: KnownPositions?) -> WeighedEvidence {
    let resolved = resolved(for: draw)
    let (problem, weighing) = resolved.weighed(draw, for: .influence)
    let rules = WeighingRules(draw.weighing)
    let last = resolved.program.breakpoints.last ?? 0
    let ties = problem.forcing.last?.ties ?? problem.ties
    let none = Matrix(rows: ties.rows, columns: ties.rows)
    return WeighedEvidence(
      ties: ties, normal: offset(of: draw) ?? problem.reference?.meanOfPairs ?? 0,
      capability: ties.rowIndices.map {
        resolved.program.capabilities.capability(last, $0, rules: rules)
      },
      leverage: weighing.influence(scenario.calendar.steps)?.leverage ?? none,
      positions: positions, identities: problem.identities, member: draw.member)
  }

  /// b₀ where the scenario's model is given one.
  private func offset(of draw: MemberDraw) -> Double? {
    draw.dynamics.description(of: "offset") == nil ? nil : draw.dynamics["offset"]
  }
}

extension WeighedEvidence {
  /// The same among actors with a position alone, and their rows; `nil` when fewer than two have one.
  var amongPlaced: (evidence: WeighedEvidence, rows: [Int])? {
    guard let positions else { return nil }
    let rows = ties.rowIndices.filter { positions.isKnown[$0] }
    guard rows.count > 1 else { return nil }
    func part(_ matrix: Matrix) -> Matrix {
      Matrix(rows: rows.count, columns: rows.count) { matrix[rows[$0], rows[$1]] }
    }
    let evidence = WeighedEvidence(
      ties: part(ties), normal: normal, capability: rows.map { capability[$0] },
      leverage: part(leverage), positions: positions, identities: rows.map { identities[$0] },
      member: member)
    return (evidence, rows)
  }

  /// How hard each column pulls each row, Aᵢⱼ times the tie, as shares of all pulls on the row: their
  /// absolute values sum to 1, or to 0 where nobody pulls.
  ///
  /// - Parameter friendly: whether only ties above 0 pull.
  /// - Returns: actors × actors.
  func pulls(friendly: Bool) -> Matrix {
    let pulls = Matrix(rows: ties.rows, columns: ties.rows) { row, column in
      guard row != column else { return 0 }
      return leverage[row, column] * (friendly ? max(0, ties[row, column]) : ties[row, column])
    }
    let totals = ties.rowIndices.map { row in
      ties.rowIndices.reduce(0) { $0 + pulls[row, $1].magnitude }
    }
    return Matrix(rows: ties.rows, columns: ties.rows) {
      totals[$0] > 0 ? pulls[$0, $1] / totals[$0] : 0
    }
  }

  /// Positions of the actors in `rows`, each issue stretched so that they run from 0 to `whole`.
  func positions(of rows: [Int], stretchedTo whole: Double?) -> Matrix {
    guard let values = positions?.values else { return Matrix(rows: rows.count, columns: 0) }
    let placed = Matrix(rows: rows.count, columns: values.columns) { values[rows[$0], $1] }
    guard let whole else { return placed }
    let extents = placed.extents
    return Matrix(rows: placed.rows, columns: placed.columns) { row, issue in
      let (lowest, range) = extents[issue]
      return range > 0 ? whole * min(1, max(0, (placed[row, issue] - lowest) / range)) : whole / 2
    }
  }
}

extension Matrix {
  /// The lowest value of each column, and how far its values range.
  var extents: [(lowest: Double, range: Double)] {
    (0..<columns).map { column in
      let values = rowIndices.map { self[$0, column] }
      let lowest = values.min() ?? 0
      return (lowest, (values.max() ?? 0) - lowest)
    }
  }

  /// The indices of rows.
  var rowIndices: Range<Int> { 0..<rows }

  /// The mean of the elements off the diagonal, 0 when there are none.
  fileprivate var meanOfPairs: Double {
    guard rows > 1 else { return 0 }
    let sum = rowIndices.reduce(0.0) { sum, row in
      rowIndices.reduce(sum) { $1 == row ? $0 : $0 + self[row, $1] }
    }
    return sum / Double(rows * (rows - 1))
  }
}
