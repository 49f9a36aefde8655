/// The range that risk attitudes are spread over: from the actor least likely to see its position
/// win to the one most likely.
///
/// The raw values are the names KTAB uses. R > 0 shuns risk, R < 0 seeks it.
public enum RiskRange: String, Sendable, CaseIterable {
  /// From 0 to 1.
  case minimum = "Min"

  /// From −½ to 1.
  case middle = "Mid"

  /// From −1 to 1.
  case maximum = "Max"

  /// The risk attitudes R that go with the probabilities p that positions win.
  ///
  /// Who is sure to win has no reason to take risks. When all probabilities are the same nothing
  /// can be inferred, and everybody is neutral (KTAB ends with an error there).
  package func attitudes(from probabilities: [Double]) -> [Double] {
    guard let low = probabilities.min(), let high = probabilities.max(), high - low > 1e-12 else {
      // Differences below this are rounding.
      return probabilities.map { _ in 0 }
    }
    return probabilities.map { probability in
      switch self {
      case .minimum: (probability - low) / (high - low)
      case .middle: (3 * probability - (high + 2 * low)) / (2 * (high - low))
      case .maximum: (2 * probability - (high + low)) / (high - low)
      }
    }
  }
}

/// How far an actor sees another's attitude to risk, and how far it takes the other to be like
/// itself.
///
/// The raw values are the names KTAB uses.
public enum RiskAdjustment: String, Sendable, CaseIterable {
  /// Everybody is taken to be like the one who judges.
  case none = "None"

  /// A third of the way to the other's own attitude.
  case oneThird = "OneThird"

  /// Half the way.
  case half = "Half"

  /// Two thirds of the way.
  case twoThirds = "TwoThirds"

  /// The other's attitude is known.
  case full = "Full"

  /// What an actor of risk attitude `judge` takes for the attitude of one whose own is `other`.
  package func estimate(by judge: Double, of other: Double) -> Double {
    switch self {
    case .none: judge
    case .oneThird: (2 * judge + other) / 3
    case .half: (judge + other) / 2
    case .twoThirds: (judge + 2 * other) / 3
    case .full: other
    }
  }
}
