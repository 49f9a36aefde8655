import AllianceModel
import ScenarioFiles
import Testing

/// Evidence held against the text that it was coded from.
struct EvidenceCheckTests {
  private static let text = """
    A title

    Mr Erdogan went to\u{A0}Kazakhstan  on Monday.
     \tTrade of Türkiye and Kazakhstan reached $5.3 billion; some 2,000 troops, twelve visits, 28%.
    Turkey is not in this line, Germany is.

    """

  private func fixture(_ records: String, text: String = Self.text) throws -> Fixture {
    let digest = FileDigest(path: "", bytes: Array(text.utf8)).sha256
    let source = Fixture.source.replacing(
      "d7ac13efb5320fcd4ad84cb8b3ce1b0a8b8a5a6e0b2d6a3c1f6a9a0f2b3c4d5e", with: digest)
    return try Fixture([
      "texts/any-name.txt": text, "texts/empty.txt": "",
      "seeds/articles/001.yaml": source + records,
    ])
  }

  private func findings(_ fixture: Fixture) throws -> [EvidenceFinding] {
    let world = try WorldReader.read(fixture.folder + "/seeds")
    return try EvidenceCheck.findings(world, texts: fixture.folder + "/texts")
  }

  private func record(
    _ id: String, paragraph: Int, hash: String? = nil, figure: String? = nil,
    parties: String = "KAZ, TUR"
  ) -> String {
    """
      - id: \(id)
        kind: \(figure == nil ? "visit" : "attribute")
        actors: [\(parties)]
        date: 2022-04
        certainty: 0.9
        paragraph: \(paragraph)
        paragraphHash: "\(hash ?? "8d4f28a8dd8d21a2")"
        \(figure ?? "note: none")

    """
  }

  @Test func `a text that is not there is an error of its document`() throws {
    let fixture = try Fixture(["texts/a.txt": "other"])
    let found = try findings(fixture)
    #expect(found.map(\.isError) == [true])
    #expect(
      found[0].description.hasSuffix(
        "/seeds/articles/001.yaml:3:3: error: document 001: no text with sha256 "
          + "d7ac13efb5320fcd… among the texts"))
  }

  @Test func `a folder that is not there is a missing file`() throws {
    let fixture = try Fixture()
    #expect(throws: FileProblems.self) { try self.findings(fixture) }
  }

  @Test func `paragraphs count from one, and their hashes are of folded text`() throws {
    let first = try findings(fixture(record("a", paragraph: 2)))
    let hash = try #require(first.compactMap(\.foundHash).first)
    #expect(hash.count == 16)
    #expect(try findings(fixture(record("a", paragraph: 2, hash: hash, parties: "KAZ"))) == [])
    let moved = try findings(fixture(record("a", paragraph: 3, hash: hash)))
    #expect(moved.first?.description.contains("the paragraph meant is number 2") == true)
    let beyond = try findings(fixture(record("a", paragraph: 5)))
    #expect(beyond.map(\.problem) == [.noParagraph(5, count: 4)])
  }

  @Test(arguments: [
    "value: 5.3\n    unit: billion USD", "value: 5300\n    unit: million USD",
    "value: 2000\n    unit: troops", "value: 12\n    unit: visits", "value: 28\n    unit: percent",
  ])
  func `a figure is found in any usual print form`(figure: String) throws {
    let found = try findings(fixture(record("a", paragraph: 3, figure: figure)))
    #expect(!found.contains { if case .noFigure = $0.problem { true } else { false } })
  }

  @Test(arguments: ["value: 53\n    unit: percent", "value: 200\n    unit: troops"])
  func `a figure that is not printed is an error`(figure: String) throws {
    let found = try findings(fixture(record("a", paragraph: 3, figure: figure)))
    #expect(found.contains { if case .noFigure = $0.problem { $0.isError } else { false } })
  }

  @Test func `parties are found by name and alias, in the paragraph or at least the text`() throws {
    let found = try findings(fixture(record("a", paragraph: 4, parties: "KAZ, TUR, EU, RUS")))
    let named = found.map(\.problem).filter { if case .wrongHash = $0 { false } else { true } }
    #expect(named == [.partyOnlyElsewhere("KAZ", paragraph: 4), .noParty("RUS")])
  }
}

extension EvidenceFinding {
  fileprivate var foundHash: String? {
    if case .wrongHash(_, _, let found, _) = problem { found } else { nil }
  }
}
