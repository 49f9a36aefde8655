import AllianceModel
import ScenarioFiles
import Testing

/// What a change may wait for, and every way to get that wrong.
struct ConditionReaderTests {
  private func text(_ condition: String) -> String {
    Fixture.scenario + "changes:\n  - date: 2023-01\n    leave: {actor: KAZ, organisation: CSTO}\n"
      + "    when: \(condition)\n"
  }

  private func condition(_ condition: String) throws -> Change.Condition? {
    let (scenario, _) = try Fixture(["scenario.yaml": text(condition)]).scenario().ofStates()
    return scenario.changes.first?.condition
  }

  private func problems(_ condition: String) throws -> [String] {
    try Fixture(["scenario.yaml": text(condition)]).problems()
  }

  @Test func `every sort of measure can be waited for`() throws {
    #expect(
      try condition("{measure: alignment, actor: RUS, pole: Turkey, atLeast: 0.2, atMost: 0.7}")
        == Change.Condition(
          measure: "alignment", actor: "RUS", pole: "Turkey",
          test: .bounds(Expectation.Bounds(atLeast: 0.2, atMost: 0.7))))
    #expect(
      try condition("{measure: primary-partner, is: Turkey}")
        == Change.Condition(
          measure: "primary-partner", actor: "KAZ", test: .category("Turkey")))
    #expect(
      try condition("{measure: primary-partner, is: no primary}")?.test == .category("no primary"))
    #expect(
      try condition("{measure: tie, partner: RUS, atMost: 0}")
        == Change.Condition(
          measure: "tie", actor: "KAZ", partner: "RUS",
          test: .bounds(Expectation.Bounds(atMost: 0))))
  }

  @Test func `a percentage where a share belongs is a slip`() throws {
    let found = try problems("{measure: alignment, pole: Turkey, atMost: 60}")
    #expect(found.count == 1)
    #expect(found.first?.contains("no measure comes near 60") == true)
    #expect(found.first?.contains("such as 0.6") == true)
    let scaled = try Fixture([
      "scenario.yaml": Fixture.scenario
        + "changes:\n  - {date: 2023-01, set: {capability.KAZ: {scale: 60}}}\n"
    ]).problems()
    #expect(scaled.count == 1)
    #expect(scaled.first?.contains("a factor of 60 would make it that many times") == true)
  }

  @Test func `a change without a condition has none`() throws {
    let (scenario, _) = try Fixture([
      "scenario.yaml": Fixture.scenario
        + "changes:\n  - {date: 2023-01, leave: {actor: KAZ, organisation: CSTO}, when: null}\n"
    ]).scenario().ofStates()
    #expect(scenario.changes.count == 1 && scenario.changes[0].condition == nil)
  }

  @Test(arguments: [
    (
      "{measure: alignmet, pole: Turkey, atLeast: 1}",
      "13:21: error: unknown measure 'alignmet'; did you mean 'alignment'?"
    ),
    (
      "{measure: position, atLeast: 1}",
      "13:21: error: no change can wait for 'position', which is not known month by month for an "
        + "actor; expected one of: alignment, primary-partner, lead, tie"
    ),
    (
      "{measure: share-tau, pole: Turkey, atLeast: 1}",
      "13:21: error: no change can wait for 'share-tau', which is not known month by month for an "
        + "actor; expected one of: alignment, primary-partner, lead, tie"
    ),
    ("{atLeast: 1}", "13:11: error: the key 'measure' is missing; add it"),
    (
      "{measure: lead, actor: KAS, atLeast: 1}",
      "13:34: error: unknown actor 'KAS'; did you mean 'KAZ'?"
    ),
    (
      "{measure: lead, actor: COSCO, atLeast: 1}",
      "13:34: error: 'COSCO' is not among the scenario's actors; add it to 'actors'"
    ),
    (
      "{measure: alignment, pole: Turkye, atLeast: 1}",
      "13:38: error: unknown pole 'Turkye'; did you mean 'Turkey'?"
    ),
    (
      "{measure: tie, partner: RSU, atLeast: 1}",
      "13:35: error: unknown actor 'RSU'; did you mean 'RUS'?"
    ),
    (
      "{measure: tie, partner: KAZ, atLeast: 1}",
      "13:35: error: 'KAZ' has no tie with itself; name another partner"
    ),
    (
      "{measure: tie, partner: EU, atLeast: 1}",
      "13:35: error: 'EU' is an organisation, and works through its members; list them instead"
    ),
    (
      "{measure: alignment, atLeast: 1}",
      "13:11: error: 'alignment' is measured with a pole; add 'pole'"
    ),
    (
      "{measure: lead, pole: Turkey, atLeast: 1}",
      "13:27: error: 'lead' is not measured with a pole; remove 'pole'"
    ),
    (
      "{measure: primary-partner, atLeast: 0.5}",
      "13:38: error: 'primary-partner' is a name, to which 'atLeast' does not apply; write "
        + "'is: Russia'"
    ),
    (
      "{measure: primary-partner}",
      "13:11: error: what should 'primary-partner' be? Add 'is: Russia'"
    ),
    (
      "{measure: primary-partner, is: Turky}",
      "13:42: error: unknown category 'Turky'; did you mean 'Turkey'?"
    ),
    (
      "{measure: lead, is: Turkey}",
      "13:27: error: 'lead' is a number, to which 'is' does not apply; write 'atLeast' or 'atMost'"
    ),
    (
      "{measure: lead}",
      "13:11: error: how large should 'lead' be? Add 'atLeast', 'atMost' or both"
    ),
    (
      "{measure: lead, atLeast: 0.5, atMost: 0.1}",
      "13:27: error: no number is at least this and at most 'atMost'; correct either"
    ),
    (
      "{measure: lead, atLest: 0.5, atMost: 1}",
      "13:27: error: unknown key 'atLest'; did you mean 'atLeast'?"
    ),
    (
      "{measure: lead, atLeast: much}",
      "13:36: error: expected a number such as 2, -0.5 or 1e3 (no NaN or infinity, no '+', '_' or "
        + "hexadecimal), found 'much'"
    ),
    ("Turkey leads", "13:11: error: expected a map, found 'Turkey leads'"),
  ])
  func `a condition that cannot be looked for is located`(
    condition: String, problem: String
  ) throws {
    #expect(try problems(condition) == ["scenario.yaml:" + problem])
  }

  @Test func `a pole where a partner belongs is two problems with two places`() throws {
    #expect(
      try problems("{measure: tie, pole: Russia, atLeast: 1}") == [
        "scenario.yaml:13:11: error: 'tie' is measured with a partner; add 'partner'",
        "scenario.yaml:13:26: error: 'tie' is not measured with a pole; name a 'partner' instead",
      ])
  }
}
