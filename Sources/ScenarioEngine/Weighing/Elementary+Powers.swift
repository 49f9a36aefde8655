import LinearAlgebra

extension Elementary {
  private static let naturalLogarithmOf2 = 0.693_147_180_559_945_3

  /// The logarithm to base 2.
  static func log2(_ x: Double) -> Double { log(x) / naturalLogarithmOf2 }

  /// Two to the power of `x`.
  static func exp2(_ x: Double) -> Double { exp(x * naturalLogarithmOf2) }

  /// `base` to the power of `exponent`, for a base that is not negative.
  static func power(_ base: Double, _ exponent: Double) -> Double {
    if exponent == 0 { return 1 }
    return base > 0 ? exp(exponent * log(base)) : 0
  }

  /// The inverse hyperbolic sine.
  static func asinh(_ x: Double) -> Double {
    let size = abs(x)
    let value = log(size + (size * size + 1).squareRoot())
    return x < 0 ? -value : value
  }
}
