/// The beta quantile: bisection of the distribution function, refined until it stops moving.
func betaQuantile(_ probability: Double, _ alpha: Double, _ beta: Double) -> Double {
  var (low, high) = (0.0, 1.0)
  // Bisection halves the bits that differ; 1100 halvings cover the whole exponent range.
  for _ in 0..<1100 {
    let middle = 0.5 * (low + high)
    if middle <= low || middle >= high { break }
    if betaProbability(below: middle, alpha, beta) < probability {
      low = middle
    } else {
      high = middle
    }
    if high - low <= 1e-16 * high { break }
  }
  return 0.5 * (low + high)
}

/// The regularised incomplete beta function I_x(alpha, beta).
///
/// Continued fraction 8.17.22 of the Digital Library of Mathematical Functions (dlmf.nist.gov) by Lentz's method,
/// with the symmetry 8.17.4 where it converges faster. Relative error about 10⁻¹³.
func betaProbability(below x: Double, _ alpha: Double, _ beta: Double) -> Double {
  guard x > 0 else { return 0 }
  guard x < 1 else { return 1 }
  let logBeta = logGamma(alpha) + logGamma(beta) - logGamma(alpha + beta)
  let logFront = alpha * Elementary.log(x) + beta * Elementary.log(1 - x) - logBeta
  let front = Elementary.exp(logFront)
  if x < (alpha + 1) / (alpha + beta + 2) {
    return front * betaFraction(x, alpha, beta) / alpha
  }
  return 1 - front * betaFraction(1 - x, beta, alpha) / beta
}

private func betaFraction(_ x: Double, _ alpha: Double, _ beta: Double) -> Double {
  let tiny = 1e-300
  func away(_ value: Double) -> Double { value.magnitude < tiny ? tiny : value }
  var c = 1.0
  var d = 1 / away(1 - (alpha + beta) * x / (alpha + 1))
  var fraction = d
  for step in 1...10_000 {
    let m = Double(step)
    let even = m * (beta - m) * x / ((alpha + 2 * m - 1) * (alpha + 2 * m))
    d = 1 / away(1 + even * d)
    c = away(1 + even / c)
    fraction *= d * c
    let odd = -(alpha + m) * (alpha + beta + m) * x / ((alpha + 2 * m) * (alpha + 2 * m + 1))
    d = 1 / away(1 + odd * d)
    c = away(1 + odd / c)
    fraction *= d * c
    if (d * c - 1).magnitude < 1e-16 { break }
  }
  return fraction
}

/// ln Γ(x) for x > 0: Stirling's series (DLMF 5.11.1) after raising x to at least 10.
func logGamma(_ x: Double) -> Double {
  var (raised, product) = (x, 1.0)
  while raised < 10 {
    product *= raised
    raised += 1
  }
  let inverse = 1 / raised
  let square = inverse * inverse
  let coefficients = [
    1.0 / 12, -1.0 / 360, 1.0 / 1260, -1.0 / 1680, 1.0 / 1188, -691.0 / 360_360, 1.0 / 156,
  ]
  let series = coefficients.reversed().reduce(0) { $0 * square + $1 } * inverse
  let halfLogTwoPi = 0.918_938_533_204_672_7
  return (raised - 0.5) * Elementary.log(raised) - raised + halfLogTwoPi + series
    - Elementary.log(product)
}
