import AllianceModel
import ScenarioFiles
import Testing

/// Changes: every verb, and every way to get one wrong.
struct ChangesReaderTests {
  private func changes(_ text: String) throws -> [Change] {
    let loaded = try Fixture(["scenario.yaml": Fixture.scenario + "changes:\n" + text]).scenario()
    guard case .world(let scenario, _) = loaded.content else { return [] }
    return scenario.changes
  }

  private func problems(_ text: String) throws -> [String] {
    try Fixture(["scenario.yaml": Fixture.scenario + "changes:\n" + text]).problems()
  }

  @Test func `every verb is read`() throws {
    let changes = try changes(
      """
        - {date: 2023, set: {capability.RUS: {scale: 0.6}, reliability.RUS: {to: 0.5}}}
        - {date: 2023-01, over: 3 years, set: {trade.KAZ.TUR: {to: 10 billion USD/year}}}
        - {date: 2023-01, until: 2024-01, set: {tie.KAZ.RUS: {add: -0.2}}, because: hope}
        - {date: 2023-02, join: {actor: TUR, organisation: CSTO}}
        - {date: 2023-02, leave: {actor: KAZ, organisation: CSTO}}
        - {date: 2023-02, amend: {organisation: CSTO, obligations: [consultation]}}
        - {date: 2023-02, end: {kind: investment, actors: [RUS, TUR]}}
        - {date: 2023-02, add: {kind: visit, actors: [KAZ, TUR]},
           because: {document: "001", paragraph: 3}}
      """)
    #expect(
      changes.dropLast().map(\.verb) == [
        .set(.capability("RUS"), .scale(0.6)), .set(.reliability("RUS"), .to(0.5)),
        .set(.trade("KAZ", "TUR"), .to(10_000)), .set(.tie(DirectedPair("KAZ", "RUS")), .add(-0.2)),
        .join(actor: "TUR", organisation: "CSTO"), .leave(actor: "KAZ", organisation: "CSTO"),
        .amend(organisation: "CSTO", obligations: [.consultation]),
        .end(kind: "investment", parties: ["RUS", "TUR"]),
      ])
    #expect(changes[2].overMonths == 36)
    #expect(changes[3].until == CalendarDate("2024-01"))
    #expect(changes[3].because.note == "hope")
    guard case .add(let record) = changes[8].verb else {
      Issue.record("the last change adds no evidence")
      return
    }
    #expect(record.id == "change-8")
    #expect(record.place == .assumption("document 001, paragraph 3"))
    let origin = try #require(changes[8].origin)
    #expect(origin.path.hasSuffix("/scenario.yaml"))
    #expect(origin.line == 18)
  }

  @Test func `a change does one thing`() throws {
    #expect(
      try problems(
        """
          - {date: 2023-01}
          - date: 2023-01
            leave: {actor: KAZ, organisation: CSTO}
            join: {actor: TUR, organisation: CSTO}
        """) == [
          "scenario.yaml:11:5: error: the change does nothing; add one of 'set', 'add', 'end', "
            + "'join', 'leave', 'amend'",
          "scenario.yaml:12:5: error: a change does one thing, found 'join' and 'leave'; make them "
            + "separate changes",
        ])
  }

  @Test func `targets and amounts are checked`() throws {
    #expect(
      try problems(
        """
          - {date: 2023-01, set: {capacity.RUS: {scale: 1}}}
          - {date: 2023-01, set: {capability.UKR: {scale: 1}}}
          - {date: 2023-01, set: {capability.RUS: {scales: 1}}}
          - {date: 2023-01, set: {capability.RUS: {to: 60}}}
          - {date: 2023-01, set: {trade.KAZ.RUS: {to: 10}}}
          - {date: 2023-01, set: {trade.KAZ.KAZ: {scale: 1}}}
          - {date: 2023-01, over: 12, set: {trade.KAZ.RUS: {scale: 2}}}
        """) == [
          "scenario.yaml:11:27: error: 'capacity.RUS' cannot be set; expected capability.ACTOR, "
            + "reliability.ACTOR, trade.ACTOR.ACTOR or tie.ACTOR.ACTOR (did you mean "
            + "'capability'?)",
          "scenario.yaml:12:27: error: unknown actor 'UKR'; expected an actor or organisation of the "
            + "world (see states.yaml, organisations.yaml)",
          "scenario.yaml:13:43: error: expected one of {scale: FACTOR}, {add: AMOUNT} or "
            + "{to: VALUE}, found 'scales'",
          "scenario.yaml:14:48: error: 60 is out of range; expected a number from 0 to 1",
          "scenario.yaml:15:47: error: expected a yearly value with its unit, such as "
            + "'10 billion USD/year', found '10'",
          "scenario.yaml:16:27: error: 'KAZ' both acts and is affected; a party has no tie with "
            + "itself",
          "scenario.yaml:17:27: error: expected a duration such as '12 months' or '2 years', "
            + "found '12'",
        ])
  }

  @Test func `reasons point at documents of the world`() throws {
    #expect(
      try problems(
        """
          - {date: 2023-01, leave: {actor: KAZ, organisation: CTSO}, because: {document: "002"}}
          - {date: 2023-01, end: {kind: visit, actors: [KAZ, TUR]}, because: {paragraph: 2}}
          - {date: 2023-01, until: 2022-12, add: {kind: forecast, actors: [KAZ]}}
        """) == [
          "scenario.yaml:11:55: error: unknown organisation 'CTSO'; did you mean 'CSTO'?",
          "scenario.yaml:11:82: error: unknown document '002'; did you mean '001'?",
          "scenario.yaml:12:33: error: 'visit' is an event, which fades by itself; only evidence "
            + "that holds, such as 'treaty' or 'investment', ends",
          "scenario.yaml:12:70: error: a paragraph of which document? Add 'document'",
          "scenario.yaml:13:28: error: 'until' 2022-12 does not come after the change's date "
            + "2023-01; correct either",
          "scenario.yaml:13:42: error: evidence of the kind 'forecast' moves no tie, so adding it "
            + "changes nothing; remove the change",
        ])
  }
}
