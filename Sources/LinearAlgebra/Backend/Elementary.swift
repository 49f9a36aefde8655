private import CKernels

/// The elementary functions of this package: the same bits on every CPU, unlike libm's.
public enum Elementary {
  /// e to the power x, within 2 units in the last place.
  public static func exp(_ x: Double) -> Double { kernel_exp(x) }

  /// The natural logarithm, within 2 units in the last place; −∞ at 0, NaN below.
  public static func log(_ x: Double) -> Double { kernel_log(x) }

  /// The hyperbolic tangent, within 4 units in the last place and odd to the last bit.
  public static func tanh(_ x: Double) -> Double { kernel_tanh(x) }
}

extension Matrix {
  /// Multiplies every element by that of a matrix of the same shape.
  public mutating func scaleElements(by other: Matrix) {
    precondition(rows == other.rows && columns == other.columns, "The shapes differ.")
    let count = elements.count
    unsafe storage.withUnsafeMutableBufferPointer { buffer in
      unsafe kernel_multiply(buffer.baseAddress, other.elements, buffer.baseAddress, count)
    }
  }
}
