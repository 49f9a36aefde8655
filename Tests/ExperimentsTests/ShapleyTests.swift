import Experiments
import TestSupport
import Testing

/// Divided worths against published ones and the laws of the value.
@Suite struct ShapleyTests {
  /// The glove market of Shapley and Shubik: one left glove, two right ones.
  @Test func `the glove market is divided as published`() {
    let worths = (0..<8).map { coalition -> [Double] in
      let hasLeft = coalition & 1 != 0
      let hasRight = coalition & 6 != 0
      return [hasLeft && hasRight ? 1 : 0]
    }
    let parts = Shapley.exact(causes: 3, worths: worths).map { $0[0] }
    #expect(isClose(parts[0], 2.0 / 3))
    #expect(isClose(parts[1], 1.0 / 6))
    #expect(isClose(parts[2], 1.0 / 6))
  }

  @Test(arguments: UInt64(0)..<20)
  func `parts add up to the whole and idle causes get nothing`(seed: UInt64) {
    let causes = 1 + Int(seed % 6)
    // Cause 0 is idle: the worth ignores its bit.
    let worths = (0..<1 << causes).map { coalition in
      let bits = UInt64(coalition >> 1)
      return [Double((bits &* 2_654_435_761 &+ seed) % 1000) / 7]
    }
    let parts = Shapley.exact(causes: causes, worths: worths).map { $0[0] }
    let whole = worths[worths.count - 1][0] - worths[0][0]
    #expect(isClose(parts.reduce(0, +), whole, relative: 1e-12, absolute: 1e-12))
    #expect(parts[0] == 0)
  }

  @Test func `orders hold every cause once and differ by number`() {
    let orders = (0..<5).map { Shapley.order(of: 12, number: $0, seed: 3) }
    #expect(orders.allSatisfy { $0.sorted() == Array(0..<12) })
    #expect(Set(orders).count == 5)
    #expect(orders[2] == Shapley.order(of: 12, number: 2, seed: 3))
  }
}
