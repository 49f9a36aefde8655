import Experiments
import ScenarioEngine
import Testing

@testable import Reports

struct StabilityWordingTests {
  private func sentences(settling: Double, critical: Double?) -> [String] {
    let stability = StabilityResult(
      gainAtStart: 0.25, gainAtEnd: 0.5, amplification: 2, settlingMonths: settling,
      criticalBalance: critical, balance: 0.5, equilibriumPartner: .pole("Russia"))
    return StabilityWording.sentences(stability, horizon: 60, focus: "Aland")
  }

  @Test
  func `a run shorter than it takes to settle is not equilibrium`() {
    let slow = sentences(settling: 200, critical: 1.19)
    #expect(slow[1] == "The middle state disappears at f = 1.19; this run has f = 0.50.")
    #expect(slow[2].hasSuffix("after 200 months: 60 months are not equilibrium."))
    #expect(sentences(settling: 40, critical: 1.19)[2].hasSuffix("after 40 months."))
  }

  @Test
  func `a middle that is never lost is said to be so`() {
    #expect(sentences(settling: 40, critical: nil)[1].contains("exists at every balance f"))
  }
}
