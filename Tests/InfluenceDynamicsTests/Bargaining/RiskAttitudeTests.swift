import InfluenceDynamics
import TestSupport
import Testing

struct RiskAttitudeTests {
  private let probabilities = [0.5, 0.1, 0.4]

  @Test(arguments: [
    (RiskRange.minimum, [1, 0, 0.75]), (.middle, [1, -0.5, 0.625]), (.maximum, [1, -1, 0.5]),
  ])
  func `attitudes span the range`(range: RiskRange, attitudes: [Double]) {
    for (found, expected) in zip(range.attitudes(from: probabilities), attitudes) {
      #expect(isClose(found, expected))
    }
  }

  @Test(arguments: RiskRange.allCases)
  func `equal probabilities tell nothing`(range: RiskRange) {
    #expect(range.attitudes(from: [0.25, 0.25, 0.25, 0.25]) == [0, 0, 0, 0])
    #expect(range.attitudes(from: []) == [])
  }

  @Test(arguments: [
    (RiskAdjustment.none, 0.9), (.oneThird, 0.7), (.half, 0.6), (.twoThirds, 0.5), (.full, 0.3),
  ])
  func `a judge of 0.9 on another's 0.3`(adjustment: RiskAdjustment, estimate: Double) {
    #expect(isClose(adjustment.estimate(by: 0.9, of: 0.3), estimate))
  }
}
