internal import LinearAlgebra

extension ComplexValue {
  /// The distance from 0.
  var magnitude: Double { (real * real + imaginary * imaginary).squareRoot() }
}
