/// A probability distribution of one number, as a value.
///
/// Every distribution is drawn by inversion: one uniform, one quantile. So the draw is monotone in
/// the uniform, a design (Latin hypercube, Sobol) can be pushed through it, and the same draw gives
/// comparable numbers under two distributions.
public enum Distribution: Sendable, Equatable {
  /// Always the same number.
  case constant(Double)

  /// Uniform on [lower, upper].
  case uniform(lower: Double, upper: Double)

  /// Normal, kept inside `within` when given (a truncated, not a clipped, normal).
  case normal(mean: Double, standardDeviation: Double, within: ClosedRange<Double>? = nil)

  /// Triangular with its peak at `mode`.
  case triangular(lower: Double, mode: Double, upper: Double)

  /// The logarithm is uniform; 0 < lower ≤ upper.
  case logUniform(lower: Double, upper: Double)

  /// Beta on [0, 1] with mean alpha / (alpha + beta); both positive.
  case beta(alpha: Double, beta: Double)

  /// One of several values, with probability proportional to its weight.
  case choice(values: [Double], weights: [Double])

  /// The number below which the given share of draws falls; `probability` in (0, 1).
  ///
  /// Nil when the distribution is not one (`problem` says why).
  public func quantile(_ probability: Double) -> Double? {
    guard problem == nil, probability > 0, probability < 1 else { return nil }
    switch self {
    case .constant(let value): return value
    case .uniform(let lower, let upper): return lower + (upper - lower) * probability
    case .normal(let mean, let deviation, let within):
      return truncatedNormal(mean, deviation, within, probability)
    case .triangular(let lower, let mode, let upper):
      return triangularQuantile(lower, mode, upper, probability)
    case .logUniform(let lower, let upper):
      let width = Elementary.log(upper) - Elementary.log(lower)
      return min(max(lower * Elementary.exp(width * probability), lower), upper)
    case .beta(let alpha, let beta): return betaQuantile(probability, alpha, beta)
    case .choice(let values, let weights):
      return weights.index(atShare: probability).map { values[$0] }
    }
  }

  /// A number of this distribution from a stream, nil when this is not a distribution.
  public func draw(from stream: RandomStream, at index: UInt64) -> Double? {
    quantile(stream.uniform(at: index))
  }

  /// Why this is not a distribution, or nil when it is one.
  public var problem: String? {
    switch self {
    case .constant(let value): return value.isFinite ? nil : "the value is not finite"
    case .uniform(let lower, let upper):
      return ordered([lower, upper]) ? nil : "the bounds are not finite and in order"
    case .normal(let mean, let deviation, let within):
      guard mean.isFinite, deviation.isFinite, deviation >= 0 else {
        return "the mean is not finite or the standard deviation is negative"
      }
      guard let within, deviation == 0, !within.contains(mean) else { return nil }
      return "the standard deviation is 0 and the mean outside the range"
    case .triangular(let lower, let mode, let upper):
      return ordered([lower, mode, upper]) ? nil : "lower ≤ mode ≤ upper does not hold"
    case .logUniform(let lower, let upper):
      return ordered([lower, upper]) && lower > 0 ? nil : "0 < lower ≤ upper does not hold"
    case .beta(let alpha, let beta):
      let usable = alpha > 0 && beta > 0 && (alpha + beta).isFinite
      return usable ? nil : "alpha and beta must be positive"
    case .choice(let values, let weights):
      guard values.count == weights.count else { return "there is not one weight per value" }
      let usable = weights.allSatisfy { $0 >= 0 && $0.isFinite } && weights.contains { $0 > 0 }
      return usable && values.allSatisfy(\.isFinite) ? nil : "no weight is positive, or one is not"
    }
  }
}

private func ordered(_ numbers: [Double]) -> Bool {
  numbers.allSatisfy(\.isFinite) && zip(numbers, numbers.dropFirst()).allSatisfy { $0 <= $1 }
}

private func triangularQuantile(
  _ lower: Double, _ mode: Double, _ upper: Double, _ probability: Double
) -> Double {
  let width = upper - lower
  guard width > 0 else { return mode }
  let share = (mode - lower) / width
  if probability < share {
    return lower + (probability * width * (mode - lower)).squareRoot()
  }
  return upper - ((1 - probability) * width * (upper - mode)).squareRoot()
}

/// Inversion between the probabilities of the two ends, on the side where they are small.
private func truncatedNormal(
  _ mean: Double, _ deviation: Double, _ within: ClosedRange<Double>?, _ probability: Double
) -> Double {
  guard deviation > 0 else { return mean }
  guard let within else { return mean + deviation * standardNormalQuantile(probability) }
  let low = (within.lowerBound - mean) / deviation
  let high = (within.upperBound - mean) / deviation
  let mirrored = low > 0
  let (near, far) = mirrored ? (-high, -low) : (low, high)
  let below = standardNormalProbability(below: near)
  let above = standardNormalProbability(below: far)
  let share = mirrored ? 1 - probability : probability
  let score = standardNormalQuantile(below + (above - below) * share)
  let value = mean + deviation * (mirrored ? -score : score)
  return min(max(value, within.lowerBound), within.upperBound)
}
