import AllianceModel
import LinearAlgebra
import TestSupport
import Testing

@testable import ScenarioEngine

/// What events come to in the diplomatic channel, by hand: c_max · tanh(R/κ) with c_max .5, κ 3.
///
/// A visit scores .28 and halves in 12 months.
@Suite struct EventStrengthTests {
  private func strength(_ score: Double) -> Double { 0.5 * Elementary.tanh(score / 3) }

  private func faded(_ months: Double) -> Double { Elementary.exp2(-months / 12) }

  private func world(_ happened: Period, times: Double = 1) -> ChannelWorld {
    var world = ChannelWorld(.diplomatic)
    world.records = [
      EvidenceRecord(
        id: "visit", kind: "visit", parties: .mutual(["AAA", "BBB"]), happened: happened,
        known: SmallWorld.date("2020-02"), multiplicity: times, place: .assumption("made up"))
    ]
    return world
  }

  @Test func `a visit of half a year ago counts for half a half-life`() throws {
    var world = world(Period(SmallWorld.date("2019-09")))
    let expected = strength(0.28 * faded(6))
    #expect(isClose(try world.ties()[0, 1], expected))
    // Held, it stays as it was in the month of the evidence; fading, it ages on.
    let later = Month(year: 2020, month: 9)
    #expect(isClose(try world.ties(at: later)[0, 1], expected))
    world.future = .fade
    #expect(isClose(try world.ties(at: later)[1, 0], strength(0.28 * faded(12))))
  }

  @Test func `half-lives are scaled, and scores are of the set that is chosen`() throws {
    var world = world(Period(SmallWorld.date("2019-09")))
    world.weighing = [NamedValue("events.halfLife", 2)]
    #expect(isClose(try world.ties()[0, 1], strength(0.28 * faded(3))))
    // PLOVER has .4 for a visit.
    world.weighing = [NamedValue("events.scoreSet", 1)]
    #expect(isClose(try world.ties()[0, 1], strength(0.4 * faded(6))))
  }

  @Test func `repeated visits are spread over their months`() throws {
    // Three from November to January: two, three and four months ago, and log₂(1 + 3) of one.
    let world = world(SmallWorld.period("2019-11", "2020-01"), times: 3)
    let mean = (faded(2) + faded(3) + faded(4)) / 3
    #expect(isClose(try world.ties()[0, 1], strength(0.28 * 2 * mean)))
  }

  @Test func `under flow events go on to come at the rate they came`() throws {
    var world = world(Period(SmallWorld.date("2020-01")))
    world.future = .flow
    // Of 20 directed ties two had one event in 24 months: n̄ = .1, and all score .28.
    let (own, other) = ((1 + 0.1) / 48, 0.1 / 48)
    let april = try world.ties(at: Month(year: 2020, month: 4))
    #expect(isClose(april[0, 1], strength(0.28 * (faded(3) + own))))
    #expect(isClose(april[2, 3], strength(0.28 * other)))
    // What came in April has faded by a month in May.
    let may = try world.ties(at: Month(year: 2020, month: 5))
    let two = 1 + faded(1)
    #expect(isClose(may[0, 1], strength(0.28 * (faded(4) + own * two))))
    #expect(isClose(may[2, 3], strength(0.28 * other * two)))
  }

  @Test func `an event of an organisation's is of its members then`() throws {
    var world = ChannelWorld(.diplomatic)
    world.weighing = [NamedValue("sharedOrganisations", 0)]
    world.records = [
      SmallWorld.record(
        "visit", "visit", .mutual(["ORG", "BBB"]), Period(SmallWorld.date("2019-09")), certainty: 1)
    ]
    world.organisations = [
      Organisation(
        id: "ORG", name: "The bloc", citation: "made up",
        memberships: [
          Membership(actor: "AAA", period: SmallWorld.period("2019-12")),
          Membership(actor: "CCC", period: SmallWorld.period("2005", "2019-12")),
        ])
    ]
    let ties = try world.ties()
    #expect(isClose(ties[2, 1], strength(0.28 * faded(6))) && ties[0, 1] == 0)
  }
}
