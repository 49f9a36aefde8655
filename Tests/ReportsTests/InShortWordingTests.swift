import Experiments
import ScenarioEngine
import Testing

@testable import Reports

struct InShortWordingTests {
  private func sentence(
    _ shares: [String: Double], isEnsemble: Bool = true, worst: String? = "nothing changes it"
  ) -> String? {
    InShortWording.sentence(
      "Baseline", focus: "Aland", end: "2027-05",
      shares: shares.sorted { $0.key < $1.key }.map {
        PartnerShare(Partner(named: $0.key), share: $0.value)
      }, isEnsemble: isEnsemble, worst: worst)
  }

  @Test func `what changes it comes first, then who leads, with shares of members`() {
    #expect(
      sentence(["South": 0.2, "North": 0.5, "no primary": 0.3, "East": 0])
        == "Baseline in short: nothing changes it. As assumed, Aland ends with North as first partner "
        + "in 50 % of simulated members (nobody clearly in 30 %, South in 20 %).")
  }

  @Test func `equals are told by name, and a sole leader alone`() {
    #expect(
      sentence(["B": 0.5, "A": 0.5])?.contains("ends with A as first partner in 50 %") == true)
    #expect(
      sentence(["A": 1], worst: nil)
        == "Baseline in short: Aland ends with A as first partner in 100 % of simulated members.")
  }

  @Test func `a point run has no shares, and a run that failed no sentence`() {
    #expect(
      sentence(["A": 1, "B": 0], isEnsemble: false)
        == "Baseline in short: nothing changes it. As assumed, Aland ends with A as first partner "
        + "in 2027-05, in the point run.")
    #expect(sentence([:]) == nil)
    #expect(sentence(["A": 0]) == nil)
  }
}
