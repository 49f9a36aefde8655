import Experiments
import Testing

@testable import Reports

/// What several models make of a scenario, as it is told.
@Suite struct ModelAgreementWordingTests {
  /// One model's answers as a file has them.
  private func answers(
    _ model: String, _ closeness: [String: Double], actor: String = "KAZ"
  ) -> String {
    let closeness = closeness.sorted { $0.key < $1.key }.map { "\"\($0.key)\": \($0.value)" }
    return """
      {"model": "\(model)", "parameters": {}, "given": "ties", "closeness": "alignment",
       "failures": [], "actors": [{"actor": "\(actor)", "first": "Russia",
         "shares": {"Russia": 1}, "closeness": {\(closeness.joined(separator: ", "))}}]}
      """
  }

  private func agreement(_ models: [String], leftOut: String = "") throws -> ModelAgreement {
    let text = """
      {"leastLead": 0.05, "members": 10, "models": [\(models.joined(separator: ", "))],
       "leftOut": [\(leftOut)]}
      """
    return try JSONText.value(ModelAgreement.self, from: text)
  }

  private func sentences(_ models: [String], leftOut: String = "") throws -> [String] {
    ModelAgreementWording(
      try agreement(models, leftOut: leftOut), of: "KAZ", named: "Kazakhstan",
      poles: ["Russia", "Turkey", "China"]
    ).sentences
  }

  @Test func `answers are counted, the most frequent first, and set points are no model`() throws {
    let found = try sentences([
      answers("one", ["Russia": 0.7, "Turkey": 0.4, "China": 0.5]),
      answers("two", ["Russia": -0.3, "Turkey": -0.1, "China": -0.11]),
      answers("three", ["Russia": 1, "Turkey": -1, "China": -1]),
      answers("set points alone", ["Russia": 0, "Turkey": 1, "China": 0]),
    ])
    #expect(
      found[0]
        == "Closest to Kazakhstan at the end, in the mean over members: Russia under 2 of 3 models "
        + "(one, three); Turkey and China alike under 1 (two).")
    #expect(
      found[1]
        == "Russia stands closer than China under 2 of 3, further under 1, alike (within .05) under 0."
    )
    #expect(found.last?.contains("no proof") == true)
  }

  @Test func `models that say nothing, and those left out, are named with the reason`() throws {
    let found = try sentences(
      [
        answers("one", ["Russia": 0.7, "Turkey": 0.4]),
        answers("two", ["Russia": 0.7], actor: "UKR"),
      ],
      leftOut: #"{"model": "x", "reason": "r"}, {"model": "y", "reason": "r"}"#)
    #expect(found.contains("two says nothing of Kazakhstan: it has no place for Kazakhstan."))
    #expect(found.contains("Not run: x, y (r)."))
  }

  @Test func `poles within the lead of the one before are level`() throws {
    let report = ModelAgreementReport(
      try agreement([answers("one", ["Russia": 0.7, "Turkey": 0.4, "China": 0.44])]), of: "KAZ",
      poles: ["Russia", "Turkey", "China"], name: { $0 })
    let lines = report.tables([], TextStyle())
    #expect(lines.contains { $0.hasSuffix("Russia > China ≈ Turkey") })
  }
}
