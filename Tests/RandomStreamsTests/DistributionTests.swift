import RandomStreams
import TestSupport
import Testing

struct DistributionTests {
  private static let cases: [(Distribution, @Sendable (Double) -> Double)] = [
    (.uniform(lower: -2, upper: 3), { ($0 + 2) / 5 }),
    (.normal(mean: 1, standardDeviation: 2), { standardNormalProbability(below: ($0 - 1) / 2) }),
    (
      .normal(mean: 0, standardDeviation: 1, within: 1...2),
      {
        let (low, high) = (0.841344746068543, 0.977249868051821)
        return (standardNormalProbability(below: $0) - low) / (high - low)
      }
    ),
    (
      .triangular(lower: 0, mode: 1, upper: 3),
      { $0 < 1 ? $0 * $0 / 3 : 1 - (3 - $0) * (3 - $0) / 6 }
    ),
    (.beta(alpha: 2, beta: 3), { $0 * $0 * (6 - 8 * $0 + 3 * $0 * $0) }),
    (.beta(alpha: 1, beta: 1), { $0 }),
  ]

  @Test(arguments: cases.indices)
  func `draws follow the distribution`(index: Int) {
    let (distribution, probability) = Self.cases[index]
    let stream = RandomStream(seed: 5, purpose: "distribution", identity: UInt64(index))
    let draws = (UInt64(0)..<10_000).compactMap { distribution.draw(from: stream, at: $0) }
    #expect(draws.count == 10_000)
    #expect(kolmogorovSmirnov(draws, probability) < 1.95)
  }

  @Test(arguments: cases.indices)
  func `quantiles invert the distribution function and grow`(index: Int) throws {
    let (distribution, probability) = Self.cases[index]
    var previous = -Double.infinity
    for share in stride(from: 0.001, to: 1, by: 0.001) {
      let value = try #require(distribution.quantile(share))
      #expect(isClose(probability(value), share, relative: 1e-10))
      #expect(value >= previous)
      previous = value
    }
  }

  @Test func `a log-uniform number spends as long in every octave`() throws {
    let distribution = Distribution.logUniform(lower: 1, upper: 16)
    for (share, value) in [(0.25, 2.0), (0.5, 4), (0.75, 8)] {
      #expect(isClose(try #require(distribution.quantile(share)), value, relative: 1e-14))
    }
  }

  @Test func `choices come by weight`() {
    let distribution = Distribution.choice(values: [10, 20, 30], weights: [1, 0, 1])
    #expect(distribution.quantile(0.2) == 10)
    #expect(distribution.quantile(0.7) == 30)
  }

  @Test(arguments: [
    Distribution.uniform(lower: 1, upper: 0), .normal(mean: .nan, standardDeviation: 1),
    .normal(mean: 0, standardDeviation: -1), .triangular(lower: 0, mode: 2, upper: 1),
    .logUniform(lower: 0, upper: 1), .beta(alpha: 0, beta: 1),
    .choice(values: [1], weights: [0]), .choice(values: [1, 2], weights: [1]),
    .constant(.infinity),
  ])
  func `what is no distribution says so and draws nothing`(distribution: Distribution) {
    #expect(distribution.problem != nil)
    #expect(distribution.quantile(0.5) == nil)
  }

  @Test func `the normal quantile and probability undo each other into the tails`() {
    for exponent in stride(from: -250.0, through: -1, by: 3) {
      var tail = 1.0
      for _ in 0..<Int(-exponent) { tail /= 10 }
      let back = standardNormalProbability(below: standardNormalQuantile(tail))
      // A relative error e of the quantile x becomes about x² e in the tail: 1e-16 · 1150.
      #expect(isClose(back, tail, relative: 1e-12, absolute: 0))
    }
    #expect(isClose(standardNormalQuantile(0.975), 1.959963984540054, relative: 1e-14))
    #expect(standardNormalQuantile(0.5) == 0)
  }

  @Test func `a truncated normal far in the tail stays inside and keeps its shape`() throws {
    let distribution = Distribution.normal(mean: 0, standardDeviation: 1, within: 8...9)
    let median = try #require(distribution.quantile(0.5))
    // Beyond 8 the tail falls like exp(-8 t): half of it within ln 2/8.1 of the end.
    #expect(isClose(median, 8.0853, absolute: 5e-4))
  }
}
