/// The last word of a Philox counter: which kind of number is drawn, so that kinds share no bits.
enum Lane: UInt32 {
  case uniform = 0
  case normal = 1
  case poisson = 2
}

/// A stream of random numbers that any number can be drawn from in any order.
///
/// A value, not a generator: `uniform(at: 7)` is the same number whenever and wherever it is asked
/// for. The stream is keyed by what is drawn and for what: (study seed, purpose, identity, member).
/// Philox4x32-10 with key = mix of seed, purpose and identity, counter = (index, member, kind).
///
///     let stream = RandomStream(
///       seed: 2024, purpose: "record-truth", identity: StableIdentity.of("visit-17"), member: 3)
///     stream.bernoulli(0.9, at: 0)
public struct RandomStream: Sendable, Equatable {
  /// The ensemble member the numbers are for.
  public let member: UInt32

  private let key: UInt64

  /// The stream of one thing for one purpose in one member.
  public init(seed: UInt64, purpose: String, identity: UInt64 = 0, member: UInt32 = 0) {
    self.member = member
    key = RandomStream.key(
      seed: seed, purpose: StableIdentity.of(purpose), identity: identity)
  }

  static func key(seed: UInt64, purpose: UInt64, identity: UInt64) -> UInt64 {
    StableIdentity.combine(StableIdentity.combine(seed, purpose), identity)
  }

  /// A number uniform on (0, 1), never an end; a multiple of 2⁻⁵³.
  public func uniform(at index: UInt64) -> Double {
    Philox.uniform(key: key, member: member, lane: Lane.uniform.rawValue, index: index)
  }

  /// The uniforms from `first` on, equal to `uniform(at:)` one by one.
  public func uniforms(from first: UInt64 = 0, count: Int) -> [Double] {
    Philox.uniforms(
      key: key, member: member, lane: Lane.uniform.rawValue, first: first, count: count)
  }

  /// A standard normal number (Box and Muller 1958); independent of the uniform at its index.
  public func normal(at index: UInt64) -> Double {
    Philox.normal(key: key, member: member, lane: Lane.normal.rawValue, index: index)
  }

  /// The normals from `first` on, equal to `normal(at:)` one by one.
  public func normals(from first: UInt64 = 0, count: Int) -> [Double] {
    Philox.normals(key: key, member: member, lane: Lane.normal.rawValue, first: first, count: count)
  }

  /// True with the given probability; never at 0 or below, always at 1 and above.
  ///
  /// Monotone: what is true at a probability is true at every higher one.
  public func bernoulli(_ probability: Double, at index: UInt64) -> Bool {
    uniform(at: index) < probability
  }

  /// An integer from 0 up to, not including, `bound`, all equally likely within 2⁻⁵² · bound.
  public func integer(below bound: Int, at index: UInt64) -> Int {
    precondition(bound > 0, "There is no integer from 0 below 0.")
    return min(Int(uniform(at: index) * Double(bound)), bound - 1)
  }

  /// The index drawn with probability proportional to its weight.
  ///
  /// Nil when no weight is positive. Weights must not be negative; zero is never drawn.
  public func categorical(_ weights: [Double], at index: UInt64) -> Int? {
    weights.index(atShare: uniform(at: index))
  }

  /// A Poisson number of the given mean, by inversion (Devroye 1986, section X.3.1).
  ///
  /// Monotone in the mean. Above 500, the sum of independent parts of at most 500.
  public func poisson(mean: Double, at index: UInt64) -> Int {
    precondition(mean >= 0 && mean.isFinite, "A Poisson mean is finite and not negative.")
    let parts = max(1, Int((mean / 500).rounded(.up)))
    guard parts > 1 else { return poissonQuantile(uniform(at: index), mean: mean) }
    return (0..<parts).reduce(0) { sum, part in
      let lane = Lane.poisson.rawValue + UInt32(truncatingIfNeeded: part)
      let share = Philox.uniform(key: key, member: member, lane: lane, index: index)
      return sum + poissonQuantile(share, mean: mean / Double(parts))
    }
  }
}

private func poissonQuantile(_ probability: Double, mean: Double) -> Int {
  var (count, term) = (0, Elementary.exp(-mean))
  var sum = term
  while sum < probability, term > 0 || Double(count) < mean {
    count += 1
    term *= mean / Double(count)
    sum += term
  }
  return count
}

extension [Double] {
  /// Where a share of the total weight falls, nil when no weight is positive.
  func index(atShare share: Double) -> Int? {
    let total = reduce(0, +)
    guard total > 0 else { return nil }
    var sum = 0.0
    for (index, weight) in enumerated() {
      sum += weight
      if weight > 0, share * total < sum { return index }
    }
    return lastIndex { $0 > 0 }
  }
}
