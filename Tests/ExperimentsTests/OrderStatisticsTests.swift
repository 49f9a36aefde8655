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
    var ordered = OrderStatistics(numbers)
    let ranks = (0..<count).sorted {
      stream.uniform(at: UInt64($0)) < stream.uniform(at: UInt64($1))
    }
    let sorted = numbers.sorted()
    for rank in ranks { #expect(ordered[rank] == sorted[rank]) }
  }

  @Test func `ranks of numbers already in order, and all alike`() {
    var rising = OrderStatistics([1, 2, 3, 4, 5])
    #expect((0..<5).map { rising[$0] } == [1, 2, 3, 4, 5])
    var alike = OrderStatistics([7, 7, 7])
    #expect((0..<3).map { alike[$0] } == [7, 7, 7])
  }
}
