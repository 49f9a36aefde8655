import LinearAlgebra

extension AlignmentShareMeasure {
  /// exp(a_p/τ)/Σ_q exp(a_q/τ): how one actor's alignments divide among its poles.
  ///
  /// - Parameters:
  ///   - alignments: one a pole, at least one.
  ///   - temperature: τ, positive.
  /// - Returns: shares that sum to 1, in the order of the poles.
  package static func shares(_ alignments: [Double], temperature: Double) -> [Double] {
    let highest = alignments.max() ?? 0
    let powers = alignments.map { Elementary.exp(($0 - highest) / temperature) }
    let total = powers.reduce(0, +)
    return powers.map { $0 / total }
  }
}
