public import LinearAlgebra

/// Two blocs among actors, and how far ties contradict them.
///
/// Pairs weigh Mᵢⱼ = sᵢsⱼZᵢⱼ, Z = (Xᵢⱼ + Xⱼᵢ)/2 − b₀. The blocs are the signs of the leading
/// eigenvector of M, refined by flipping, one at a time, the actor whose change of side lowers the
/// energy −Σ Mᵢⱼσᵢσⱼ most, until none does: a local minimum of the landscape of Axelrod and Bennett
/// 1993, "A landscape theory of aggregation", British Journal of Political Science 23(2), 211-233.
///
/// Frustration is the share of Σ|Mᵢⱼ| held by pairs that contradict the blocs: friends across, foes
/// within. Its minimum over all partitions, unweighted and counted, is the line index of balance
/// (Harary 1959); Aref and Wilson 2019, "Balance and frustration in signed networks", Journal of
/// Complex Networks 7(2), 163-189, define the family. A local minimum gives an upper bound of it.
/// Complexity: n³ for the eigenvector, n² and a flip for each actor that changes its side.
public struct BlocPartition: Sendable, Equatable {
  /// The side of each actor, 1 or −1; only which actors share a side means anything.
  public let sides: [Int]

  /// The share of each actor's own Σⱼ|Mᵢⱼ| that contradicts the blocs, in [0, 1]; 0 without any.
  public let frustrations: [Double]

  /// The share of the whole Σ|Mᵢⱼ| that contradicts the blocs, in [0, 1]; 0 without any.
  public let frustration: Double

  /// Finds the blocs of ties.
  ///
  /// Equal flips are decided for the actor listed first; callers that need the same blocs in any
  /// order of the actors list them in one order.
  ///
  /// - Parameters:
  ///   - ties: X, actors × actors; the diagonal is not read.
  ///   - sizes: s, one an actor, 0 or above.
  ///   - offset: b₀, the tie that counts as neither friendly nor hostile; nil for the mean of X off
  ///     its diagonal.
  public init(ties: Matrix, sizes: [Double], relativeTo offset: Double? = nil) {
    precondition(ties.isSquare && sizes.count == ties.rows, "Ties and sizes differ in order.")
    let normal = offset ?? ties.offDiagonalMean
    let weights = Matrix(rows: ties.rows, columns: ties.rows) { row, column in
      guard row != column else { return 0 }
      return sizes[row] * sizes[column] * (0.5 * (ties[row, column] + ties[column, row]) - normal)
    }
    var sides = Self.leadingSigns(of: weights)
    Self.descend(&sides, weights)
    self.sides = sides.map { Int($0) }
    var (contradicted, totals) = ([Double](), [Double]())
    for row in 0..<weights.rows {
      var (against, all) = (0.0, 0.0)
      for column in 0..<weights.rows {
        let weight = weights[row, column]
        all += weight.magnitude
        if weight * sides[row] * sides[column] < 0 { against += weight.magnitude }
      }
      contradicted.append(against)
      totals.append(all)
    }
    frustrations = zip(contradicted, totals).map { $1 > 0 ? $0 / $1 : 0 }
    let total = totals.reduce(0, +)
    frustration = total > 0 ? contradicted.reduce(0, +) / total : 0
  }

  /// The signs of the leading eigenvector, 0 counted as positive; all positive where there is none.
  private static func leadingSigns(of weights: Matrix) -> [Double] {
    let order = weights.rows
    guard order > 0, let pairs = weights.symmetricEigenpairs() else {
      return Array(repeating: 1, count: order)
    }
    return (0..<order).map { pairs.vectors[$0, order - 1] < 0 ? -1 : 1 }
  }

  /// Flips the actor that gains most until none gains more than rounding.
  private static func descend(_ sides: inout [Double], _ weights: Matrix) {
    let order = weights.rows
    let rounding = 1e-12 * weights.elements.reduce(0) { $0 + $1.magnitude }
    // How much an actor agrees with its side; negative when it would rather change.
    var fits = (0..<order).map { row in
      (0..<order).reduce(0.0) { $0 + weights[row, $1] * sides[row] * sides[$1] }
    }
    while let flipped = fits.indices.min(by: { fits[$0] < fits[$1] }), fits[flipped] < -rounding {
      sides[flipped] = -sides[flipped]
      fits[flipped] = -fits[flipped]
      for row in 0..<order where row != flipped {
        fits[row] += 2 * weights[row, flipped] * sides[row] * sides[flipped]
      }
    }
  }
}
