import AllianceModel
import LinearAlgebra
import TestSupport
import Testing

@testable import ScenarioEngine

/// Delivery and demand, by hand: AAA has pacts with BBB, CCC and DDD, of .8, .3 and .3.
///
/// Security alone counts (ω = 1), so set points are security ties. By capability CCC (.4) outweighs
/// DDD (.05).
@Suite struct SecurityResponseTests {
  private static let pacts = [
    ("BBB", Obligation.defense), ("CCC", .consultation), ("DDD", .consultation),
  ].map {
    SmallWorld.record(
      "pact-\($0)", "treaty", .mutual(["AAA", ActorID($0)]), SmallWorld.period("2010"),
      known: "2010-02", certainty: 1, obligations: [$1])
  }

  private func points(
    _ changes: [Change] = [], _ records: [EvidenceRecord] = [],
    at month: Month = Month(year: 2020, month: 6),
    with parameters: (name: String, value: Double)...
  ) throws -> Matrix {
    var world = ChannelWorld(.security)
    world.records = Self.pacts + records
    world.changes = changes
    world.weighing = parameters.map { NamedValue($0.name, $0.value) }
    return try world.ties(at: month)
  }

  private func weakened(_ actor: ActorID) -> [Change] {
    [Change(date: SmallWorld.date("2020-06"), verb: .set(.capability(actor), .scale(0.25)))]
  }

  /// How much of AAA's demand goes to CCC rather than DDD: their pacts are alike, their sizes not.
  private let shareOfLarger = 0.4.squareRoot() / (0.4.squareRoot() + 0.05.squareRoot())

  @Test(arguments: [0.0, 0.5, 1, 2])
  func `a patron delivers by the power of what is left of its capability`(
    exponent: Double
  ) throws {
    let ties = try points(
      weakened("BBB"), with: ("delivery.exponent", exponent), ("demand", 0))
    #expect(isClose(ties[0, 1], 0.8 * Elementary.power(0.25, exponent)))
    // It is the provider who is weaker: what it has of others is delivered as before.
    #expect(isClose(ties[1, 0], 0.8) && isClose(ties[0, 2], 0.3))
  }

  @Test func `half a word is half delivered, from its month on`() throws {
    let change = Change(
      date: SmallWorld.date("2020-06"), verb: .set(.reliability("BBB"), .scale(0.5)))
    let ties = try points([change], with: ("demand", 0))
    #expect(isClose(ties[0, 1], 0.4) && isClose(ties[1, 0], 0.8))
    let before = try points([change], at: Month(year: 2020, month: 5), with: ("demand", 0))
    #expect(isClose(before[0, 1], 0.8))
  }

  @Test func `security lost is sought of other providers by what they can deliver`() throws {
    // AAA loses .8 − .4 of BBB. Of CCC's pact .7 is not there yet, so φ · .4 · share · .7.
    let ties = try points(weakened("BBB"), with: ("demand", 0.5))
    #expect(isClose(ties[0, 1], 0.4))
    let sought = 0.5 * 0.4 * 0.7
    #expect(isClose(ties[0, 2], 0.3 + sought * shareOfLarger))
    #expect(isClose(ties[0, 3], 0.3 + sought * (1 - shareOfLarger)))
    // BBB has lost nothing of AAA, and EEE is nobody's provider.
    #expect(isClose(ties[1, 0], 0.8) && isClose(ties[2, 0], 0.3) && ties[0, 4] == 0)
  }

  @Test func `who gains security seeks no more of it`() throws {
    let change = Change(
      date: SmallWorld.date("2020-06"), verb: .set(.capability("CCC"), .scale(4)))
    let ties = try points([change], with: ("demand", 0.5))
    // Twice .3 is delivered.
    #expect(isClose(ties[0, 2], 0.6) && isClose(ties[0, 1], 0.8) && isClose(ties[0, 3], 0.3))
  }

  @Test func `the one who is threatened looks elsewhere, and not the one who threatens`() throws {
    let threat = SmallWorld.record(
      "threat", "threat", .directed(from: ["DDD"], to: ["AAA"]),
      SmallWorld.period("2020-02", "2020-02"), certainty: 1)
    let ties = try points([], [threat], with: ("demand", 0.5))
    // One month old, with a half-life of 24: c_max · tanh(.7 · 2^(−1/24) / κ).
    let fear = 0.4 * Elementary.tanh(0.7 * Elementary.exp2(-1.0 / 24) / 2)
    let deliverable = [0.8 * 0.1.squareRoot(), 0.3 * 0.4.squareRoot()]
    let shares = deliverable.map { $0 / (deliverable[0] + deliverable[1]) }
    #expect(isClose(ties[0, 3], 0.3 - fear))
    let sought = 0.5 * fear
    #expect(isClose(ties[0, 1], 0.8 + sought * shares[0] * 0.2))
    #expect(isClose(ties[0, 2], 0.3 + sought * shares[1] * 0.7))
  }

  @Test func `nobody delivers more than a whole tie`() throws {
    let grown = Change(
      date: SmallWorld.date("2020-06"), verb: .set(.capability("BBB"), .scale(100)))
    let ties = try points([grown], with: ("demand", 0), ("delivery.exponent", 1))
    #expect(ties[0, 1] == 1)
  }

  @Test func `whoever is more foe than friend is asked for nothing`() throws {
    // Arms are made together (.25), and rivalry (−.5) voids the pact.
    let mixed = [("arms-coproduction", "2015"), ("rivalry", "2010")].map { kind, since in
      SmallWorld.record(
        kind, kind, .mutual(["AAA", "CCC"]), SmallWorld.period(since), certainty: 1)
    }
    let ties = try points(weakened("BBB"), mixed, with: ("demand", 0.5))
    #expect(isClose(ties[0, 2], 0.25 - 0.5))
    #expect(isClose(ties[0, 3], 0.3 + 0.5 * 0.4 * 0.7))
  }

  @Test func `what is lost and what is feared of one add up`() throws {
    // DDD holds territory (−.6), and delivers half of .3.
    let held = SmallWorld.record(
      "held", "occupation", .directed(from: ["DDD"], to: ["AAA"]), SmallWorld.period("2019"),
      certainty: 1)
    let fear = try points([], [held], with: ("demand", 0.5))
    let both = try points(weakened("DDD"), [held], with: ("demand", 0.5))
    let deliverable = [0.8 * 0.1.squareRoot(), 0.3 * 0.4.squareRoot()]
    let share = deliverable[0] / (deliverable[0] + deliverable[1])
    #expect(isClose(fear[0, 3], 0.3 - 0.6) && isClose(both[0, 3], 0.15 - 0.6))
    #expect(isClose(fear[0, 1], 0.8 + 0.5 * 0.6 * share * 0.2))
    #expect(isClose(both[0, 1], 0.8 + 0.5 * 0.75 * share * 0.2))
  }
}
