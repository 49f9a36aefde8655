/// How the strengths of two coalitions become the probability that the first wins.
///
/// The raw values are the names KTAB uses. P = c₁^q/(c₁^q + c₂^q): with the linear model a 2:1
/// advantage wins 2 times in 3, with the square one 4 times in 5.
public enum VictoryModel: String, Sendable, CaseIterable {
  /// q = 1.
  case linear = "Linear"

  /// q = 2.
  case square = "Square"

  /// q = 4.
  case quartic = "Quartic"

  /// q = 8.
  case octic = "Octic"

  /// An advantage of a tenth or more wins almost surely; in between the probability is linear in
  /// the share of strength.
  case binary = "Binary"

  /// The probability that a coalition of strength `first` defeats one of strength `second`; one of
  /// them must be positive.
  package func probability(of first: Double, against second: Double) -> Double {
    func share(_ one: Double, _ other: Double) -> Double { one / (one + other) }
    func squared(_ strength: Double) -> Double { strength * strength }
    switch self {
    case .linear: return share(first, second)
    case .square: return share(squared(first), squared(second))
    case .quartic: return share(squared(squared(first)), squared(squared(second)))
    case .octic:
      return share(squared(squared(squared(first))), squared(squared(squared(second))))
    case .binary:
      let threshold = 1.1
      if first >= threshold * second { return share(1, 1e-6) }
      if second >= threshold * first { return share(1e-6, 1) }
      return (share(first, second) * (threshold + 1) - 1) / (threshold - 1)
    }
  }
}
