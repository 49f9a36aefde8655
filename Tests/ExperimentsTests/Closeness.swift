/// What "close" means in these tests, in one place.
///
/// Two numbers are close when they differ by at most `relative` of the larger or by `absolute`.
/// Equal infinities are close; NaN is close to nothing.
func isClose(
  _ first: Double, _ second: Double, relative: Double = 1e-9, absolute: Double = 1e-12
) -> Bool {
  if first == second { return true }
  let difference = (first - second).magnitude
  guard difference.isFinite else { return false }
  return difference <= max(absolute, relative * max(first.magnitude, second.magnitude))
}
