import RandomStreams
import Testing

@testable import Experiments

@Suite struct OrderStatisticsTests {
  @Test(arguments: UInt64(0)..<200)
  func `every rank holds what sorting would put there`(seed: UInt64) {
    let stream = RandomStream(seed: seed, purpose: "ranks")
    let count = 1 + stream.integer(below: 40, at: 0)
    // Every other seed has many equal numbers.
    let numbers = stream.normals(count: count).map { seed.isMultiple(of: 2) ? $0 : $0.rounded() }
    let ranks = (0..<count).sorted {
      stream.uniform(at: UInt64($0)) < stream.uniform(at: UInt64($1))
    }
    let sorted = numbers.sorted()
    #expect(OrderStatistics.values(ranks, of: numbers) == ranks.map { sorted[$0] })
  }

  @Test func `ranks of numbers already in order, and all alike`() {
    #expect(OrderStatistics.values([4, 0, 2, 1, 3], of: [1, 2, 3, 4, 5]) == [5, 1, 3, 2, 4])
    #expect(OrderStatistics.values([0, 2, 1], of: [7, 7, 7]) == [7, 7, 7])
  }
}
