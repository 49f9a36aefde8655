import InfluenceDynamics
import TestSupport
import Testing

struct BargainTests {
  private let first = (position: 0.2, salience: 0.6, probability: 0.75)
  private let second = (position: 0.8, salience: 0.3, probability: 0.25)

  @Test func `weights are salience times probability`() {
    // 0.45 against 0.075.
    let found = BargainInterpolation.linear.positions(first, second)
    #expect(isClose(found.first, 0.2857) && isClose(found.second, 0.2857))
  }

  @Test func `weights are squared`() {
    // 0.2025 against 0.005625.
    let found = BargainInterpolation.square.positions(first, second)
    #expect(isClose(found.first, 0.2162) && isClose(found.second, 0.2162))
  }

  @Test func `the one at a disadvantage moves, not rounded`() {
    let found = BargainInterpolation.disadvantage.positions(first, second)
    // D = ½: ½·0.36/(½·0.36 + ½·0.09 + 1e-6) of the way.
    #expect(found.first == 0.2)
    #expect(isClose(found.second, 0.8 - 0.6 * 0.18 / (0.18 + 0.045 + 1e-6)))
  }

  @Test(arguments: BargainInterpolation.allCases)
  func `who does not care and cannot win leaves both where they are`(
    interpolation: BargainInterpolation
  ) {
    let found = interpolation.positions((0.2, 0, 0.5), (0.8, 0, 0.5))
    #expect(isClose(found.first, 0.2) && isClose(found.second, 0.8))
  }
}
