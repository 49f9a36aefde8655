import InfluenceDynamics
import TestSupport
import Testing

struct VictoryModelTests {
  @Test(arguments: zip(VictoryModel.allCases, [2.0, 4, 16, 256, 1e6]))
  func `an advantage of two to one`(model: VictoryModel, odds: Double) {
    let probability = odds / (odds + 1)
    #expect(isClose(model.probability(of: 2, against: 1), probability))
    #expect(isClose(model.probability(of: 1, against: 2), 1 / (odds + 1)))
  }

  @Test(arguments: VictoryModel.allCases)
  func `equals win half the time`(model: VictoryModel) {
    #expect(isClose(model.probability(of: 0.3, against: 0.3), 0.5))
  }

  @Test func `below a tenth the binary model is linear in the share of strength`() {
    let model = VictoryModel.binary
    let share = (1.05 / 2.05 * 2.1 - 1) / 0.1
    #expect(isClose(model.probability(of: 1.05, against: 1), share))
    // It reaches certainty at the threshold without a step.
    #expect(isClose(model.probability(of: 1.099_999_999, against: 1), 1, relative: 1e-7))
  }
}
