import AllianceModel
import InfluenceDynamics
import LinearAlgebra
import ScenarioEngine
import Testing

/// Laws that hold for every scenario, whatever its numbers.
@Suite struct LawsTests {
  @Test func `the order of evidence documents does not matter`() throws {
    let usual = try SmallWorld.trajectories(SmallWorld.scenario())
    let reversed = try SmallWorld.trajectories(
      SmallWorld.scenario(),
      in: SmallWorld.world(documents: [
        SmallWorld.coded,
        EvidenceDocument(
          source: SmallWorld.article.source, records: SmallWorld.article.records.reversed()),
      ]))
    #expect(same(usual, reversed))
  }

  @Test func `a change without effect equals the baseline bit for bit`() throws {
    let change = Change(
      date: SmallWorld.date("2020-06"), verb: .set(.capability("CCC"), .scale(1)))
    let usual = try SmallWorld.trajectories(SmallWorld.scenario())
    let changed = try SmallWorld.trajectories(SmallWorld.scenario(changes: [change]))
    #expect(same(usual, changed))
  }

  @Test func `before its date a change does nothing, after it something`() throws {
    let change = Change(
      date: SmallWorld.date("2020-09"), verb: .set(.capability("CCC"), .scale(0.3)))
    let usual = try SmallWorld.trajectories(SmallWorld.scenario())
    let changed = try SmallWorld.trajectories(SmallWorld.scenario(changes: [change]))
    let before = 25 * 7
    for (left, right) in zip(usual, changed) {
      #expect(same([Array(left[..<before])], [Array(right[..<before])]))
      #expect(!same([left], [right]))
    }
  }

  @Test(arguments: ["visit", "kinship", "treaty", "armed-conflict", "trade-volume"])
  func `evidence of zero credibility has no effect`(kind: String) throws {
    let doubted = SmallWorld.record(
      "doubted", kind, .mutual(["AAA", "EEE"]), SmallWorld.period("2019-06", "2019-06"),
      value: kind == "trade-volume" ? Quantity(9, "billion USD/year") : nil, certainty: 0,
      obligations: [.defense])
    let usual = try SmallWorld.trajectories(SmallWorld.scenario())
    let more = try SmallWorld.trajectories(SmallWorld.scenario(), in: adding(doubted))
    #expect(same(usual, more))
  }

  @Test func `evidence from after the dates of the scenario has no effect`() throws {
    let late = SmallWorld.record(
      "late", "visit", .mutual(["AAA", "EEE"]), SmallWorld.period("2020-04", "2020-04"),
      known: "2020-02")
    let unknown = SmallWorld.record(
      "unknown", "visit", .mutual(["AAA", "EEE"]), SmallWorld.period("2019-04", "2019-04"),
      known: "2020-04")
    let usual = try SmallWorld.trajectories(SmallWorld.scenario())
    #expect(same(try SmallWorld.trajectories(SmallWorld.scenario(), in: adding(late)), usual))
    #expect(
      same(try SmallWorld.trajectories(SmallWorld.scenario(), in: adding(unknown)), usual))
  }

  @Test func `the same evidence in time does have an effect`() throws {
    let timely = SmallWorld.record(
      "timely", "visit", .mutual(["AAA", "EEE"]), SmallWorld.period("2019-04", "2019-04"))
    let usual = try SmallWorld.trajectories(SmallWorld.scenario())
    #expect(
      !same(try SmallWorld.trajectories(SmallWorld.scenario(), in: adding(timely)), usual))
  }

  @Test func `a walk given to the dynamics is the walk that members take`() throws {
    let usual = try SmallWorld.trajectories(SmallWorld.scenario())
    let still = try SmallWorld.trajectories(
      SmallWorld.scenario(parameters: [NamedValue("setPointWalk", 0)]))
    let same = try SmallWorld.trajectories(
      SmallWorld.scenario(parameters: [NamedValue("setPointWalk", 0.007)]))
    #expect(!self.same(usual, still))
    #expect(self.same(usual, same))
  }

  @Test func `an unrelated record disturbs no other draw`() throws {
    // Without balance, ties do not act on each other: all but the new record's own must agree.
    var scenario = SmallWorld.scenario(parameters: [NamedValue("balance", 0)])
    scenario.uncertainty.parameters.removeFirst()
    let unrelated = SmallWorld.record(
      "unrelated", "visit", .mutual(["DDD", "EEE"]), SmallWorld.period("2019-04", "2019-04"))
    let usual = try SmallWorld.trajectories(scenario)
    let more = try SmallWorld.trajectories(scenario, in: adding(unrelated))
    for (left, right) in zip(usual, more) {
      for index in left.indices {
        let (row, column) = (index % 25 / 5, index % 5)
        if Set([row, column]) != [3, 4] { #expect(left[index] == right[index]) }
      }
    }
  }

  @Test func `adding an actor disturbs no other draw`() throws {
    var scenario = SmallWorld.scenario(parameters: [NamedValue("balance", 0)])
    scenario.uncertainty.parameters.removeFirst()
    var smaller = scenario
    smaller.actors.removeLast()
    smaller.poles = [scenario.poles[0], scenario.poles[1]]
    scenario.poles = smaller.poles
    // Demand spreads over all providers, so it is switched off: what remains are the draws.
    scenario.weighing = [NamedValue("demand", 0)]
    smaller.weighing = scenario.weighing
    let all = try SmallWorld.trajectories(scenario)
    let fewer = try SmallWorld.trajectories(smaller)
    for (left, right) in zip(all, fewer) {
      for step in 0..<16 {
        for row in 0..<4 {
          for column in 0..<4 {
            #expect(left[step * 25 + row * 5 + column] == right[step * 16 + row * 4 + column])
          }
        }
      }
    }
  }

  @Test func `permuting actors permutes results`() throws {
    let order = [3, 0, 4, 2, 1]
    var permuted = SmallWorld.scenario()
    permuted.actors = order.map { SmallWorld.actors[$0] }
    let usual = try SmallWorld.trajectories(SmallWorld.scenario())
    let other = try SmallWorld.trajectories(permuted)
    for (left, right) in zip(usual, other) {
      for step in 0..<16 {
        for row in 0..<5 {
          for column in 0..<5 {
            let before = left[step * 25 + order[row] * 5 + order[column]]
            // Sums run in another order; 1e-10 is far above rounding over 15 months of balance.
            #expect(abs(right[step * 25 + row * 5 + column] - before) < 1e-10)
          }
        }
      }
    }
  }

  /// Whether all numbers agree to the bit; a Boolean, so that a failure does not print them all.
  private func same(_ left: [[Double]], _ right: [[Double]]) -> Bool { left == right }

  private func adding(_ record: EvidenceRecord) -> World {
    SmallWorld.world(documents: [
      SmallWorld.article, SmallWorld.coded,
      EvidenceDocument(source: SmallWorld.source("extra", .article), records: [record]),
    ])
  }
}
