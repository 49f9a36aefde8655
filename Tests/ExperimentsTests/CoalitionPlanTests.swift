import TestSupport
import Testing

@testable import Experiments

@Suite struct CoalitionPlanTests {
  /// Of two members, one has the cube of how many changes there are, the other nothing.
  private func table(_ plan: CoalitionPlan) -> WorthTable {
    let worths = plan.coalitions.map { coalition in
      let count = Double(coalition.count { $0 })
      return (coalition, MemberHeadlines(rows: [[count * count * count], [0]]))
    }
    return WorthTable(worths.map { (coalition: $0.0, headlines: $0.1) }, counted: [0, 1])
  }

  @Test func `all orders alike give each of three changes nine`() {
    let plan = CoalitionPlan(causes: 3, exactLimit: 10, orders: 4, seed: 1)
    #expect(plan.orders == nil && plan.coalitions.count == 8)
    for shares in plan.parts(table(plan)) {
      #expect(isClose(shares.members[0][0], 9) && shares.members[1] == [0])
      #expect(shares.errors == nil)
    }
  }

  @Test func `drawn orders give the mean over them, and its error by n − 1`() throws {
    let plan = CoalitionPlan(causes: 3, exactLimit: 2, orders: 4, seed: 1)
    let orders = try #require(plan.orders)
    for (cause, shares) in plan.parts(table(plan)).enumerated() {
      // The first change adds 1, the second 7, the third 19; to the mean of two members half of it.
      let gains = orders.compactMap { $0.firstIndex(of: cause) }.map { [1.0, 7, 19][$0] }
      let mean = gains.reduce(0, +) / 4
      let variance = gains.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 3
      #expect(isClose(shares.members[0][0], mean) && shares.members[1] == [0])
      #expect(isClose(try #require(shares.errors)[0], 0.5 * (variance / 4).squareRoot()))
    }
    #expect(Set(orders).count > 1)
  }

  @Test func `a change that acts only on top of another has a path`() {
    let plan = CoalitionPlan(causes: 3, exactLimit: 10, orders: 4, seed: 1)
    // The first two do something together, the third never does anything.
    let worths = plan.coalitions.map { coalition in
      (
        coalition: coalition,
        headlines: MemberHeadlines(rows: [[coalition[0] && coalition[1] ? 1 : 0]])
      )
    }
    let table = WorthTable(worths, counted: [0])
    #expect((0..<3).map { plan.hasPath($0, table) } == [true, true, false])
  }
}
