private import CKernels

extension Matrix {
  /// Sets this square matrix from one number per unordered pair of actors, scaled.
  ///
  /// `increments` from `first` on holds the pairs (i, j), i < j, row after row; then, when
  /// `diagonal`, one number per actor. Both (i, j) and (j, i) take the pair's number.
  public mutating func spread(
    _ increments: [Double], from first: Int, scale: Double, diagonal: Bool
  ) {
    precondition(
      isSquare && increments.count - first >= pathCount(diagonal), "Pairs are missing.")
    let order = rows
    unsafe increments.withUnsafeBufferPointer { increments in
      guard let start = increments.baseAddress else { return }
      unsafe kernel_spread(start + first, scale, diagonal ? 1 : 0, order, &elements)
    }
  }

  /// The same from two paths a pair: one direction takes `leading`, the other the mixture
  /// `correlation` · `leading` + √(1 − `correlation`²) · `own`.
  ///
  /// (i, j), i < j, is the mixture where `swapped` of the pair is not 0.
  public mutating func spread(
    _ leading: [Double], mixedWith own: [Double], correlation: Double, swapped: [UInt8],
    from first: Int, scale: Double, diagonal: Bool
  ) {
    precondition(
      isSquare && min(leading.count, own.count) - first >= pathCount(diagonal)
        && swapped.count >= pathCount(false), "Pairs are missing.")
    let (order, rest) = (rows, (1 - correlation * correlation).squareRoot())
    unsafe leading.withUnsafeBufferPointer { leading in
      unsafe own.withUnsafeBufferPointer { own in
        guard let start = leading.baseAddress, let other = own.baseAddress else { return }
        unsafe kernel_spread_mixed(
          start + first, other + first, swapped, scale, rest, correlation, diagonal ? 1 : 0,
          order, &elements)
      }
    }
  }

  private func pathCount(_ diagonal: Bool) -> Int {
    rows * (rows - 1) / 2 + (diagonal ? rows : 0)
  }
}
