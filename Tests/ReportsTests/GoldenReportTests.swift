import AllianceModel
import Experiments
import Parameters
import ScenarioEngine
import Testing

@testable import Reports

/// Whole reports of small results, as they are printed.
struct GoldenReportTests {
  @Test
  func `a comparison with its base`() async throws {
    let base = try await SmallWorld.ensemble(SmallWorld.scenario("Base"))
    var later = try SmallWorld.scenario("Later", [SmallWorld.shift("AAA", "CCC", 0.1)])
    later.calendar = try #require(
      ScenarioCalendar(start: Month(year: 2019, month: 11), end: later.calendar.end))
    var others: [ComparedScenario] = []
    for scenario in [
      try SmallWorld.scenario(
        "Southwards", [SmallWorld.shift("AAA", "CCC", 1), SmallWorld.shift("AAA", "BBB", -0.6)]),
      try SmallWorld.scenario("Elsewhere", [SmallWorld.shift("CCC", "DDD", 0.5)]),
      try SmallWorld.scenario("A breath", [SmallWorld.shift("AAA", "CCC", 0.0003)]),
      later,
    ] {
      let other = try await SmallWorld.ensemble(scenario)
      others.append(
        ComparedScenario(
          try #require(Comparison(base, other, focus: "AAA")), base: base.compiled,
          compiled: other.compiled,
          attribution: try await ChangeAttribution.of(base, other, focus: "AAA", workers: 2)))
    }
    let hangsOn = try await OneAtATime.of(base.compiled, workers: 2).sensitivities
    let report = ComparisonReport(
      base: ComparisonBase(base.compiled, hangsOn: hangsOn), others: others)
    try Golden.expect(report.report.text(TextStyle()), is: "comparison.txt")
    try Golden.expect(
      report.report.text(TextStyle(width: 60, isUnicode: false)), is: "comparison-narrow.txt")
  }

  @Test
  func `a tie taken apart`() throws {
    let compiled = try SmallWorld.compiled(
      SmallWorld.scenario("Base", [SmallWorld.shift("AAA", "BBB", -0.1)]))
    let ledger = try #require(
      compiled.ledger(
        of: DirectedPair("AAA", "BBB"), at: compiled.scenario.calendar.end, removals: true))
    try Golden.expect(LedgerReport(ledger, names: SmallWorld.names), is: "ledger")
    let one = LedgerReport(ledger, names: SmallWorld.names, count: 0).report
    try Golden.expect(one.text(TextStyle()), is: "ledger-rules.txt")
  }

  @Test
  func `every tie of an actor, and how a run proceeds`() throws {
    let compiled = try SmallWorld.compiled(SmallWorld.scenario("Base"))
    let ledgers = SmallWorld.actors.compactMap {
      compiled.ledger(of: DirectedPair("AAA", $0), at: compiled.scenario.calendar.end)
    }
    let report = CausesReport(ledgers, names: SmallWorld.names).report.adding([LoopStages.section])
    try Golden.expect(report.text(TextStyle(width: 70)), is: "ties.txt")
  }

  @Test(arguments: [Attribution.Level.event, .document, .channel])
  func `an outcome divided among its causes`(level: Attribution.Level) async throws {
    let compiled = try SmallWorld.compiled(SmallWorld.scenario("Base"))
    let attribution = try await Attribution.of(
      compiled, actor: "AAA", at: compiled.scenario.calendar.end, by: level, orders: 2, workers: 1)
    let report = AttributionReport(attribution, count: 2)
    try Golden.expect(report.report.text(TextStyle()), is: "attribution-\(level.rawValue).txt")
  }

  @Test
  func `the news between two dates`() async throws {
    let earlier = try SmallWorld.scenario("Base", knownBy: "2019-11")
    let later = try SmallWorld.scenario("Base")
    let (before, after) = (
      try await SmallWorld.ensemble(earlier), try await SmallWorld.ensemble(later)
    )
    let news = try await NewsAttribution.between(
      before.compiled, after.compiled, orders: 2, workers: 1)
    let report = NewsReport(
      news, try #require(Comparison(before, after, focus: "AAA")), count: 10)
    try Golden.expect(report.report.text(TextStyle()), is: "news.txt")
  }

  @Test
  func `forecasts held against scenarios`() async throws {
    var base = try SmallWorld.scenario("Base")
    base.measures = ForecastCheck.measures(of: SmallWorld.world)
    var other = try SmallWorld.scenario("Southwards", [SmallWorld.shift("AAA", "CCC", 1)])
    other.measures = base.measures
    let check = try #require(
      ForecastCheck(
        .init("base", try await SmallWorld.ensemble(base)),
        [.init("southwards", try await SmallWorld.ensemble(other))]))
    let report = ForecastReport(check, names: SmallWorld.names, base: "Base")
    try Golden.expect(report.report.text(TextStyle()), is: "forecasts.txt")
  }

  @Test
  func `a verdict over specifications and its curve`() throws {
    let report = SpecificationReport(try SpecificationWordingTests.verdict(), focus: "Aland")
    let whole = Report("Specifications", [report.verdictSection] + report.curveSections)
    try Golden.expect(whole.text(TextStyle(width: 80)), is: "specifications.txt")
    try Golden.expect(SVGRenderer().picture(whole) ?? "", is: "specifications.svg")
  }
}
