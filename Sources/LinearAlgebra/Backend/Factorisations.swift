private import COpenBLAS

/// The eigenvalues of a symmetric matrix, ascending, and their unit vectors.
public struct SymmetricEigenpairs: Sendable, Equatable {
  /// The eigenvalues, smallest first.
  public let values: [Double]

  /// The eigenvectors as columns (order × order), in the order of `values`.
  ///
  /// A vector's sign is fixed so that its largest component (the first of equals) is positive.
  public let vectors: Matrix
}

/// An eigenvalue of a general matrix.
public struct ComplexValue: Sendable, Equatable {
  /// The real part.
  public let real: Double

  /// The imaginary part.
  public let imaginary: Double
}

extension Matrix {
  /// The eigenpairs of a symmetric matrix (LAPACK `dsyevd`); only its lower triangle is read.
  ///
  /// Nil when the matrix holds a non-finite number or the iteration does not converge.
  public func symmetricEigenpairs() -> SymmetricEigenpairs? {
    precondition(isSquare, "Only a square matrix has eigenvalues.")
    guard elements.allSatisfy(\.isFinite) else { return nil }
    guard rows > 0 else { return SymmetricEigenpairs(values: [], vectors: self) }
    BlasLibrary.pinToOneThread()
    var (order, info) = (CInt(rows), CInt(0))
    var (vectors, values) = (elements, [Double](repeating: 0, count: rows))
    var (workSize, integerSize) = (CInt(1 + 6 * rows + 2 * rows * rows), CInt(3 + 5 * rows))
    var work = [Double](repeating: 0, count: Int(workSize))
    var integerWork = [CInt](repeating: 0, count: Int(integerSize))
    // LAPACK is column-major: our lower triangle is its upper one.
    unsafe dsyevd_(
      "V", "U", &order, &vectors, &order, &values, &work, &workSize, &integerWork, &integerSize,
      &info)
    guard info == 0 else { return nil }
    let columns = Matrix(rows: rows, columns: rows, elements: vectors).transposed
    return SymmetricEigenpairs(values: values, vectors: columns.withPositiveLeadingComponents())
  }

  /// The eigenvalues of a symmetric matrix, ascending (LAPACK `dsyevd` without vectors).
  ///
  /// Nil when the matrix holds a non-finite number or the iteration does not converge.
  public func symmetricEigenvalues() -> [Double]? {
    precondition(isSquare, "Only a square matrix has eigenvalues.")
    guard elements.allSatisfy(\.isFinite) else { return nil }
    guard rows > 0 else { return [] }
    BlasLibrary.pinToOneThread()
    var (order, one, info) = (CInt(rows), CInt(1), CInt(0))
    var (copy, values) = (elements, [Double](repeating: 0, count: rows))
    var workSize = CInt(2 * rows + 1)
    var (work, integerWork) = ([Double](repeating: 0, count: Int(workSize)), [CInt(0)])
    unsafe dsyevd_(
      "N", "U", &order, &copy, &order, &values, &work, &workSize, &integerWork, &one, &info)
    return info == 0 ? values : nil
  }

  /// The eigenvalues of a general square matrix (LAPACK `dgeev`), in LAPACK's order.
  ///
  /// Nil when the matrix holds a non-finite number or the iteration does not converge.
  public func eigenvalues() -> [ComplexValue]? {
    precondition(isSquare, "Only a square matrix has eigenvalues.")
    guard elements.allSatisfy(\.isFinite) else { return nil }
    guard rows > 0 else { return [] }
    BlasLibrary.pinToOneThread()
    var (order, one, info) = (CInt(rows), CInt(1), CInt(0))
    var copy = transposed.elements
    var real = [Double](repeating: 0, count: rows)
    var imaginary = real
    var workSize = CInt(8 * rows)
    var work = [Double](repeating: 0, count: Int(workSize))
    var (left, right) = ([0.0], [0.0])
    unsafe dgeev_(
      "N", "N", &order, &copy, &order, &real, &imaginary, &left, &one, &right, &one, &work,
      &workSize, &info)
    guard info == 0 else { return nil }
    return zip(real, imaginary).map { ComplexValue(real: $0, imaginary: $1) }
  }

  /// Solves `self` · x = `right` (order × columns) by LU factorisation (LAPACK `dgesv`).
  ///
  /// Nil when the matrix is singular to working precision or holds a non-finite number.
  public func solve(_ right: Matrix) -> Matrix? {
    precondition(isSquare && right.rows == rows, "The system and its right side differ in order.")
    guard elements.allSatisfy(\.isFinite), right.elements.allSatisfy(\.isFinite) else { return nil }
    guard rows > 0, right.columns > 0 else { return right }
    BlasLibrary.pinToOneThread()
    var (order, sides, info) = (CInt(rows), CInt(right.columns), CInt(0))
    var (system, solution) = (transposed.elements, right.transposed.elements)
    var pivots = [CInt](repeating: 0, count: rows)
    unsafe dgesv_(&order, &sides, &system, &order, &pivots, &solution, &order, &info)
    guard info == 0 else { return nil }
    return Matrix(rows: right.columns, columns: rows, elements: solution).transposed
  }

  private func withPositiveLeadingComponents() -> Matrix {
    let signs = (0..<columns).map { column in
      let leading = (0..<rows).map { self[$0, column] }.max { $0.magnitude < $1.magnitude } ?? 1
      return leading < 0 ? -1.0 : 1.0
    }
    return Matrix(rows: rows, columns: columns) { self[$0, $1] * signs[$1] }
  }
}
