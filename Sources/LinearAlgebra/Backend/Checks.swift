private import CKernels

extension Matrix {
  /// The row and column of the first infinite or NaN element, nil when all are finite.
  public var firstNotFinite: (row: Int, column: Int)? {
    let index = unsafe kernel_first_not_finite(elements, elements.count)
    return index < 0 ? nil : (index / columns, index % columns)
  }

  /// The largest absolute difference to a matrix of the same shape; NaN differences are passed over.
  public func largestChange(from other: Matrix) -> Double {
    precondition(rows == other.rows && columns == other.columns, "The shapes differ.")
    return unsafe kernel_largest_change(elements, other.elements, elements.count)
  }
}
