import AllianceModel
import Experiments
import ScenarioEngine
import Testing

@testable import Reports

/// What several models make of a scenario, as it is told.
@Suite struct ModelAgreementWordingTests {
  /// One model's answer on one actor, poles in the scenario's order.
  private func answers(
    _ model: String, _ closeness: [String: Double], actor: ActorID = "KAZ"
  ) -> ModelAgreement.Answers {
    ModelAgreement.Answers(
      model: model, parameters: [:], given: "ties", closeness: "alignment", failures: [],
      actors: [
        .init(
          actor: actor, first: .pole("Russia"), shares: [PartnerShare(.pole("Russia"), share: 1)],
          closeness: Self.poles.compactMap { pole in
            closeness[pole].map { .init(pole, mean: $0) }
          })
      ])
  }

  private static let poles = ["Russia", "Turkey", "China"]

  private func agreement(
    _ models: [ModelAgreement.Answers], leftOut: [ModelAgreement.LeftOut] = []
  ) -> ModelAgreement {
    ModelAgreement(leastLead: 0.05, members: 10, models: models, leftOut: leftOut)
  }

  private func sentences(
    _ models: [ModelAgreement.Answers], leftOut: [ModelAgreement.LeftOut] = []
  ) -> [String] {
    ModelAgreementWording(
      agreement(models, leftOut: leftOut), of: "KAZ", named: "Kazakhstan"
    ).sentences
  }

  @Test func `answers are counted, the most frequent first, and set points are no model`() {
    let found = sentences([
      answers("one", ["Russia": 0.7, "Turkey": 0.4, "China": 0.5]),
      answers("two", ["Russia": -0.3, "Turkey": -0.1, "China": -0.11]),
      answers("three", ["Russia": 1, "Turkey": -1, "China": -1]),
      answers("set points alone", ["Russia": 0, "Turkey": 1, "China": 0]),
    ])
    #expect(
      found[0]
        == "Closest to Kazakhstan at the end, in the mean over members: Russia under 2 of 3 models "
        + "(one, three); Turkey and China (equally close) under 1 (two).")
    #expect(
      found[1]
        == "Russia is closer than China under 2 of 3 models, further away under 1, equally close "
        + "(within .05) under 0.")
    #expect(found.last?.contains("proves nothing") == true)
  }

  @Test func `models that say nothing, and those left out, are named with the reason`() {
    let found = sentences(
      [
        answers("one", ["Russia": 0.7, "Turkey": 0.4]),
        answers("two", ["Russia": 0.7], actor: "UKR"),
      ],
      leftOut: [.init(model: "x", reason: "r"), .init(model: "y", reason: "r")])
    #expect(found.contains("two says nothing of Kazakhstan: it has no place for Kazakhstan."))
    #expect(found.contains("Not run: x, y (r)."))
  }

  @Test func `poles within the lead of the one before are level`() {
    let report = ModelAgreementReport(
      agreement([answers("one", ["Russia": 0.7, "Turkey": 0.4, "China": 0.44])]), of: "KAZ",
      poles: ["Russia", "Turkey", "China"], name: \.text)
    let lines = report.tables([]).flatMap { TextRenderer(TextStyle()).lines($0) }
    #expect(lines.contains { $0.hasSuffix("Russia > China ≈ Turkey") })
  }
}
