import AllianceModel
import InfluenceDynamics
import ScenarioEngine
import Testing

@testable import Experiments

@Suite struct HeadlineTests {
  @Test func `a headline is of the last month`() throws {
    let compiled = try CompiledScenario(
      SmallStudy.scenario(members: 1, changes: [SmallStudy.shift(by: 0.9)]), in: SmallStudy.world)
    let run = compiled.run([compiled.point])[0]
    let headline = try #require(Headline(compiled, run))
    // Bear, Wolf and Far are CCC, BBB and DDD.
    let last = [2, 1, 3].map { run[run.lastStep, 0, $0] }
    #expect(headline.alignments == last && headline.partner == "Bear")
    #expect(headline.lead == last[0] - max(last[1], last[2]))
    #expect(run[0, 0, 2] < last[0])
    #expect(Headline(compiled, at: compiled.point) == headline)
  }
}
