import AllianceModel
import Experiments
import ScenarioEngine
import Testing

@testable import Reports

struct HangsOnWordingTests {
  private func entry(
    _ parameter: String, _ value: Double, _ partner: Partner, _ lead: Double, flips: Bool
  ) -> Sensitivity {
    Sensitivity(
      .parameter(.weighing(parameter), value: value, usual: 0.4), partner: partner, lead: lead,
      flips: flips)
  }

  @Test
  func `the worst flip comes first and nobody last`() {
    let wording = HangsOnWording(
      [
        entry("demand", 0.5, .nobody, 0.02, flips: true),
        entry("events.ceiling", 1, .pole("Turkey"), 0.03, flips: true),
        entry("votes", 0.2, .pole("Turkey"), 0.08, flips: true),
        entry("arms", 0.2, .pole("Russia"), 0.1, flips: false),
      ], focus: "Kazakhstan", parameters: ParameterWording())
    #expect(
      Array(wording.sentences.dropFirst()) == [
        "with weighing.votes at 0.2, usually 0.4, Turkey leads by 0.080",
        "with the most that events alone can make of a tie at 1, usually 0.4 "
          + "(weighing.events.ceiling), Turkey leads by 0.030",
        "with the turn to other providers when security is lost at 0.5, usually 0.4 "
          + "(weighing.demand), nobody leads clearly (by 0.020)",
      ])
    #expect(wording.sentences[0].contains("changes with 3 of 4 parameters and choices"))
  }

  @Test
  func `choices that do not flip are told with what they would give`() {
    let fade = Sensitivity(.future(.fade), partner: .pole("Russia"), lead: 0.25, flips: false)
    let wording = HangsOnWording([fade], focus: "Kazakhstan", parameters: ParameterWording())
    #expect(
      wording.choices
        == "Choices that do not change it: with the future as «fade», Russia leads by 0.250.")
    #expect(HangsOnWording([], focus: "Kazakhstan", parameters: ParameterWording()).choices == nil)
  }

  @Test
  func `when nothing flips the nearest is named`() {
    let wording = HangsOnWording(
      [
        entry("arms", 0.2, .pole("Russia"), 0.3, flips: false),
        entry("votes", 0.2, .pole("Russia"), 0.06, flips: false),
      ], focus: "Kazakhstan", parameters: ParameterWording())
    #expect(wording.sentences.count == 1)
    #expect(
      wording.sentences[0].contains(
        "with weighing.votes at 0.2, usually 0.4, Russia leads by 0.060"))
  }

  @Test
  func `the worst flip is told as a clause, and so is that nothing flips`() {
    let parameters = ParameterWording()
    let flip = entry("events.ceiling", 1, .pole("Turkey"), 0.03, flips: true)
    let none = entry("demand", 1, .nobody, 0.04, flips: true)
    let firm = entry("demand", 0, .pole("Russia"), 0.2, flips: false)
    let wording = HangsOnWording([none, flip, firm], focus: "Kazakhstan", parameters: parameters)
    #expect(
      wording.worst == "one assumption alone changes the first partner of the point run: with the "
        + "most that events alone can make of a tie at 1, usually 0.4, Turkey leads by 0.030")
    #expect(
      HangsOnWording([firm], focus: "Kazakhstan", parameters: parameters).worst
        == "none of 1 assumptions alone changes the first partner of the point run")
    #expect(HangsOnWording([], focus: "Kazakhstan", parameters: parameters).worst == nil)
  }
}
