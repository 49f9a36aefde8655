import AllianceModel
import InfluenceDynamics
import LinearAlgebra
import TestSupport
import Testing

@testable import ScenarioEngine

/// Dependence and leverage, from the weighing to the measures.
@Suite struct InfluenceTests {
  private func influence(
    _ scenario: Scenario, in world: World = SmallWorld.world(), at state: Int = 0
  ) throws -> Influence {
    let compiled = try CompiledScenario(scenario, in: world)
    let member = try #require(compiled.runs([compiled.point], for: .influence).first)
    return try #require(member.weighing.influence(state))
  }

  @Test func `shares of a channel add up to one where there is any friendly tie, else to none`()
    throws
  {
    let found = try influence(SmallWorld.scenario())
    for channel in Channel.allCases {
      for row in 0..<5 {
        let sum = (0..<5).reduce(0) { $0 + found.shares[channel.index][row, $1] }
        #expect(sum == 0 || isClose(sum, 1))
        #expect(found.shares[channel.index][row, row] == 0)
      }
    }
    // Kinship of AAA and BBB is all there is of societal ties.
    let societal = found.shares[Channel.societal.index]
    #expect(societal[0, 1] == 1 && societal[1, 0] == 1)
    #expect((2..<5).allSatisfy { row in (0..<5).allSatisfy { societal[row, $0] == 0 } })
  }

  @Test func `economic shares are those of the friendly ties, worked by hand`() throws {
    // DDD is in an economic union with AAA and CCC (.30 each) and trades with nobody.
    let economic = try influence(SmallWorld.scenario()).shares[Channel.economic.index]
    #expect(isClose(economic[3, 0], 0.5) && isClose(economic[3, 2], 0.5))
    // AAA trades 3,000 with CCC of totals 9,000 and 13,000, and is in a union with CCC and DDD.
    let share = Elementary.power(3.0 / 9, 0.75) * Elementary.power(3.0 / 13, 0.25)
    let both = 1 - (1 - share / (share + 0.1)) * (1 - 0.3)
    #expect(isClose(economic[0, 2], both / (both + 0.3)))
  }

  @Test func `dependence weighs the channels, and hostile evidence takes nothing from it`() throws {
    let usual = try influence(SmallWorld.scenario())
    let sums = Channel.allCases.map { usual.shares[$0.index][0, 1] }
    let expected = 0.30 * sums[0] + 0.35 * sums[1] + 0.25 * sums[2] + 0.10 * sums[3]
    #expect(isClose(usual.dependence[0, 1], expected))
    let rivals = Change(
      date: SmallWorld.date("2020-03"),
      verb: .add(
        SmallWorld.record(
          "hate", "armed-conflict", .mutual(["AAA", "BBB"]), SmallWorld.period("2020-03"))))
    let hostile = try influence(SmallWorld.scenario(changes: [rivals]))
    #expect(isClose(hostile.dependence, usual.dependence))
  }

  @Test func `leverage is dependence times a power of capability`() throws {
    let shares = [0.2, 0.1, 0.4, 0.05, 0.02]
    for (exponent, power) in [(0.0, 0.0), (1, 1), (0.5, 0.5)] {
      var scenario = SmallWorld.scenario()
      scenario.weighing = [NamedValue("leverage.exponent", exponent)]
      let found = try influence(scenario)
      let expected = Matrix(rows: 5, columns: 5) {
        found.dependence[$0, $1] * Elementary.power(shares[$1], power)
      }
      #expect(isClose(found.leverage, expected))
    }
  }

  @Test func `a patron that is weakened loses leverage and security dependence at its month`()
    throws
  {
    let change = Change(
      date: SmallWorld.date("2020-06"), verb: .set(.capability("CCC"), .scale(0.25)))
    let scenario = SmallWorld.scenario(changes: [change])
    let (before, after) = (try influence(scenario, at: 2), try influence(scenario, at: 3))
    let security = Channel.security.index
    #expect(try before.leverage == influence(SmallWorld.scenario()).leverage)
    #expect(after.shares[security][0, 2] < before.shares[security][0, 2] - 0.01)
    // A quarter of the capability halves c^ζ at ζ = .5, and some dependence goes with it.
    #expect(after.leverage[0, 2] < 0.5 * before.leverage[0, 2])
    #expect(after.shares[Channel.economic.index] == before.shares[Channel.economic.index])
  }

  @Test func `permuting the actors permutes dependence and leverage`() throws {
    let order = [3, 0, 4, 2, 1]
    var permuted = SmallWorld.scenario()
    permuted.actors = order.map { SmallWorld.actors[$0] }
    let (usual, other) = (try influence(SmallWorld.scenario()), try influence(permuted))
    let leverage = Matrix(rows: 5, columns: 5) { usual.leverage[order[$0], order[$1]] }
    #expect(isClose(other.leverage, leverage))
  }

  @Test func `a run that no measure asks for it works out no influence`() throws {
    let compiled = try CompiledScenario(SmallWorld.scenario(), in: SmallWorld.world())
    let member = try #require(compiled.runs([compiled.point], for: []).first)
    #expect(member.weighing.influence(0) == nil)
    #expect(compiled.problem(for: compiled.point).influence == nil)
  }

  @Test func `dependence on a pole is the sum over its members, and the focus has every partner`()
    throws
  {
    let compiled = try CompiledScenario(SmallWorld.scenario(), in: SmallWorld.world())
    let frame = MeasureContext(compiled)
    let run = try #require(compiled.runs([compiled.point], for: .influence).first)
    let view = MemberView(run, in: frame, for: .influence)
    let values = DependenceMeasure().values(of: view, in: frame)
    let subjects = DependenceMeasure().subjects(in: frame)
    func dependence(pole: String? = nil, partner: ActorID? = nil) throws -> Double {
      let subject = MeasureSubject("AAA", partner: partner, pole: pole)
      return values[try #require(subjects.firstIndex(of: subject)) * frame.states]
    }
    let parts = try dependence(partner: "DDD") + dependence(partner: "EEE")
    #expect(isClose(try dependence(pole: "West"), parts))
    #expect(try dependence(pole: "Bear") == dependence(partner: "CCC"))
    #expect(parts > 0)
  }
}
