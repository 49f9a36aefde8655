import AllianceModel
import Experiments
import Testing

@testable import Reports

/// A ranking as it is told.
struct WatchReportTests {
  private func report(flips: Bool, times: String, months: Int) throws -> WatchReport {
    let text = """
      {"scenario": "Base", "focus": "KAZ", "month": "2022-07", "end": "2027-05", "order": "end",
       "partner": "Russia", "pole": "Russia", "lead": 0.17, "tried": 1950, "withoutEffect": 9,
       "findings": [{"event": "a threat of force", "kind": "threat", "parties": ["RUS", "KAZ"],
         "isDirected": true, "reason": "one", "leadChange": -0.2, "peakLeadChange": -0.25,
         "peakMonth": "2022-09", "pole": "Russia", "alignmentChange": -0.2,
         "partner": "\(flips ? "Turkey" : "Russia")", "flips": \(flips),
         "monthsFlipped": \(months), "timesToFlip": \(times)}],
       "failures": []}
      """
    let world = World(actors: [Actor(id: "KAZ", kind: .state, name: "Kazakhstan")])
    return WatchReport(try JSONText.value(Watch.self, from: text), in: world)
  }

  @Test
  func `it says who acts on whom and what is tried`() throws {
    let text = try report(flips: true, times: "null", months: 3).text(TextStyle())
      .replacing("\n", with: " ")
    #expect(text.contains("RUS → KAZ"))
    #expect(text.contains("Each of 1,950 events happens once"))
    #expect(text.contains("9 of them do not"))
    #expect(text.contains("-0.250 2022-09"))
  }

  @Test(arguments: [
    (true, "null", 3, "Turkey"), (false, "4", 3, "4 in a year"), (false, "null", 1, "for 1 month"),
    (false, "null", 7, "for 7 months"), (false, "null", 0, "no"),
  ])
  func `it says what turns the headline`(
    flips: Bool, times: String, months: Int, words: String
  ) throws {
    let lines = try report(flips: flips, times: times, months: months).text(TextStyle())
      .split(separator: "\n")
    let row = try #require(lines.first { $0.hasPrefix("a threat of force") })
    #expect(row.hasSuffix("  " + words))
  }

  @Test
  func `rows have a field for every name`() throws {
    let lines = try report(flips: false, times: "4", months: 0).csv.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines[1].contains("RUS>KAZ"))
    #expect(lines[0].count { $0 == "," } == lines[1].count { $0 == "," })
  }
}
