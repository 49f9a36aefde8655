import AllianceModel
import ScenarioEngine
import Testing

/// Changes that would do nothing are refused rather than reported as «no effect».
@Suite struct IdleChangeTests {
  private func problem(_ verbs: [Change.Verb]) -> CompileProblem? {
    let changes = verbs.enumerated().map { index, verb in
      Change(
        date: SmallWorld.date("2020-0\(index + 5)"), verb: verb,
        origin: FilePosition(path: "what-if.yaml", line: index + 9)
      )
    }
    do {
      _ = try CompiledScenario(SmallWorld.scenario(changes: changes), in: SmallWorld.world())
      return nil
    } catch {
      return error
    }
  }

  @Test func `nobody leaves what it never joined`() {
    #expect(
      problem([.leave(actor: "EEE", organisation: "ORG")])
        == .idleChange(
          at: FilePosition(path: "what-if.yaml", line: 9),
          reason: .notAMember("EEE", of: "ORG", in: Month(year: 2020, month: 5))))
    #expect(problem([.leave(actor: "AAA", organisation: "ORG")]) == nil)
  }

  @Test func `nobody joins what it belongs to, but may come back`() {
    #expect(problem([.join(actor: "AAA", organisation: "ORG")]) != nil)
    #expect(
      problem([
        .leave(actor: "AAA", organisation: "ORG"), .join(actor: "AAA", organisation: "ORG"),
      ]) == nil)
  }

  @Test func `only what is on record can end`() {
    #expect(problem([.end(kind: "kinship", parties: ["AAA", "BBB"])]) == nil)
    #expect(problem([.end(kind: "kinship", parties: ["AAA", "CCC"])]) != nil)
  }
}
