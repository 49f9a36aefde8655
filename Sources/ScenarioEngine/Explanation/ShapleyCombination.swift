/// Shapley values of pieces under 1 − Π(1 − a): what each adds, averaged over all orders.
///
/// φ_k = a_k ∫₀¹ Π_{j≠k} (1 − t·a_j) dt, because in a random order every other piece comes before
/// k independently with probability t, t uniform (Owen 1972, Management Science 18(5)). The
/// integrand is a polynomial of degree n − 1, so Gauss–Legendre quadrature is exact to rounding.
enum ShapleyCombination {
  /// The value of each piece; they add up to 1 − Π(1 − a).
  static func values(_ pieces: [Double]) -> [Double] {
    guard pieces.count > 1 else { return pieces }
    var values = Array(repeating: 0.0, count: pieces.count)
    for (node, weight) in gaussLegendre(count: pieces.count / 2 + 1) {
      for index in pieces.indices {
        var product = 1.0
        for other in pieces.indices where other != index { product *= 1 - node * pieces[other] }
        values[index] += weight * pieces[index] * product
      }
    }
    return values
  }

  /// Nodes and weights on [0, 1], by Newton's method on the Legendre polynomials (Abramowitz and
  /// Stegun 1964, 25.4.29).
  static func gaussLegendre(count: Int) -> [(node: Double, weight: Double)] {
    (0..<count).map { index in
      // The classical first guess cos(π(i + 3/4)/(n + 1/2)).
      var node = firstGuess(index, of: count)
      var slope = 1.0
      for _ in 0..<100 {
        let (value, derivative) = legendre(count, node)
        slope = derivative
        let step = value / derivative
        node -= step
        if abs(step) < 1e-15 { break }
      }
      let weight = 2 / ((1 - node * node) * slope * slope)
      return (node: (node + 1) / 2, weight: weight / 2)
    }
  }

  private static func firstGuess(_ index: Int, of count: Int) -> Double {
    let angle = Double.pi * (Double(index) + 0.75) / (Double(count) + 0.5)
    return Trigonometry.cosine(angle)
  }

  private static func legendre(
    _ degree: Int, _ x: Double
  ) -> (value: Double, derivative: Double) {
    var before = 1.0
    var value = x
    for step in stride(from: 2, through: degree, by: 1) {
      let next = ((2 * Double(step) - 1) * x * value - (Double(step) - 1) * before) / Double(step)
      before = value
      value = next
    }
    if degree == 0 { return (1, 0) }
    return (value, Double(degree) * (x * value - before) / (x * x - 1))
  }
}

/// A cosine good enough to start Newton's method from.
private enum Trigonometry {
  /// Bhaskara's approximation, within 0.002 on [0, π].
  static func cosine(_ angle: Double) -> Double {
    let shifted = angle > Double.pi / 2 ? Double.pi - angle : angle
    let square = shifted * shifted
    let value = (Double.pi * Double.pi - 4 * square) / (Double.pi * Double.pi + square)
    return angle > Double.pi / 2 ? -value : value
  }
}
