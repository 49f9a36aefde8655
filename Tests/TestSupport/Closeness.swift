public import LinearAlgebra

/// What "close" means in all tests, in one place.
///
/// Two numbers are close when they differ by at most `relative` of the larger or by `absolute`.
/// Equal infinities are close; NaN is close to nothing.
public func isClose(
  _ first: Double, _ second: Double, relative: Double = 1e-9, absolute: Double = 1e-12
) -> Bool {
  if first == second { return true }
  let difference = (first - second).magnitude
  guard difference.isFinite else { return false }
  return difference <= max(absolute, relative * max(first.magnitude, second.magnitude))
}

/// Whether all elements of two matrices of one shape are close.
public func isClose(
  _ first: Matrix, _ second: Matrix, relative: Double = 1e-9, absolute: Double = 1e-12
) -> Bool {
  first.rows == second.rows && first.columns == second.columns
    && zip(first.elements, second.elements).allSatisfy {
      isClose($0, $1, relative: relative, absolute: absolute)
    }
}
