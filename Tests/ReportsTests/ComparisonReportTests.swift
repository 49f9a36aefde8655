import AllianceModel
import Experiments
import Foundation
import ScenarioEngine
import Testing

@testable import Reports

/// A small world of two poles, compared in many ways.
struct ComparisonReportTests {
  private static func compared(_ others: [Scenario]) async throws -> ComparisonReport {
    let base = try await Ensemble.run(
      CompiledScenario(SmallWorld.scenario("Base"), in: SmallWorld.world), workers: 2)
    var compared: [ComparedScenario] = []
    for other in others {
      let ensemble = try await Ensemble.run(
        CompiledScenario(other, in: SmallWorld.world), workers: 2)
      compared.append(
        ComparedScenario(
          try #require(Comparison(base, ensemble, focus: "AAA")), base: base.compiled,
          compiled: ensemble.compiled,
          attribution: try await ChangeAttribution.of(base, ensemble, focus: "AAA", workers: 2)))
    }
    return ComparisonReport(
      base: ComparisonBase(
        base.compiled,
        hangsOn: try await OneAtATime.of(base.compiled, workers: 2).sensitivities),
      others: compared)
  }

  @Test func `eleven others fit a hundred columns`() async throws {
    let others = try (1...11).map { number in
      try SmallWorld.scenario(
        "Scenario number \(number) with a name that goes on for longer than a table can show",
        [SmallWorld.shift("AAA", "CCC", Double(number) / 20), SmallWorld.shift("AAA", "BBB", -0.1)])
    }
    let report = try await Self.compared(others)
    let lines = report.report.text(TextStyle()).split(
      separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.allSatisfy { String($0).columns <= 100 })
    #expect(lines.filter { $0.hasPrefix("K  ") }.count == 3, "a row of each table and a title")
    #expect(lines.contains { $0.hasPrefix("  K  Scenario number 11") })
    let narrow = report.report.text(TextStyle(width: 60)).split(separator: "\n")
    #expect(narrow.contains { $0.contains("K  ") })
  }

  @Test func `what passes before the end is told with its month`() async throws {
    let passing = Change(
      date: SmallWorld.date("2020-03"), verb: .set(.tie(DirectedPair("AAA", "CCC")), .add(1)),
      until: SmallWorld.date("2020-06"), because: .init(note: "for a while"))
    let report = try await Self.compared([
      SmallWorld.scenario("For a while", [passing]), SmallWorld.scenario("Nothing"),
    ])
    let lines = report.report.text(TextStyle()).split(separator: "\n").map(String.init)
    let title = try #require(lines.firstIndex(of: "What changes most on the way"))
    let row = try #require(lines.dropFirst(title).first { $0.hasPrefix("A  South  2020-0") })
    let cells = row.split(separator: " ", omittingEmptySubsequences: true)
    let then = try #require(Double(cells[3]))
    let end = try #require(Double(cells[5]))
    #expect(then > end + 0.05 && end > 0)
    #expect(
      !lines.dropFirst(title).prefix(4).contains { $0.hasPrefix("B  ") }, "nothing moves in B")
    let csv = report.csv.text.split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    #expect(csv[0].suffix(4) == ["peak_delta", "peak_low", "peak_high", "peak_date"])
    #expect(csv.allSatisfy { $0.count == csv[0].count })
    let south = try #require(
      csv.first { $0[1] == "For a while" && $0[2] == "alignment" && $0[4] == "South" })
    #expect(south.last?.hasPrefix("2020-0") == true)
    #expect((Double(south[16]) ?? 0) > (Double(south[8]) ?? 0))
  }

  @Test func `JSON and CSV hold the parts with their causes`() async throws {
    let report = try await Self.compared([
      SmallWorld.scenario(
        "Both", [SmallWorld.shift("AAA", "CCC", 0.4), SmallWorld.shift("CCC", "DDD", 0.2)])
    ])
    let json = try report.json()
    #expect(json.contains("\"attribution\"") && json.contains("\"baseHangsOn\""))
    #expect(json.contains("\"hasPath\" : false"))
    let rows = report.csv.text.split(separator: "\n").map {
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
