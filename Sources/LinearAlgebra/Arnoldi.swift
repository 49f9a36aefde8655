/// An orthonormal basis of the Krylov space of a linear operator, and the operator within it.
///
/// Arnoldi 1951; modified Gram-Schmidt, twice, as in Saad 2011, "Numerical Methods for Large
/// Eigenvalue Problems", algorithm 6.2. A V = V H + h v eᵀ with V's columns orthonormal.
public struct ArnoldiBasis: Sendable {
  /// The basis vectors; one more than the columns of H unless the space is invariant.
  public private(set) var vectors: [[Double]]

  /// The columns of the upper Hessenberg matrix H, each one longer than the one before.
  public private(set) var columns: [[Double]] = []

  /// True when the operator maps the space into itself: it cannot grow.
  public private(set) var isInvariant = false

  /// The basis that starts with a vector, scaled to length 1; nil for a vector of length 0.
  public init?(start: [Double]) {
    let length = dot(start, start).squareRoot()
    guard length > 0, length.isFinite else { return nil }
    vectors = [start.map { $0 / length }]
  }

  /// Adds dimensions, applying the operator once for each.
  public mutating func extend(by count: Int, _ apply: ([Double]) -> [Double]) {
    for _ in 0..<count where !isInvariant {
      var image = apply(vectors[vectors.count - 1])
      let before = dot(image, image).squareRoot()
      var column = [Double](repeating: 0, count: vectors.count + 1)
      for _ in 0..<2 {
        for (index, vector) in vectors.enumerated() {
          let share = dot(vector, image)
          column[index] += share
          for place in image.indices { image[place] -= share * vector[place] }
        }
      }
      let rest = dot(image, image).squareRoot()
      column[vectors.count] = rest
      columns.append(column)
      isInvariant = !(rest > 1e-13 * before) || vectors.count == image.count
      if !isInvariant { vectors.append(image.map { $0 / rest }) }
    }
  }

  /// The square Hessenberg matrix: the operator seen within the space.
  public var hessenberg: Matrix {
    Matrix(rows: columns.count, columns: columns.count) { row, column in
      row < columns[column].count ? columns[column][row] : 0
    }
  }

  /// The combination of basis vectors whose image is nearest to the start vector of length `norm`.
  ///
  /// The least-squares step of GMRES (Saad and Schultz 1986, doi 10.1137/0907058). Nil when it
  /// is singular.
  public func leastSquares(norm: Double) -> [Double]? {
    let size = columns.count
    let image = Matrix(rows: size + 1, columns: size) { row, column in
      row < columns[column].count ? columns[column][row] : 0
    }
    let right = Matrix(rows: size + 1, columns: 1) { row, _ in row == 0 ? norm : 0 }
    let transposed = image.transposed
    let weights = transposed.multiplied(by: image).solve(transposed.multiplied(by: right))
    guard let weights else { return nil }
    var solution = [Double](repeating: 0, count: vectors[0].count)
    for index in 0..<size {
      for place in solution.indices { solution[place] += weights[index, 0] * vectors[index][place] }
    }
    return solution
  }
}

private func dot(_ first: [Double], _ second: [Double]) -> Double {
  zip(first, second).reduce(0) { $0 + $1.0 * $1.1 }
}

/// The largest real part of an operator's eigenvalues (its spectral abscissa), by Arnoldi's method.
///
/// The space grows until the estimate settles within `tolerance` (relative) twice in a row, or to
/// the operator's whole dimension. Nil when the operator gives non-finite numbers.
public func spectralAbscissa(
  start: [Double], tolerance: Double = 1e-11, _ apply: ([Double]) -> [Double]
) -> Double? {
  guard var basis = ArnoldiBasis(start: start) else { return nil }
  var (estimate, settled) = (Double.infinity, 0)
  while !basis.isInvariant, settled < 2 {
    basis.extend(by: 10, apply)
    guard let values = basis.hessenberg.eigenvalues() else { return nil }
    let next = values.map(\.real).max() ?? 0
    settled = (next - estimate).magnitude <= tolerance * next.magnitude ? settled + 1 : 0
    estimate = next
  }
  return estimate.isFinite ? estimate : nil
}
