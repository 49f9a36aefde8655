import AllianceModel
import ScenarioFiles
import Testing

/// Evidence: records, and what each mistake is answered with.
struct EvidenceReaderTests {
  /// The problems of the usual article with the keys of its record replaced.
  private func problems(_ keys: String) throws -> [String] {
    let lines = keys.split(separator: "\n").map { "    " + $0 }.joined(separator: "\n")
    let text = Fixture.source + "  - id: 001-a\n" + lines + "\n"
    return try Fixture(["seeds/articles/001.yaml": text]).worldProblems().map {
      $0.replacing("seeds/articles/001.yaml:", with: "")
    }
  }

  private static let rest = "\ncertainty: 0.9\nparagraph: 1"

  @Test func `a good article is read, with the place of its record`() throws {
    let fixture = try Fixture()
    let loaded = try WorldReader.read(fixture.folder + "/seeds")
    let record = try #require(loaded.world.evidence.documents.first?.records.first)
    #expect(record.id == "001-visit")
    #expect(record.known == CalendarDate("2022-04-18"))
    #expect(record.place == .paragraph(3, hash: nil))
    #expect(loaded.origins[record: "001-visit"]?.line == 9)
  }

  @Test func `an unknown kind names the near one`() throws {
    #expect(
      try problems("kind: vist\nactors: [KAZ, TUR]\ndate: 2022" + Self.rest) == [
        "10:11: error: unknown kind 'vist'; did you mean 'visit'?"
      ])
  }

  @Test func `every problem of a record is reported`() throws {
    #expect(
      try problems("kind: visit\nactors: [KAZ, TRU, KAZ]\ndate: 2022-02-30\ncertainty: 1.1") == [
        "9:5: error: the record does not say where it stands; add 'paragraph' (and "
          + "'paragraphHash')",
        "11:19: error: unknown actor 'TRU'; did you mean 'TUR'?",
        "11:24: error: 'KAZ' is named twice; name each party once",
        "12:11: error: expected a date YYYY, YYYY-MM or YYYY-MM-DD that exists, found "
          + "'2022-02-30'",
        "13:16: error: 1.1 is out of range; expected a number from 0 to 1",
      ])
  }

  @Test func `a wrong unit names those that fit`() throws {
    let trade = "kind: trade-volume\nactors: [KAZ, TUR]\ndate: 2021\nvalue: 5\n"
    #expect(
      try problems(trade + "unit: percent" + Self.rest) == [
        "14:11: error: the unit 'percent' does not fit the kind 'trade-volume'; expected one of: "
          + "million USD/year, billion USD/year"
      ])
    #expect(
      try problems(trade + Self.rest) == [
        "13:5: error: the value has no unit; add 'unit', one of: million USD/year, billion USD/year"
      ])
    #expect(
      try problems("kind: meeting\nactors: [KAZ, TUR]\ndate: 2021\nvalue: 5\nunit: x" + Self.rest)
        == [
          "13:5: error: records of the kind 'meeting' carry no value; remove it, or use "
            + "'multiplicity' for a count"
        ])
  }

  @Test(arguments: ["nan", ".NaN", "inf", "-.inf", "1e400", "\"5\""])
  func `figures are finite numbers`(figure: String) throws {
    let found = try problems(
      "kind: trade-volume\nactors: [KAZ, TUR]\ndate: 2021\nvalue: \(figure)\n"
        + "unit: billion USD/year" + Self.rest)
    #expect(found.count == 1)
    #expect(found[0].hasPrefix("13:12: error: "))
  }

  @Test func `roles are one of three, and fit the kind`() throws {
    #expect(
      try problems("kind: visit\nactors: [KAZ]\nfrom: [TUR]\ndate: 2022" + Self.rest) == [
        "9:5: error: a record names its parties in one way, not by 'actors' and 'from'/'to'; use "
          + "'actors' (mutual), 'from' and 'to', or 'effects'"
      ])
    #expect(
      try problems("kind: visit\ndate: 2022" + Self.rest) == [
        "9:5: error: the record names no parties; add 'actors' (mutual), 'from' and 'to', or "
          + "'effects'"
      ])
    #expect(
      try problems("kind: threat\nactors: [KAZ, RUS]\ndate: 2022" + Self.rest) == [
        "11:5: error: the kind 'threat' has a direction; use 'from' (who acts) and 'to' (who is "
          + "affected)"
      ])
    #expect(
      try problems("kind: threat\nfrom: [RUS]\nto: [RUS]\ndate: 2022" + Self.rest) == [
        "12:9: error: 'RUS' both acts and is affected; a party has no tie with itself"
      ])
  }

  @Test func `obligations and breadth belong to their kinds`() throws {
    #expect(
      try problems("kind: visit\nactors: [KAZ, TUR]\ndate: 2022\nbreadth: [trade]" + Self.rest) == [
        "13:5: error: 'breadth' belongs to the kind 'sanction', not to 'visit'; remove it"
      ])
    #expect(
      try problems(
        "kind: treaty\nactors: [KAZ, TUR]\ndate: 2022\nobligations: [defence]" + Self.rest
      ).first == "13:19: error: unknown obligation 'defence'; did you mean 'defense'?")
  }

  @Test func `a record has a date or an interval`() throws {
    #expect(
      try problems(
        "kind: visit\nactors: [KAZ, TUR]\ndate: 2022\ninterval: {from: 2022, to: 2021}"
          + Self.rest) == [
          "13:15: error: a record has a 'date' or an 'interval', not both; remove one",
          "13:32: error: the end 2021 comes before the beginning 2022; swap them",
        ])
    #expect(
      try problems("kind: visit\nactors: [KAZ, TUR]" + Self.rest) == [
        "9:5: error: the record does not say when it happened; add 'date' or 'interval'"
      ])
    #expect(
      try problems("kind: visit\nactors: [KAZ, TUR]\ndate: 2022-05" + Self.rest) == [
        "9:5: error: known in 2022-04-18, before it happened (2022-05); correct either date"
      ])
  }

  @Test func `identifiers are unique over all documents`() throws {
    let fixture = try Fixture([
      "seeds/articles/002.yaml": Fixture.source + Fixture.record
    ])
    #expect(
      fixture.worldProblems() == [
        "seeds/articles/002.yaml:3:3: error: the document id '001' is taken (first at "
          + "seeds/articles/001.yaml:3:3); give this one another",
        "seeds/articles/002.yaml:9:9: error: the record id '001-visit' is taken (first at "
          + "seeds/articles/001.yaml:9:9); ids are unique over all documents",
      ])
  }

  @Test func `records of one event agree on kind and parties`() throws {
    let other = Fixture.source.replacing("\"001\"", with: "\"002\"")
    let kind = Fixture.record.replacing("001-visit", with: "002-a").replacing(
      "kind: visit", with: "kind: meeting")
    let parties = Fixture.record.replacing("001-visit", with: "002-b").replacing(
      "[KAZ, TUR]", with: "[KAZ, RUS]")
    let same = Fixture.record.replacing("001-visit", with: "002-c").replacing(
      "[KAZ, TUR]", with: "[TUR, KAZ]")
    #expect(
      try Fixture(["seeds/articles/002.yaml": other + kind + parties + same]).worldProblems() == [
        "seeds/articles/002.yaml:9:9: error: the event 'visit-2022' is a 'visit' at "
          + "seeds/articles/001.yaml:9:9, here a 'meeting'; records of one event have one kind: "
          + "correct it, or give this record an event of its own",
        "seeds/articles/002.yaml:16:9: error: the event 'visit-2022' has other parties at "
          + "seeds/articles/001.yaml:9:9; records of one event name the same parties: correct "
          + "them, or give this record an event of its own",
      ])
  }

  @Test func `the order of evidence files does not matter`() throws {
    let second =
      Fixture.source.replacing("\"001\"", with: "\"002\"")
      + Fixture.record.replacing("001-visit", with: "002-visit")
    let forwards = try Fixture(["seeds/articles/002.yaml": second])
    let backwards = try Fixture([
      "seeds/articles/001.yaml": second, "seeds/articles/002.yaml": Fixture.source + Fixture.record,
    ])
    let worlds = try [forwards, backwards].map { try WorldReader.read($0.folder + "/seeds").world }
    #expect(
      worlds[0].evidence.documents.map(\.source) == worlds[1].evidence.documents.map(\.source))
    #expect(
      worlds[0].evidence.documents.map(\.records) == worlds[1].evidence.documents.map(\.records))
  }

  @Test func `an article of inferred date is known from its first possible date`() throws {
    let source = Fixture.source.replacing(
      "2022-04-18", with: "{from: 2022-03-20, to: 2022-06-30, inferred: true}")
    let record = Fixture.record.replacing("date: 2022-04", with: "date: 2022-02")
    let later = Fixture.record.replacing("001-visit", with: "b").replacing("visit-2022", with: "b")
    let fixture = try Fixture(["seeds/articles/001.yaml": source + record + later])
    let records = try WorldReader.read(fixture.folder + "/seeds").world.evidence.documents[0]
      .records
    #expect(records.map { "\($0.known)" } == ["2022-03-20", "2022-04"])
  }
}
