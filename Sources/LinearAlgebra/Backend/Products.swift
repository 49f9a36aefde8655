private import COpenBLAS

/// Multiplies `left` (rows × inner) by `right` (inner × columns) into `product` (rows × columns).
///
/// One call of `dgemm` on the shape of one member: the bits do not depend on what else is
/// computed. Complexity: 2 · rows · inner · columns operations, nothing allocated.
public func multiply(_ left: Matrix, _ right: Matrix, into product: inout Matrix) {
  precondition(left.columns == right.rows, "The inner dimensions differ.")
  precondition(
    product.rows == left.rows && product.columns == right.columns,
    "The product must have the left factor's rows and the right factor's columns.")
  let (rows, inner, columns) = (left.rows, left.columns, right.columns)
  guard rows > 0, columns > 0 else { return }
  BlasLibrary.pinToOneThread()
  unsafe cblas_dgemm(
    CblasRowMajor, CblasNoTrans, CblasNoTrans, blasint(rows), blasint(columns), blasint(inner),
    1, left.elements, blasint(max(inner, 1)), right.elements, blasint(columns), 0,
    &product.storage, blasint(columns))
}

extension Matrix {
  /// The product of this matrix (rows × inner) and another (inner × columns).
  public func multiplied(by other: Matrix) -> Matrix {
    var product = Matrix(rows: rows, columns: other.columns)
    multiply(self, other, into: &product)
    return product
  }
}
