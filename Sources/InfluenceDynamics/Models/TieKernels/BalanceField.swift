private import CKernels
public import LinearAlgebra

/// The field L tanh((α/L) P) − β (X − B) of ties X with set points B and balance product P.
///
/// The constants of a member; all matrices of one call have one shape (actors × actors).
public struct BalanceField: Sendable, Equatable {
  /// The ceiling of the balance term, L, per unit of time.
  public var ceiling: Double

  /// α/L: what multiplies the product inside the hyperbolic tangent.
  public var gain: Double

  /// The rate of return to the set points, β, per unit of time.
  public var rate: Double

  /// A field of given constants.
  public init(ceiling: Double, gain: Double, rate: Double) {
    self.ceiling = ceiling
    self.gain = gain
    self.rate = rate
  }

  /// The field's value at the ties `x`, whose balance product is `product`.
  public func evaluate(
    product: Matrix, ties x: Matrix, setPoints: Matrix, into slope: inout Matrix
  ) {
    let count = x.elements.count
    precondition(
      product.elements.count == count && setPoints.elements.count == count
        && slope.elements.count == count, "Shapes differ.")
    unsafe kernel_drift(
      product.elements, x.elements, setPoints.elements, ceiling, gain, rate, &slope.storage, count)
  }
}

/// Centres ties on an offset and weights them by the sizes of the third actors.
///
/// `centred[i, k]` = `ties[i, k]` − `offset` and `weighted[i, k]` = `centred[i, k]` · `sizes[i, k]`,
/// all actors × actors; every row of `sizes` is the same. The diagonals are 0 unless `diagonal`.
/// The balance product is `weighted` · `centred`.
public func centre(
  _ ties: Matrix, on offset: Double, sizes: Matrix, diagonal: Bool, into centred: inout Matrix,
  weighted: inout Matrix
) {
  let count = ties.elements.count
  precondition(
    ties.isSquare && sizes.elements.count == count && centred.elements.count == count
      && weighted.elements.count == count, "Shapes differ.")
  unsafe kernel_centre(
    ties.elements, sizes.elements, offset, diagonal ? 1 : 0, ties.rows, &centred.storage,
    &weighted.storage)
}
