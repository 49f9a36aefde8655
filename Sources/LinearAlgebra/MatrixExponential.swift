extension Matrix {
  /// e to the power of a square matrix.
  ///
  /// Padé's approximant of order 13 with scaling and squaring (Higham 2005, "The scaling and
  /// squaring method for the matrix exponential revisited", doi 10.1137/04061101X). Nil when the
  /// matrix holds a non-finite number or the exponential overflows. Complexity: about
  /// 6 + log₂(norm/5.4) products and one solution of a linear system.
  public func exponential() -> Matrix? {
    precondition(isSquare, "Only a square matrix has an exponential.")
    guard let norm = largestColumnSum, norm.isFinite else { return nil }
    var (halvings, scale) = (0, 1.0)
    // θ₁₃ of the source's table 2.3: below it the approximant is exact to rounding.
    while norm * scale > 5.371_920_351_148_152 {
      scale /= 2
      halvings += 1
    }
    let scaled = Matrix(rows: rows, columns: columns, elements: elements.map { $0 * scale })
    guard var power = scaled.padeExponential() else { return nil }
    for _ in 0..<halvings { power = power.multiplied(by: power) }
    return power.firstNotFinite == nil ? power : nil
  }

  /// r₁₃ = (V − U)⁻¹(V + U), the source's equations 2.11 and 2.12.
  private func padeExponential() -> Matrix? {
    let two = multiplied(by: self)
    let four = two.multiplied(by: two)
    let six = four.multiplied(by: two)
    func combined(_ sixth: Double, _ fourth: Double, _ second: Double, _ unit: Double) -> Matrix {
      Matrix(rows: rows, columns: columns) { row, column in
        sixth * six[row, column] + fourth * four[row, column] + second * two[row, column]
          + (row == column ? unit : 0)
      }
    }
    var odd = six.multiplied(by: combined(1, 16_380, 40_840_800, 0))
    odd.add(
      1,
      times: combined(
        33_522_128_640, 10_559_470_521_600, 1_187_353_796_428_800, 32_382_376_266_240_000))
    odd = multiplied(by: odd)
    var even = six.multiplied(by: combined(182, 960_960, 1_323_241_920, 0))
    even.add(
      1,
      times: combined(
        670_442_572_800, 129_060_195_264_000, 7_771_770_303_897_600, 64_764_752_532_480_000))
    var (difference, sum) = (even, even)
    difference.add(-1, times: odd)
    sum.add(1, times: odd)
    return difference.solve(sum)
  }

  /// The 1-norm; nil when an element is not finite.
  private var largestColumnSum: Double? {
    guard elements.allSatisfy(\.isFinite) else { return nil }
    return (0..<columns).reduce(0) { largest, column in
      max(largest, (0..<rows).reduce(0) { $0 + self[$1, column].magnitude })
    }
  }
}
