import Experiments
import Testing

@testable import Reports

struct HangsOnWordingTests {
  private func entry(
    _ parameter: String, _ value: Double, _ partner: String, _ lead: Double, flips: Bool
  ) throws -> Outcome.Sensitivity {
    let text = """
      {"parameter": "\(parameter)", "value": \(value), "usual": 0.4, "partner": "\(partner)",
       "lead": \(lead), "flips": \(flips)}
      """
    return try JSONText.value(Outcome.Sensitivity.self, from: text)
  }

  @Test
  func `the worst flip comes first and nobody last`() throws {
    let wording = HangsOnWording(
      [
        try entry("demand", 0.5, "no primary", 0.02, flips: true),
        try entry("events.ceiling", 1, "Turkey", 0.03, flips: true),
        try entry("votes", 0.2, "Turkey", 0.08, flips: true),
        try entry("arms", 0.2, "Russia", 0.1, flips: false),
      ], focus: "Kazakhstan", parameters: ParameterWording())
    #expect(
      Array(wording.sentences.dropFirst()) == [
        "with votes at 0.2, usually 0.4, Turkey leads by 0.080",
        "with events.ceiling at 1, usually 0.4, Turkey leads by 0.030",
        "with demand at 0.5, usually 0.4, nobody leads clearly (by 0.020)",
      ])
    #expect(wording.sentences[0].contains("changes with 3 of 4 parameters and choices"))
  }

  @Test
  func `choices that do not flip are told with what they would give`() throws {
    let text = """
      {"parameter": "future", "value": 0, "usual": 0, "setting": "fade", "partner": "Russia",
       "lead": 0.25, "flips": false}
      """
    let fade = try JSONText.value(Outcome.Sensitivity.self, from: text)
    let wording = HangsOnWording([fade], focus: "Kazakhstan", parameters: ParameterWording())
    #expect(
      wording.choices
        == "Choices that do not change it: with the future as «fade», Russia leads by 0.250.")
    #expect(HangsOnWording([], focus: "Kazakhstan", parameters: ParameterWording()).choices == nil)
  }

  @Test
  func `when nothing flips the nearest is named`() throws {
    let wording = HangsOnWording(
      [
        try entry("arms", 0.2, "Russia", 0.3, flips: false),
        try entry("votes", 0.2, "Russia", 0.06, flips: false),
      ], focus: "Kazakhstan", parameters: ParameterWording())
    #expect(wording.sentences.count == 1)
    #expect(wording.sentences[0].contains("with votes at 0.2, usually 0.4, Russia leads by 0.060"))
  }

  @Test
  func `the worst flip is told as a clause, and so is that nothing flips`() throws {
    let parameters = ParameterWording()
    let flip = try entry("weighing.events.ceiling", 1, "Turkey", 0.03, flips: true)
    let none = try entry("weighing.demand", 1, "no primary", 0.04, flips: true)
    let firm = try entry("weighing.demand", 0, "Russia", 0.2, flips: false)
    let wording = HangsOnWording([none, flip, firm], focus: "Kazakhstan", parameters: parameters)
    #expect(
      wording.worst == "one assumption is enough to turn the point run: with the most that events "
        + "alone can make of a tie at 1, usually 0.4 (weighing.events.ceiling), Turkey leads by 0.030"
    )
    #expect(
      HangsOnWording([firm], focus: "Kazakhstan", parameters: parameters).worst
        == "no single assumption of 1 turns the point run")
    #expect(HangsOnWording([], focus: "Kazakhstan", parameters: parameters).worst == nil)
  }
}
