import Experiments
import RandomStreams
import TestSupport
import Testing

/// Means and quantiles against numbers worked by hand, and shares against published ones.
@Suite struct SummaryTests {
  @Test func `there is no summary of nothing`() {
    #expect(Summary([]) == nil)
  }

  @Test func `one number is all of its quantiles`() throws {
    let summary = try #require(Summary([3.5]))
    let all = [
      summary.mean, summary.median, summary.p05, summary.p25, summary.p75, summary.p95,
    ]
    #expect(all == Array(repeating: 3.5, count: 6))
  }

  @Test func `quantiles of one to five`() throws {
    // Position p·(5 − 1) from the least: .2, 1, 2, 3 and 3.8.
    let summary = try #require(Summary([5, 3, 1, 2, 4]))
    #expect(summary.mean == 3)
    #expect(isClose(summary.p05, 1.2))
    #expect(summary.p25 == 2)
    #expect(summary.median == 3)
    #expect(summary.p75 == 4)
    #expect(isClose(summary.p95, 4.8))
  }

  @Test func `quantiles fall between numbers in proportion`() throws {
    // Position p·(4 − 1) from the least: .15, .75, 1.5, 2.25 and 2.85.
    let summary = try #require(Summary([40, 10, 20, 80]))
    #expect(summary.mean == 37.5)
    #expect(isClose(summary.p05, 11.5))
    #expect(isClose(summary.p25, 17.5))
    #expect(isClose(summary.median, 30))
    #expect(isClose(summary.p75, 50))
    #expect(isClose(summary.p95, 74))
  }

  @Test(arguments: UInt64(0)..<200)
  func `quantiles are those of the sorted numbers, in any order given`(seed: UInt64) throws {
    let stream = RandomStream(seed: seed, purpose: "summary")
    let count = 1 + stream.integer(below: 60, at: 0)
    // Every other seed has many equal numbers.
    let numbers = stream.normals(count: count).map { seed.isMultiple(of: 2) ? $0 : $0.rounded() }
    let sorted = numbers.sorted()
    func quantile(_ share: Double) -> Double {
      let position = share * Double(count - 1)
      let below = Int(position.rounded(.down))
      let above = min(below + 1, count - 1)
      return sorted[below] + (position - Double(below)) * (sorted[above] - sorted[below])
    }
    let summary = try #require(Summary(numbers))
    #expect(isClose(summary.p05, quantile(0.05)))
    #expect(isClose(summary.p25, quantile(0.25)))
    #expect(isClose(summary.median, quantile(0.5)))
    #expect(isClose(summary.p75, quantile(0.75)))
    #expect(isClose(summary.p95, quantile(0.95)))
    #expect(sorted[0] <= summary.mean + 1e-12 && summary.mean <= sorted[count - 1] + 1e-12)
  }
}

@Suite struct ShareTests {
  /// Newcombe 1998, Statistics in Medicine 17, Table I, method 3; four decimals.
  @Test(arguments: [
    (81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0, 0.1611),
    (1, 29, 0.0061, 0.1718),
  ])
  func `the interval is the published one`(count: Int, total: Int, low: Double, high: Double) {
    let share = Share(count, of: total)
    #expect(share.share == Double(count) / Double(total))
    #expect(isClose(share.low, low, absolute: 5e-5))
    #expect(isClose(share.high, high, absolute: 5e-5))
  }

  @Test func `the share of none is unknown`() {
    let share = Share(0, of: 0)
    #expect(share.low == 0 && share.high == 1)
  }

  @Test(arguments: 0...20)
  func `the interval holds the share, keeps within 0 and 1 and mirrors`(count: Int) {
    let share = Share(count, of: 20)
    let mirror = Share(20 - count, of: 20)
    #expect(0 <= share.low && share.low <= share.share)
    #expect(share.share <= share.high && share.high <= 1)
    #expect(share.low < share.high)
    #expect(isClose(share.low, 1 - mirror.high))
  }

  @Test func `more members make a narrower interval`() {
    let widths = [10, 100, 1000].map { total in
      let share = Share(total / 5, of: total)
      return share.high - share.low
    }
    #expect(widths[0] > widths[1] && widths[1] > widths[2])
  }
}
