import AllianceModel
import Glibc
import InfluenceDynamics
import ScenarioEngine
import TestSupport
import Testing

@testable import Experiments

@Suite struct StandingTests {
  private let standing = Standing(poles: ["Bear", "Wolf", "Far"], alignments: [0.2, 0.5, 0.46])

  @Test func `the closest pole leads by the distance to the best other`() {
    #expect(standing.closest == "Wolf")
    #expect(standing.lead == 0.5 - 0.46)
    #expect(standing.lead(of: "Bear") == 0.2 - 0.5)
    #expect(standing.lead(of: "None").isNaN)
    #expect(standing.alignment(with: "Far") == 0.46 && standing.alignment(with: "None") == nil)
  }

  @Test func `a partner leads by a twentieth, or by what is asked`() {
    #expect(standing.partner == .nobody)
    #expect(standing.partner(leastLead: 0.03) == .pole("Wolf"))
    let clear = Standing(poles: ["Bear", "Wolf"], alignments: [0.1, 0.2])
    #expect(clear.partner == .pole("Wolf") && clear.partner(leastLead: 0.2) == .nobody)
  }

  @Test func `with one pole there is no lead, and that pole is the partner`() {
    let alone = Standing(poles: ["Bear"], alignments: [-0.4])
    #expect(alone.lead == 0 && alone.partner == .pole("Bear"))
    #expect(alone.leadOfFirst == 0)
  }

  @Test func `of poles equally close the first counts`() {
    let tied = Standing(poles: ["Bear", "Wolf"], alignments: [0.3, 0.3])
    #expect(tied.closest == "Bear" && tied.lead == 0)
    #expect(tied.closestFirst == ["Bear", "Wolf"])
  }

  @Test func `an order of poles changes no alignment`() {
    #expect(standing.closestFirst == ["Wolf", "Far", "Bear"])
    let ordered = standing.ordered(standing.closestFirst)
    #expect(ordered.alignments == [0.5, 0.46, 0.2])
    #expect(ordered.leadOfFirst == 0.5 - 0.46)
    #expect(standing.ordered(["Bear", "Wolf", "Far"]).leadOfFirst == 0.2 - 0.5)
  }

  @Test func `shares are the softmax of the alignments`() {
    let powers = standing.alignments.map { exp($0 / 0.15) }
    let total = powers.reduce(0, +)
    for (share, power) in zip(standing.shares(temperature: 0.15), powers) {
      #expect(isClose(share, power / total))
    }
  }

  @Test func `components are numbers of the standing, 0 for what it has not`() {
    #expect(standing.value(of: .alignment("Far")) == 0.46)
    #expect(standing.value(of: .alignment("None")) == 0)
    #expect(standing.value(of: .lead) == standing.lead)
    #expect(standing.value(of: .partner(.nobody)) == 1)
    #expect(standing.value(of: .partner(.pole("Wolf"))) == 0)
  }

  @Test func `a path has the ties with poles of one member, month by month`() throws {
    let compiled = try CompiledScenario(
      SmallStudy.scenario(members: 1, changes: [SmallStudy.shift(by: 0.9)]), in: SmallStudy.world)
    let run = compiled.run([compiled.point])[0]
    let path = try Case(compiled).path()
    // Bear, Wolf and Far are CCC, BBB and DDD.
    #expect(path.poles == ["Bear", "Wolf", "Far"])
    #expect(path.months == run.lastStep + 1)
    for month in 0..<path.months {
      #expect(path[month].alignments == [2, 1, 3].map { run[month, 0, $0] })
    }
    #expect(path.end == path[path.months - 1])
    #expect(path.end.partner == .pole("Bear") && path[0].alignments[0] < path.end.alignments[0])
  }

  @Test func `a run that failed and an actor without a pole have no path`() throws {
    let compiled = try CompiledScenario(
      SmallStudy.scenario(members: 1, changes: [SmallStudy.shift(by: .infinity)]),
      in: SmallStudy.world)
    #expect {
      try Case(compiled).path()
    } throws: { error in
      if case .ended(let termination) = error as? CaseFailure {
        !termination.isSuccess
      } else {
        false
      }
    }
    var alone = SmallStudy.scenario(members: 1)
    alone.poles = [Pole(name: "Self", members: [.init("AAA")])]
    let lonely = try CompiledScenario(alone, in: SmallStudy.world)
    #expect(throws: CaseFailure.noPole("AAA")) { try Case(lonely).path() }
  }

  @Test func `members stand as their alignments say`() async throws {
    let ensemble = try await SmallStudy.ensemble(SmallStudy.scenario())
    let standings = try #require(ensemble.standings(of: "AAA"))
    let lead = try #require(ensemble.table("lead"))
    let partner = try #require(ensemble.table("primary-partner"))
    let subject = try #require(lead.index(of: MeasureSubject("AAA")))
    let leads = Array(lead.raw(subject: subject, state: lead.states - 1))
    let partners = partner.raw(subject: subject, state: partner.states - 1).map {
      Partner(category: Int($0), among: ensemble.frame.poles)
    }
    #expect(standings.map(\.lead) == leads)
    #expect(standings.map(\.partner) == partners)
    #expect(ensemble.standings(of: "ZZZ") == nil)
  }
}
