import AllianceModel
import Experiments
import Foundation
import ScenarioEngine
import Testing

@testable import Reports

/// A small world of two poles, compared in many ways.
struct ComparisonReportTests {
  private static func date(_ text: String) -> CalendarDate {
    guard let date = CalendarDate(text) else { preconditionFailure("\(text) is no date") }
    return date
  }

  private static let actors: [ActorID] = ["AAA", "BBB", "CCC", "DDD"]

  private static let world = World(
    actors: zip(actors, ["Aland", "Bland", "Cland", "Dland"]).map {
      Actor(id: $0, kind: .state, name: $1)
    },
    evidence: EvidenceBase(documents: [
      EvidenceDocument(
        source: EvidenceSource(
          id: "coded", kind: .coded, title: "coded", published: Period(date("2020-01")),
          reliability: 1),
        records: [
          EvidenceRecord(
            id: "pact", kind: "treaty", parties: .mutual(["AAA", "BBB"]),
            happened: Period(date("2010-01")), known: date("2010-01"), obligations: [.defense],
            place: .citation("made up"))
        ])
    ]))

  private static func scenario(_ name: String, _ changes: [Change] = []) throws -> Scenario {
    let calendar = try #require(
      ScenarioCalendar(start: Month(year: 2020, month: 1), end: Month(year: 2020, month: 12)))
    return Scenario(
      name: name,
      evidence: EvidenceSelection(knownBy: date("2020-01"), occurredBy: date("2020-01")),
      actors: actors, calendar: calendar,
      poles: [
        Pole(name: "North", members: [.init("BBB")]), Pole(name: "South", members: [.init("CCC")]),
      ],
      // Nothing spreads from tie to tie.
      dynamics: DynamicsChoice(parameters: [NamedValue("balance", 0)]),
      uncertainty: Uncertainty(members: 6, seed: 3), changes: changes)
  }

  private static func shift(_ row: ActorID, _ column: ActorID, _ amount: Double) -> Change {
    Change(
      date: date("2020-03"), verb: .set(.tie(DirectedPair(row, column)), .add(amount)),
      because: .init(note: "why not"))
  }

  private static func compared(_ others: [Scenario]) async throws -> ComparisonReport {
    let base = try await Ensemble.run(CompiledScenario(scenario("Base"), in: world), workers: 2)
    var compared: [ComparedScenario] = []
    for other in others {
      let ensemble = try await Ensemble.run(CompiledScenario(other, in: world), workers: 2)
      compared.append(
        ComparedScenario(
          try #require(Comparison(base, ensemble, focus: "AAA")), base: base.compiled,
          compiled: ensemble.compiled,
          attribution: try await ChangeAttribution.of(base, ensemble, focus: "AAA", workers: 2)))
    }
    return ComparisonReport(
      base: base.compiled, others: compared, hangsOn: OneAtATime.sensitivities(of: base.compiled))
  }

  @Test func `one table over all comes first and says where the first partner changes`()
    async throws
  {
    let text = try await Self.compared([
      Self.scenario("Southwards", [Self.shift("AAA", "CCC", 1)]),
      Self.scenario("Elsewhere", [Self.shift("CCC", "DDD", 0.5)]),
      Self.scenario("A breath", [Self.shift("AAA", "CCC", 0.0003)]),
    ]).text(TextStyle())
    let table = try #require(text.range(of: "What changes at the end"))
    let details = try #require(
      text.range(of: "A  Southwards\n", range: table.upperBound..<text.endIndex))
    #expect(table.upperBound < details.lowerBound)
    // Whatever the lines are broken at.
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("The largest difference is that of A with South, +0."))
    #expect(words.contains("first partner changes in: A (North → South, the first of"))
    #expect(words.contains("Nothing at all moves in B"))
    #expect(
      words.contains(
        "no path to Aland's alignment: it moves the set point of Cland's tie to Dland by +0.5"))
    #expect(words.contains("moves every alignment and the lead by less than .0005"))
    #expect(words.contains("carried by the set point B_ij directly"))
    #expect(words.contains("The base's headline"))
  }

  @Test func `eleven others fit a hundred columns`() async throws {
    let others = try (1...11).map { number in
      try Self.scenario(
        "Scenario number \(number) with a name that goes on for longer than a table can show",
        [Self.shift("AAA", "CCC", Double(number) / 20), Self.shift("AAA", "BBB", -0.1)])
    }
    let report = try await Self.compared(others)
    let lines = report.text(TextStyle()).split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.allSatisfy { String($0).columns <= 100 })
    #expect(lines.filter { $0.hasPrefix("K  ") }.count == 3, "a row of each table and a title")
    #expect(lines.contains { $0.hasPrefix("  K  Scenario number 11") })
    let narrow = report.text(TextStyle(width: 60)).split(separator: "\n")
    #expect(narrow.contains { $0.contains("K  ") })
  }

  @Test func `what passes before the end is told with its month`() async throws {
    let passing = Change(
      date: Self.date("2020-03"), verb: .set(.tie(DirectedPair("AAA", "CCC")), .add(1)),
      until: Self.date("2020-06"), because: .init(note: "for a while"))
    let report = try await Self.compared([
      Self.scenario("For a while", [passing]), Self.scenario("Nothing"),
    ])
    let lines = report.text(TextStyle()).split(separator: "\n").map(String.init)
    let title = try #require(lines.firstIndex(of: "What changes most on the way"))
    let row = try #require(lines.dropFirst(title).first { $0.hasPrefix("A  South  2020-0") })
    let cells = row.split(separator: " ", omittingEmptySubsequences: true)
    let then = try #require(Double(cells[3]))
    let end = try #require(Double(cells[5]))
    #expect(then > end + 0.05 && end > 0)
    #expect(
      !lines.dropFirst(title).prefix(4).contains { $0.hasPrefix("B  ") }, "nothing moves in B")
    let csv = report.csv.split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    #expect(csv[0].suffix(4) == ["peak_delta", "peak_low", "peak_high", "peak_date"])
    #expect(csv.allSatisfy { $0.count == csv[0].count })
    let south = try #require(
      csv.first { $0[1] == "For a while" && $0[2] == "alignment" && $0[4] == "South" })
    #expect(south.last?.hasPrefix("2020-0") == true)
    #expect((Double(south[16]) ?? 0) > (Double(south[8]) ?? 0))
  }

  @Test func `parts of several changes add up in the table of the report`() async throws {
    let text = try await Self.compared([
      Self.scenario("Both", [Self.shift("AAA", "CCC", 0.4), Self.shift("AAA", "BBB", -0.2)])
    ]).text(TextStyle())
    #expect(text.contains("Shapley's value over 4 ensembles of 6 members"))
    #expect(text.contains("Δ alignment"))
    #expect(text.contains("Δ first, points"))
    #expect(text.contains("  1     2020-03 set tie.AAA.CCC + 0.4 (why not)"))
  }

  @Test func `what differs besides changes is marked and named`() async throws {
    var other = try Self.scenario("Later", [Self.shift("AAA", "CCC", 0.1)])
    other.calendar = try #require(
      ScenarioCalendar(start: Month(year: 2019, month: 11), end: other.calendar.end))
    let text = try await Self.compared([other]).text(TextStyle())
    #expect(text.contains("  A* Later"))
    #expect(text.contains("calendar from 2019-11 rather than 2020-01"))
    #expect(text.contains("else"))
    #expect(text.contains("everything else that differs, taken first"))
  }

  @Test func `JSON and CSV hold the parts with their causes`() async throws {
    let report = try await Self.compared([
      Self.scenario("Both", [Self.shift("AAA", "CCC", 0.4), Self.shift("CCC", "DDD", 0.2)])
    ])
    let json = try JSONText.of(report.entries)
    #expect(json.contains("\"attribution\"") && json.contains("\"baseHangsOn\""))
    #expect(json.contains("\"hasPath\" : false"))
    let rows = report.csv.split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    #expect(rows.allSatisfy { $0.count == ComparisonReport.header.count })
    let sections = rows.dropFirst().map { String($0[12]) }
    #expect(sections.first == "summary" && sections.contains("detail") && sections.last == "part")
    let parts = rows.filter { $0[12] == "part" && $0[2] == "alignment" && $0[4] == "South" }
    let whole = try #require(
      rows.first { $0[12] == "summary" && $0[2] == "alignment" && $0[4] == "South" })
    let sum = parts.compactMap { Double($0[8]) }.reduce(0, +)
    #expect(parts.count == 2)
    #expect(abs(sum - (Double(whole[8]) ?? .nan)) < 1e-9)
    #expect(parts.map { String($0[14]) } == ["true", "false"])
  }
}
