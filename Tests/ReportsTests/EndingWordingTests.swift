import AllianceModel
import Experiments
import Testing

@testable import Reports

@Suite struct EndingWordingTests {
  @Test func `failures are counted against all members, in the order of their words`() {
    let lines = EndingWording.failures(
      [
        EndingCount(.notConverged, members: 1200),
        EndingCount(
          .notStarted(.unusableInput(name: "sizes", actor: 2, value: -0.5)), members: 3),
      ], of: 2000)
    #expect(
      lines == [
        "3 of 2,000 members failed and are left out: could not start: the model cannot use sizes = "
          + "-0.5 of actor 3",
        "1,200 of 2,000 members failed and are left out: did not converge",
      ])
  }

  @Test func `variations that failed are counted among all, with what was varied`() {
    let demand = Sensitivity.Variation.parameter(.weighing("demand"), value: 1, usual: 0)
    let lines = VariationWording.failures(
      [
        VariationFailure(demand, ending: .notConverged),
        VariationFailure(.future(.flow), ending: .notConverged),
        VariationFailure(.backgroundOnly, ending: nil),
      ], among: 82)
    #expect(
      lines == [
        "2 of 85 variations of one thing at a time failed and are left out (weighing.demand, future): "
          + "did not converge",
        "1 of 85 variations of one thing at a time failed and are left out (evidence): the scenario "
          + "cannot be run this way",
      ])
    #expect(VariationWording.failures([], among: 82).isEmpty)
  }
}
