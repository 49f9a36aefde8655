private import COpenBLAS

/// An orthonormal basis of the Krylov space of a linear operator, and the operator within it.
///
/// Arnoldi 1951 with classical Gram-Schmidt, twice, as in Saad 2011, "Numerical Methods for Large
/// Eigenvalue Problems", section 6.2. With V's rows orthonormal, A applied to the first m of them
/// is a combination of the first m + 1, whose coefficients are the columns of H.
public struct ArnoldiBasis: Sendable {
  /// The length of the vectors.
  public let dimension: Int

  /// The columns of the upper Hessenberg matrix H, each one longer than the one before.
  public private(set) var columns: [[Double]] = []

  /// True when the operator maps the space into itself: it cannot grow.
  public private(set) var isInvariant = false

  private var vectors: [Double]

  /// The basis that starts with a vector, scaled to length 1; nil for a vector of length 0.
  public init?(start: [Double]) {
    let length = norm(start)
    guard length > 0, length.isFinite else { return nil }
    dimension = start.count
    vectors = start.map { $0 / length }
  }

  /// The number of basis vectors.
  public var count: Int { vectors.count / dimension }

  /// Adds dimensions, applying the operator once for each.
  public mutating func extend(by steps: Int, _ apply: ([Double]) -> [Double]) {
    BlasLibrary.pinToOneThread()
    for _ in 0..<steps where !isInvariant {
      var image = apply(Array(vectors.suffix(dimension)))
      precondition(image.count == dimension, "The operator must keep the length.")
      let before = norm(image)
      var column = project(&image)
      for (index, share) in project(&image).enumerated() { column[index] += share }
      let rest = norm(image)
      column.append(rest)
      columns.append(column)
      isInvariant = !(rest > 1e-13 * before) || count == dimension
      if !isInvariant { vectors += image.map { $0 / rest } }
    }
  }

  /// The square Hessenberg matrix: the operator seen within the space.
  public var hessenberg: Matrix { hessenberg(rows: columns.count) }

  /// The combination of basis vectors whose image is nearest to the start vector of length `norm`.
  ///
  /// The least-squares step of GMRES (Saad and Schultz 1986, doi 10.1137/0907058), by the normal
  /// equations. Nil when they are singular.
  public func leastSquares(norm: Double) -> [Double]? {
    let image = hessenberg(rows: columns.count + 1)
    let right = Matrix(rows: columns.count + 1, columns: 1) { row, _ in row == 0 ? norm : 0 }
    let transposed = image.transposed
    let weights = transposed.multiplied(by: image).solve(transposed.multiplied(by: right))
    guard let weights else { return nil }
    let basis = Matrix(
      rows: columns.count, columns: dimension,
      elements: Array(vectors.prefix(columns.count * dimension)))
    return weights.transposed.multiplied(by: basis).elements
  }

  private func hessenberg(rows: Int) -> Matrix {
    Matrix(rows: rows, columns: columns.count) { row, column in
      row < columns[column].count ? columns[column][row] : 0
    }
  }

  /// Takes its components along the basis out of a vector and returns them.
  private func project(_ image: inout [Double]) -> [Double] {
    var shares = [Double](repeating: 0, count: count)
    let (rows, length) = (blasint(count), blasint(dimension))
    unsafe cblas_dgemv(
      CblasRowMajor, CblasNoTrans, rows, length, 1, vectors, length, image, 1, 0, &shares, 1)
    unsafe cblas_dgemv(
      CblasRowMajor, CblasTrans, rows, length, -1, vectors, length, shares, 1, 1, &image, 1)
    return shares
  }
}

private func norm(_ vector: [Double]) -> Double {
  unsafe cblas_dnrm2(blasint(vector.count), vector, 1)
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
