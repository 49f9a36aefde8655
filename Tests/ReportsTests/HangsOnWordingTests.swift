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
      ], focus: "Kazakhstan")
    #expect(
      Array(wording.sentences.dropFirst()) == [
        "at votes = 0.2 (usual 0.4) Turkey leads by 0.080",
        "at events.ceiling = 1 (usual 0.4) Turkey leads by 0.030",
        "at demand = 0.5 (usual 0.4) nobody leads clearly (by 0.020)",
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
    let wording = HangsOnWording([fade], focus: "Kazakhstan")
    #expect(
      wording.choices == "Choices that do not change it: with future «fade» Russia leads by 0.250.")
    #expect(HangsOnWording([], focus: "Kazakhstan").choices == nil)
  }

  @Test
  func `when nothing flips the nearest is named`() throws {
    let wording = HangsOnWording(
      [
        try entry("arms", 0.2, "Russia", 0.3, flips: false),
        try entry("votes", 0.2, "Russia", 0.06, flips: false),
      ], focus: "Kazakhstan")
    #expect(wording.sentences.count == 1)
    #expect(wording.sentences[0].contains("at votes = 0.2 (usual 0.4) Russia leads by 0.060"))
  }
}
