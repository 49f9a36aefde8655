import AllianceModel
import ScenarioEngine
import Testing

@testable import Experiments
@testable import Reports

/// A ranking as it is told.
struct WatchReportTests {
  private func report(flips: Bool, times: Int?, months: Int) throws -> WatchReport {
    let start = Month(year: 2022, month: 7)
    let finding = Watch.Finding(
      event: "a threat of force", kind: "threat", parties: ["RUS", "KAZ"], isDirected: true,
      reason: "one", leadChange: -0.2, peakLeadChange: -0.25, peakMonth: start.advanced(by: 2),
      pole: "Russia", alignmentChange: -0.2, partner: .pole(flips ? "Turkey" : "Russia"),
      flips: flips, monthsFlipped: months, timesToFlip: times)
    let world = World(actors: [Actor(id: "KAZ", kind: .state, name: "Kazakhstan")])
    return WatchReport(
      Watch(
        scenario: "Base", focus: "KAZ", month: start, end: Month(year: 2027, month: 5),
        order: .end, partner: .pole("Russia"), pole: "Russia", lead: 0.17, tried: 1950,
        withoutEffect: 9, findings: [finding],
        failures: [.init(event: "a visit", parties: ["RUS", "KAZ"], failure: .noPole("KAZ"))],
        names: ActorNames(world)))
  }

  @Test
  func `a ranking in full`() throws {
    try Golden.expect(try report(flips: true, times: nil, months: 3), is: "watch")
  }

  @Test
  func `it says who acts on whom and what is tried`() throws {
    let text = try report(flips: true, times: nil, months: 3).report.text(TextStyle())
      .replacing("\n", with: " ")
    #expect(text.contains("RUS → KAZ"))
    #expect(text.contains("Each of 1,950 events happens once"))
    #expect(text.contains("9 of them do not"))
    #expect(text.contains("-0.250 2022-09"))
    #expect(text.contains("1 events have no result: a visit (RUS, KAZ): there is no pole"))
  }

  @Test(arguments: [
    (true, nil, 3, "Turkey"), (false, 4, 3, "4 in a year"), (false, nil, 1, "for 1 month"),
    (false, nil, 7, "for 7 months"), (false, nil, 0, "no"),
  ])
  func `it says what turns the headline`(
    flips: Bool, times: Int?, months: Int, words: String
  ) throws {
    let lines = try report(flips: flips, times: times, months: months).report.text(TextStyle())
      .split(separator: "\n")
    let row = try #require(lines.first { $0.hasPrefix("a threat of force") })
    #expect(row.hasSuffix("  " + words))
  }

  @Test
  func `rows have a field for every name`() throws {
    let lines = try report(flips: false, times: 4, months: 0).csv.text.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines[1].contains("RUS>KAZ"))
    #expect(lines[0].count { $0 == "," } == lines[1].count { $0 == "," })
  }
}
