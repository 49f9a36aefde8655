import AllianceModel
import InfluenceDynamics
import ScenarioEngine
import TestSupport
import Testing

@testable import Experiments

/// Forecasts beside members whose movement is known.
@Suite struct ForecastCheckTests {
  private static func world(_ forecasts: [ForecastReading?]) -> World {
    var world = SmallStudy.world
    let records = forecasts.enumerated().map { index, reading in
      EvidenceRecord(
        id: "forecast-\(index)", kind: "forecast", parties: .mutual(["AAA"]),
        happened: Period(SmallStudy.date("2020-01")), known: SmallStudy.date("2020-01"),
        place: .paragraph(index + 1, hash: nil), forecast: reading)
    }
    world.evidence.documents.append(
      EvidenceDocument(
        source: EvidenceSource(
          id: "seer", kind: .article, title: "seer", published: Period(SmallStudy.date("2020-01")),
          reliability: 0.5), records: records))
    return world
  }

  private static func claim(
    _ direction: ForecastClaim.Direction, pole: String = "Bear", within: Double? = nil,
    by: String? = nil, condition: String? = nil
  ) -> ForecastReading {
    .claim(
      ForecastClaim(
        measure: "alignment", actor: "AAA", pole: pole, direction: direction, within: within,
        by: by.map(SmallStudy.date), condition: condition))
  }

  /// The findings with one other scenario, `shift`, in which AAA turns to Bear in September 2020.
  private func entries(
    _ forecasts: [ForecastReading?], shift: Bool = true, otherMembers: Int = 12
  ) async throws -> [ForecastCheck.Entry]? {
    let world = Self.world(forecasts)
    func side(_ name: String, _ scenario: Scenario) async throws -> ForecastCheck.Side {
      var scenario = scenario
      scenario.measures = ForecastCheck.measures(of: world)
      return .init(
        name, try await Ensemble.run(CompiledScenario(scenario, in: world), workers: 2))
    }
    let base = try await side("base", SmallStudy.scenario(members: 12))
    let other = try await side(
      "shift", SmallStudy.scenario(members: otherMembers, changes: [SmallStudy.shift()]))
    return ForecastCheck(base, shift ? [other] : [])?.entries
  }

  private func findings(
    _ forecasts: [ForecastReading?], shift: Bool = true
  ) async throws -> [ForecastFinding]? {
    try await entries(forecasts, shift: shift)?.map(\.finding)
  }

  private func verdict(_ finding: ForecastFinding) -> ForecastMovement.Verdict? {
    if case .told(_, let movement) = finding { movement.verdict } else { nil }
  }

  @Test func `a conditional forecast is held against its scenario, compared with the base`()
    async throws
  {
    let found = try #require(
      try await findings([
        Self.claim(.rises, condition: "shift"), Self.claim(.falls, condition: "shift"),
        Self.claim(.holds, condition: "shift"),
        Self.claim(.holds, within: 1, condition: "shift"),
      ]))
    #expect(found.map(verdict) == [.agreement, .disagreement, .disagreement, .agreement])
    guard case .told(_, let movement) = found[0] else {
      Issue.record("nothing was told")
      return
    }
    #expect(movement.rising == 1 && movement.falling == 0 && movement.holding.share == 1)
    #expect(movement.change.median > 0.05)
  }

  @Test func `what a scenario says itself of the two is listed`() async throws {
    let found = try #require(
      try await entries([
        Self.claim(.rises, condition: "shift"),
        Self.claim(.rises, pole: "Wolf", condition: "shift"), Self.claim(.rises),
      ]))
    #expect(found.map(\.assumed) == [[SmallStudy.shift()], [], []])
  }

  @Test func `before the change comes, members do not differ at all`() async throws {
    let found = try #require(
      try await findings([
        Self.claim(.holds, within: 0, by: "2020-08", condition: "shift"),
        Self.claim(.rises, by: "2020-08", condition: "shift"),
      ]))
    #expect(found.map(verdict) == [.agreement, .disagreement])
  }

  @Test func `an unconditional forecast is held against the base's own course`() async throws {
    let found = try #require(try await findings([Self.claim(.rises), Self.claim(.falls)]))
    guard case .told(_, let rises) = found[0], case .told(_, let falls) = found[1] else {
      Issue.record("nothing was told")
      return
    }
    #expect(rises.change == falls.change)
    #expect(rises.holding.share == rises.rising && falls.holding.share == falls.falling)
    #expect(rises.month == Month(year: 2021, month: 5))
  }

  @Test func `what cannot be told says why`() async throws {
    let found = try #require(
      try await findings(
        [
          nil, .untestable("no borders"), Self.claim(.rises, condition: "shift"),
          Self.claim(.rises, pole: "Owl"), Self.claim(.rises, by: "2019-12"),
        ], shift: false))
    func obstacle(_ place: Int) -> ForecastFinding.Obstacle? {
      if case .untestable(let obstacle) = found[place] { obstacle } else { nil }
    }
    guard case .scenarioMissing("shift") = found[2], case .notMeasured(let claim)? = obstacle(3)
    else {
      Issue.record("\(found)")
      return
    }
    #expect(claim.pole == "Owl")
    #expect(obstacle(0) == .notCoded && obstacle(1) == .coded("no borders"))
    #expect(obstacle(4) == .beforeCalendar(SmallStudy.date("2019-12")))
  }

  @Test func `scenarios of other luck are not held side by side`() async throws {
    let entries = try await entries([Self.claim(.rises)], otherMembers: 11)
    #expect(entries == nil)
  }

  @Test(arguments: [(8, "agreement"), (7, "undecided"), (5, "undecided"), (4, "disagreement")])
  func `two thirds agree, one third disagrees`(count: Int, verdict: String) {
    #expect(ForecastRule.verdict(count, of: 12).rawValue == verdict)
  }

  @Test func `a forecast changes no run`() async throws {
    let with = try CompiledScenario(
      SmallStudy.scenario(members: 1), in: Self.world([Self.claim(.rises)]))
    let without = try CompiledScenario(SmallStudy.scenario(members: 1), in: SmallStudy.world)
    let same =
      with.run([with.member(0)])[0].elements == without.run([without.member(0)])[0].elements
    #expect(same)
  }
}
