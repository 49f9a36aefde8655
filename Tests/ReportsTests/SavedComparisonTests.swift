import AllianceModel
import Experiments
import Reports
import ScenarioEngine
import Testing

struct SavedComparisonTests {
  /// A result of one number and one share.
  private func result(_ name: String, lead: Double, east: Double) throws -> ScenarioResult {
    let date = try #require(CalendarDate("2022"))
    let summary = try #require(Summary([lead]))
    return .world(
      RunResult(
        scenario: ScenarioFacts(
          name: name, summary: "", focus: "A", actors: ["A"],
          poles: [Pole(name: "East", members: [.init("B")])], names: [], changes: [],
          basis: EvidenceBasis(
            future: .hold, knownBy: date, occurredBy: date, backgroundOnly: false,
            uncertainty: .point)),
        provenance: RunProvenance(
          version: "0", model: "m", parameters: [], seed: 1, members: 2, blas: "", files: []),
        calendar: [Month(year: 2022, month: 6)], series: [],
        final: [
          FinalValue(.lead, of: MeasureSubject("A"), unit: "1", .number(summary)),
          FinalValue(
            .primaryPartner, of: MeasureSubject("A"), unit: "category",
            .partners([PartnerShare(.pole("East"), share: east)])),
        ], turns: [], conditions: [], doubts: Doubts(), explanation: [], failures: [],
        notes: EvidenceNotes(), expectations: []))
  }

  @Test
  func `numbers and shares are subtracted and nothing is called paired`() throws {
    let comparison = SavedComparison(
      try result("base", lead: 0.25, east: 0.5), try result("other", lead: 0.5, east: 0.25))
    let report = SavedComparisonReport([comparison])
    #expect(
      report.csv.text.split(separator: "\n").dropFirst() == [
        "base,other,lead,A,,,0.25,0.5,0.25",
        "base,other,primary-partner,A,,East,0.5,0.25,-0.25",
      ])
    let text = report.report.text(TextStyle())
    #expect(text.contains("lead             A            0.250  0.500  +0.250"))
    #expect(text.contains("not paired"))
  }
}
