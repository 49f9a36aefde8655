/// How the strength of a vote grows with what is at stake for the voter.
///
/// The raw values are the names KTAB uses. The vote of weight w for one of two options whose
/// utilities differ by x is w·f(x); a negative vote is one for the other option.
public enum VotingRule: String, Sendable, CaseIterable {
  /// All or nothing, f = sign x; linear within 1e-8 of zero, so that rounding decides nothing.
  case binary = "Binary"

  /// f = 0.8 x + 0.2 sign x.
  case proportionalBinary = "PropBin"

  /// f = x.
  case proportional = "Prop"

  /// f = ½ x + ½ x³.
  case proportionalCubic = "PropCbc"

  /// f = x³: those with little at stake hardly vote.
  case cubic = "Cubic"

  /// Losses count more than gains (prospect theory): f = x below zero and ⅔ x above.
  case asymmetric = "ASymProsp"

  /// The vote for the first of two options, negative when it goes to the second.
  ///
  /// `weight` is what the voter can use, `first` and `second` are the voter's utilities
  /// of the two options.
  package func vote(weight: Double, _ first: Double, against second: Double) -> Double {
    let stake = first - second
    let sign = min(1, max(-1, stake / 1e-8))
    switch self {
    case .binary: return weight * sign
    case .proportionalBinary: return weight * (0.8 * stake + 0.2 * sign)
    case .proportional: return weight * stake
    case .proportionalCubic: return weight * (0.5 * stake + 0.5 * (stake * stake * stake))
    case .cubic: return weight * (stake * stake * stake)
    case .asymmetric: return stake < 0 ? weight * stake : 2 * weight * stake / 3
    }
  }
}
