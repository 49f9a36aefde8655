/// Positions that an initiator and a receiver would take instead of going on.
public struct Bargain: Sendable, Equatable {
  /// Who challenged; the same as the receiver in the status quo.
  public let initiator: Int

  /// Who was challenged.
  public let receiver: Int

  /// The position that the initiator would take, one number an issue.
  public let initiatorPosition: [Double]

  /// The position that the receiver would take, one number an issue.
  public let receiverPosition: [Double]

  /// Whether nobody would move.
  public var isStatusQuo: Bool { initiator == receiver }

  /// The positions on a scale on which a whole is `whole`.
  func scaled(by whole: Double) -> Bargain {
    Bargain(
      initiator: initiator, receiver: receiver,
      initiatorPosition: initiatorPosition.map { $0 * whole },
      receiverPosition: receiverPosition.map { $0 * whole })
  }
}

extension BargainInterpolation {
  /// The positions on one issue that a bargain gives to the two.
  ///
  /// `first` and `second` are the initiator and the receiver, each with its position, its salience
  /// and its probability of winning.
  package func positions(
    _ first: (position: Double, salience: Double, probability: Double),
    _ second: (position: Double, salience: Double, probability: Double)
  ) -> (first: Double, second: Double) {
    switch self {
    case .linear:
      Self.mean(
        first.position, first.salience * first.probability, second.position,
        second.salience * second.probability)
    case .square:
      Self.mean(
        first.position, squared(first.salience) * squared(first.probability), second.position,
        squared(second.salience) * squared(second.probability))
    case .disadvantage:
      (
        Self.moved(
          first.position, care: first.salience, to: second.position, care: second.salience,
          disadvantage: max(0, second.probability - first.probability)),
        Self.moved(
          second.position, care: second.salience, to: first.position, care: first.salience,
          disadvantage: max(0, first.probability - second.probability))
      )
    }
  }

  /// The weighted mean of two positions, seen from either side: a trace of weight keeps each where
  /// it is when neither has any, and four decimals keep that trace from mattering otherwise.
  private static func mean(
    _ first: Double, _ firstWeight: Double, _ second: Double, _ secondWeight: Double
  ) -> (first: Double, second: Double) {
    let trace = 1e-6
    let total = firstWeight + trace + secondWeight
    return (
      rounded(((firstWeight + trace) * first + secondWeight * second) / total),
      rounded((firstWeight * first + (trace + secondWeight) * second) / total)
    )
  }

  /// d ← D·σ_j²/(D·σ_j² + (1 − D)·σ_i²), D the disadvantage; not rounded.
  private static func moved(
    _ position: Double, care: Double, to other: Double, care otherCare: Double,
    disadvantage: Double
  ) -> Double {
    let pull = disadvantage * squared(otherCare)
    return position
      + pull / (pull + 1e-6 + (1 - disadvantage) * squared(care)) * (other - position)
  }

  /// To four decimals, halves up; a negative number, which only KTAB's defect can lead to, towards
  /// zero.
  private static func rounded(_ position: Double) -> Double {
    (0.5 + position * 10_000).rounded(.towardZero) / 10_000
  }
}

private func squared(_ number: Double) -> Double { number * number }
