import AllianceModel
import Experiments
import ScenarioEngine
import Testing

/// What the shipped articles forecast, as coded.
@Suite(.tags(.shippedWorld)) struct ForecastClaimsTests {
  @Test func `every forecast says what it claims, or why it cannot be tested`() throws {
    let (_, world) = try Shipped.scenario("baseline.yaml")
    let forecasts = ForecastCheck.forecasts(of: world)
    #expect(forecasts.count == 16)
    for (record, _) in forecasts { #expect(record.forecast != nil, "\(record.id)") }
  }

  @Test func `every claim is about something the baseline measures`() throws {
    let (scenario, world) = try Shipped.scenario("baseline.yaml")
    let frame = MeasureContext(scenario)
    let claims = ForecastCheck.forecasts(of: world).compactMap { record, _ in
      if case .claim(let claim) = record.forecast { (record, claim) } else { nil }
    }
    #expect(!claims.isEmpty)
    for (record, claim) in claims {
      let measure = try #require(MeasureCatalogue.measure(claim.measure))
      let subject = MeasureSubject(claim.actor, partner: claim.partner, pole: claim.pole)
      #expect(measure.subjects(in: frame).contains(subject), "\(record.id)")
    }
  }

  @Test func `every condition is a scenario that is shipped`() throws {
    let (_, world) = try Shipped.scenario("baseline.yaml")
    let conditions = ForecastCheck.forecasts(of: world).compactMap { record, _ -> String? in
      guard case .claim(let claim) = record.forecast else { return nil }
      return claim.condition
    }
    #expect(!conditions.isEmpty)
    for condition in conditions { #expect(Shipped.names.contains("\(condition).yaml")) }
  }
}
