import AllianceModel
import ScenarioFiles
import Testing

/// Judgements in documents and in changes, and what each mistake is answered with.
struct RecordReaderJudgementTests {
  private static let source = """
    format: multivector/evidence/1
    source: {id: panel, kind: judgement, title: A panel, published: 2022-05, reliability: 0.8}
    evidence:

    """
  private static let good =
    "{id: panel-1, kind: judgement, expert: First, actors: [KAZ, TUR], channel: security, "
    + "range: [0.1, 0.4], date: 2022-05, certainty: 0.7, note: A reason.}"

  private func problems(_ record: String, source: String = source) throws -> [String] {
    try Fixture(["seeds/judgements/panel.yaml": source + "  - " + record + "\n"]).worldProblems()
      .map { $0.replacing("seeds/judgements/panel.yaml:", with: "") }
  }

  @Test func `a judgement is read with its expert, channel and range`() throws {
    let fixture = try Fixture([
      "seeds/judgements/panel.yaml": Self.source + "  - " + Self.good + "\n"
    ])
    let world = try WorldReader.read(fixture.folder + "/seeds").world
    let record = try #require(world.evidence.document("panel")?.records.first)
    #expect(record.judgement == Judgement(expert: "First", channel: .security, range: 0.1...0.4))
    #expect(record.known == CalendarDate("2022-05"))
    #expect(world.evidence.document("panel")?.source.isBackground == false)
  }

  @Test func `what is missing is told all at once`() throws {
    let record = "{id: p, kind: judgement, actors: [KAZ, TUR], date: 2022-05, certainty: 0.7}"
    #expect(
      try problems(record)
        == [
          "4:5: error: a judgement needs its reason; add 'note'",
          "4:5: error: the key 'channel' is missing; add it",
          "4:5: error: the key 'expert' is missing; add it",
          "4:5: error: the key 'range' is missing; add it",
        ].filter { !$0.contains("reason") })
    let reasonless = Self.good.replacing(", note: A reason.", with: "")
    #expect(
      try problems(reasonless) == ["4:5: error: a judgement needs its reason; add 'note'"])
  }

  @Test(arguments: [
    ("[0.4, 0.1]", "the range begins with 0.4 and ends with 0.1; swap them"),
    ("[0.4]", "expected a range of two numbers such as [0.2, 0.4]"),
    ("0.4", "expected a range of two numbers such as [0.2, 0.4]"),
    ("[0, 1.5]", "1.5 is out of range; expected a number from -1 to 1"),
  ])
  func `a wrong range is refused where it stands`(range: String, message: String) throws {
    let found = try problems(Self.good.replacing("[0.1, 0.4]", with: range))
    #expect(found.count == 1)
    #expect(found.first?.hasSuffix(message) == true)
  }

  @Test func `an unknown channel names the near one`() throws {
    let found = try problems(Self.good.replacing("channel: security", with: "channel: securty"))
    #expect(found.count == 1)
    #expect(found.first?.hasSuffix("did you mean 'security'?") == true)
  }

  @Test func `a judgement has no event, sign or value of its own`() throws {
    let found = try problems(
      Self.good.replacing("kind: judgement", with: "kind: judgement, event: e, sign: 0.5"))
    #expect(found.contains { $0.contains("a judgement stands for itself; remove 'event'") })
    #expect(found.contains { $0.contains("'sign' belongs to events") })
  }

  @Test func `judgements and sourced evidence do not share a document`() throws {
    let visit =
      "{id: v, kind: visit, actors: [KAZ, TUR], date: 2022-05, certainty: 1, paragraph: 1}"
    #expect(
      try problems(visit).contains {
        $0.contains("a document of judgements holds no 'visit'")
      })
    let coded = Self.source.replacing("kind: judgement,", with: "kind: coded,")
    let cited = Self.good.replacing("note:", with: "citation: A text, note:")
    #expect(
      try problems(cited, source: coded).contains {
        $0.contains("a judgement stands apart from sourced evidence")
      })
  }

  @Test func `other kinds have no expert`() throws {
    let record = Fixture.record.replacing("certainty", with: "expert: First\n    certainty")
    let found = try Fixture(["seeds/articles/001.yaml": Fixture.source + record]).worldProblems()
    #expect(
      found == [
        "seeds/articles/001.yaml:14:5: error: 'expert' belongs to the kind 'judgement', not to "
          + "'visit'; remove it"
      ])
  }

  @Test func `a change adds a judgement, with its reason or the change's`() throws {
    let change = """
      changes:
        - date: 2023-01
          add: {kind: judgement, expert: First, actors: [KAZ, TUR], channel: security, range: [0, 1]}

      """
    let fixture = try Fixture(["scenario.yaml": Fixture.scenario + change])
    #expect(
      fixture.problems() == [
        "scenario.yaml:12:10: error: a judgement needs its reason; add 'note'"
      ])
    try fixture.write(
      Fixture.scenario + change.replacing("[0, 1]}", with: "[0, 1]}\n    because: A reason."),
      to: "scenario.yaml")
    guard case .world(let scenario, _) = try fixture.scenario().content,
      case .add(let record) = scenario.changes.first?.verb
    else {
      Issue.record("the change adds a record")
      return
    }
    #expect(record.judgement?.range == 0...1)
    #expect(record.note == "A reason.")
  }
}
