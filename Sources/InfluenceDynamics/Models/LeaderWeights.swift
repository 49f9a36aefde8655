internal import LinearAlgebra

extension Matrix {
  /// How much the start of each of these actors weighs in what they agree on, in their order; nil
  /// when it cannot be computed.
  ///
  /// The left null vector, adding up to 1, of the Laplacian of their ties without signs; for weights
  /// that add up to 1 in every row, the left eigenvector for 1. The actors influence each other, and
  /// nobody else influences them.
  func leaderWeights(_ leaders: [Int]) -> [Double]? {
    let laplacian = Matrix(rows: leaders.count, columns: leaders.count) {
      self[leaders[$0], leaders[$1]].magnitude
    }.signedLaplacian
    // The weights add up to 1, in place of the equation that follows from the others.
    let last = leaders.count - 1
    let system = Matrix(rows: leaders.count, columns: leaders.count) {
      $0 == last ? 1 : laplacian[$1, $0]
    }
    let sum = Matrix(rows: leaders.count, columns: 1) { row, _ in row == last ? 1 : 0 }
    return system.solve(sum)?.elements
  }
}
