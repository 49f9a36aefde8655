/// What each cause has in an outcome: Shapley's value of every component of a reading.
struct CoalitionDivision: Sendable {
  /// Causes × components; over the causes they add up to the whole minus none of them.
  let parts: [[Double]]
  /// The standard error of each part; `nil` where every coalition was tried.
  let standardErrors: [[Double]]?

  /// How many runs a division takes at most, to measure progress by.
  static func runs(causes: Int, orders: Int) -> Int {
    causes <= Shapley.exactLimit ? 1 << causes : 2 * orders * max(0, causes - 1)
  }

  /// Divides the outcome of a game.
  ///
  /// Up to ten causes, every coalition is tried and the parts are exact. Beyond, causes come in
  /// along sampled orders, each followed by its reverse: what comes early in the one comes late in
  /// the other, so that errors of the two tend to cancel (antithetic sampling; Mitchell, Cooper,
  /// Frank and Holmes 2022, JMLR 23(43)). Parts of every order add up to the whole, and so do their
  /// means. The standard error is that of the mean over pairs of orders.
  static func of(
    _ game: some CoalitionGame, none: PoleReading, whole: PoleReading, orders: Int, workers: Int,
    progress: @escaping @Sendable (_ done: Int) -> Void
  ) async throws -> Self {
    precondition(orders > 1, "a standard error needs two pairs of orders")
    guard game.causes > Shapley.exactLimit else {
      return try await exact(game, workers: workers, progress: progress)
    }
    let directions = (0..<orders).flatMap { number in
      let order = Shapley.order(of: game.causes, number: number, seed: seed)
      return [order, order.reversed()]
    }
    let samples = try await concurrentMap(
      directions, workers: workers, progress: { progress($0 * (game.causes - 1)) },
      { try added(along: $0, game, none: none, whole: whole) })
    return Self(samples: samples)
  }

  /// Orders are sampled alike for every question, so that answers can be compared.
  private static let seed: UInt64 = 1

  private static func exact(
    _ game: some CoalitionGame, workers: Int, progress: @escaping @Sendable (_ done: Int) -> Void
  ) async throws -> Self {
    let coalitions = (0..<1 << game.causes).map { bits in
      (0..<game.causes).map { bits & 1 << $0 != 0 }
    }
    let readings = try await game.readings(of: coalitions, workers: workers, progress: progress)
    return Self(
      parts: Shapley.exact(causes: game.causes, worths: readings.map(\.components)),
      standardErrors: nil)
  }

  /// What each cause adds when they come in along an order: causes × components.
  private static func added(
    along order: [Int], _ game: some CoalitionGame, none: PoleReading, whole: PoleReading
  ) throws -> [[Double]] {
    var kept = game.none
    let coalitions = order.dropLast().map { cause in
      kept[cause] = true
      return kept
    }
    var before = none.components
    var added = Array(repeating: [Double](), count: game.causes)
    for start in stride(from: 0, to: coalitions.count, by: 16) {
      try Task.checkCancellation()
      let batch = Array(coalitions[start..<min(coalitions.count, start + 16)])
      for (offset, reading) in try game.readings(of: batch).enumerated() {
        added[order[start + offset]] = zip(reading.components, before).map { $0 - $1 }
        before = reading.components
      }
    }
    if let last = order.last {
      added[last] = zip(whole.components, before).map { $0 - $1 }
    }
    return added
  }

  /// The mean over orders given in pairs, each samples × causes × components.
  private init(samples: [[[Double]]]) {
    let pairs = stride(from: 0, to: samples.count, by: 2).map { first in
      Self.mean(of: samples[first], samples[first + 1])
    }
    let count = Double(pairs.count)
    var parts = pairs[0]
    var standardErrors = pairs[0]
    for cause in parts.indices {
      for component in parts[cause].indices {
        let values: [Double] = pairs.map { $0[cause][component] }
        let mean = values.reduce(0, +) / count
        let squares = values.reduce(0.0) { sum, value in sum + (value - mean) * (value - mean) }
        parts[cause][component] = mean
        standardErrors[cause][component] = (squares / (count - 1) / count).squareRoot()
      }
    }
    self.parts = parts
    self.standardErrors = standardErrors
  }

  private static func mean(of forth: [[Double]], _ back: [[Double]]) -> [[Double]] {
    zip(forth, back).map { left, right in zip(left, right).map { ($0 + $1) / 2 } }
  }

  private init(parts: [[Double]], standardErrors: [[Double]]?) {
    self.parts = parts
    self.standardErrors = standardErrors
  }
}
