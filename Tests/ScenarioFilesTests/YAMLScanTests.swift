import AllianceModel
import Foundation
import ScenarioFiles
import Testing

/// What of YAML is refused, before and while it is parsed.
struct YAMLScanTests {
  private func problems(_ text: String) throws -> [String] {
    try Fixture(["scenario.yaml": text]).problems()
  }

  private static let tooDeep = "nested more than 64 levels deep; flatten it"

  @Test func `ten thousand brackets are refused before they are parsed`() throws {
    let brackets = String(repeating: "[", count: 10_000)
    #expect(
      try problems("format: multivector/scenario/1\na: " + brackets)
        == ["scenario.yaml:2:67: error: \(Self.tooDeep)"])
    let braces = String(repeating: "{a: ", count: 10_000)
    #expect(try problems(braces) == ["scenario.yaml:1:257: error: \(Self.tooDeep)"])
  }

  @Test func `ten thousand levels of blocks are refused`() throws {
    let keys = (0..<10_000).map { String(repeating: " ", count: min($0, 900)) + "a:\n" }
    #expect(try problems(keys.joined()) == ["scenario.yaml:65:65: error: \(Self.tooDeep)"])
    let dashes = String(repeating: "- ", count: 10_000) + "a"
    #expect(try problems(dashes) == ["scenario.yaml:1:129: error: \(Self.tooDeep)"])
  }

  @Test func `quotes and comments do not hide depth`() throws {
    let text = "a: x\"\nb: [y\", " + String(repeating: "[", count: 5000)
    #expect(try problems(text) == ["scenario.yaml:2:71: error: \(Self.tooDeep)"])
    let hidden = "a: 'it''s' # \"\nb: " + String(repeating: "[\"]\", ", count: 5000)
    #expect(try problems(hidden) == ["scenario.yaml:2:382: error: \(Self.tooDeep)"])
  }

  @Test func `a bomb of values is refused`() throws {
    let text = "a: [" + String(repeating: "1,", count: 500_001) + "1]"
    #expect(
      try problems(text) == [
        "scenario.yaml:1:1000003: error: more than 500000 values in one file; split it"
      ])
  }

  @Test func `anchors, aliases, tags and merge keys are refused where they stand`() throws {
    let text = """
      format: multivector/scenario/1
      a: &anchor [1]
      b: *anchor
      c: [!!set {}, *x]
      <<: {d: 1}
      e: "&not *an !anchor"
      f: R&D * 2 <<
      g: |
        &text *in !block
        <<: [[[[
      h: plain text
        &going on
      """
    #expect(
      try problems(text) == [
        "scenario.yaml:2:4: error: the anchor '&anchor' is refused: every value is written where "
          + "it is used",
        "scenario.yaml:3:4: error: the alias '*anchor' is refused: write the value out, or quote "
          + "it if it is text",
        "scenario.yaml:4:5: error: the tag '!!set' is refused: values get their types from their "
          + "keys; remove it",
        "scenario.yaml:4:15: error: the alias '*x' is refused: write the value out, or quote it if "
          + "it is text",
        "scenario.yaml:5:1: error: the merge key '<<' is refused: write the entries out, or use "
          + "'extends'",
      ])
  }

  @Test func `a billion laughs are not laughed`() throws {
    var text = "a: &a [lol, lol]\n"
    for letter in "bcdefghij" { text += "\(letter): &\(letter) [*a, *a, *a, *a, *a, *a, *a, *a]\n" }
    #expect(try problems(text).count == 10 + 72)
  }

  @Test func `a repeated key is reported, and the rest of the file is still checked`() throws {
    let text = Fixture.scenario + "name: Again\nmesures: []\nfocus: TRU\nfuture: {a: 1, a: 2}\n"
    #expect(
      try problems(text) == [
        "scenario.yaml:10:1: error: the key 'name' is given twice (first on line 2); keep one",
        "scenario.yaml:11:1: error: unknown key 'mesures'; did you mean 'measures'?",
        "scenario.yaml:12:8: error: unknown actor 'TRU'; did you mean 'TUR'?",
        "scenario.yaml:13:9: error: expected a text, found a map",
        "scenario.yaml:13:16: error: the key 'a' is given twice (first on line 13); keep one",
      ])
  }

  @Test func `the same key in different maps is not repeated`() throws {
    let text = """
      format: multivector/scenario/1
      list:
      - name: a
        inner: {name: b}
      - name: c
        more:
          name: d
      name: "e"
      """
    #expect(try problems(text).allSatisfy { !$0.contains("twice") })
  }

  @Test func `a second document is refused`() throws {
    #expect(
      try problems("---\na: 1\n---\nb: 2\n") == [
        "scenario.yaml:3:1: error: a second YAML document begins here; keep one document per file"
      ])
    #expect(try Fixture(["scenario.yaml": "---\n" + Fixture.scenario + "...\n"]).problems() == [])
  }

  @Test func `directives, complex keys and control characters are refused`() throws {
    #expect(
      try problems("%YAML 1.1\n---\na: 1\n").first
        == "scenario.yaml:1:1: error: YAML directives ('%…') are refused: remove the line")
    #expect(
      try problems("? [a]\n: b\n") == [
        "scenario.yaml:1:1: error: a key marked with '?' is refused: keys are plain words followed "
          + "by ':'"
      ])
    #expect(
      try problems("a: b\u{7}c\nd: \"\u{1B}\"\n") == [
        "scenario.yaml:1:5: error: the control character U+0007 is refused: remove it",
        "scenario.yaml:2:5: error: the control character U+001B is refused: remove it",
      ])
  }

  @Test func `broken syntax is located`() throws {
    let found = try problems("a: 1\nb: [1, 2\nc: 3\n")
    #expect(found.count == 1)
    #expect(found[0].hasPrefix("scenario.yaml:3:2: error: not valid YAML: "))
    #expect(try problems("a: b: c\n")[0].hasPrefix("scenario.yaml:1:5: error: not valid YAML: "))
  }

  @Test func `words stay text, whatever YAML makes of them`() throws {
    let states = """
      format: multivector/world/1
      actors:
        - {id: NO, kind: state, name: no}
        - {id: 001, kind: state, name: 1e3}
        - {id: 0x1F, kind: state, name: 2022-01-01}
      """
    let scenario = Fixture.scenario.replacing("[KAZ, RUS, TUR, DEU]", with: "[NO, 001, 0x1F]")
      .replacing("{Russia: [RUS], Turkey: [TUR]}", with: "{no: [NO]}")
    let fixture = try Fixture([
      "seeds/world/states.yaml": states, "scenario.yaml": scenario,
      "seeds/world/organisations.yaml": "format: multivector/organisations/1\norganisations: []\n",
      "seeds/world/tables.yaml": "format: multivector/tables/1\ntables: []\n",
      "seeds/articles/001.yaml": Fixture.source
        + Fixture.record.replacing("[KAZ, TUR]", with: "[NO, 001]"),
    ])
    let (read, world) = try fixture.scenario().ofStates()
    #expect(read.actors == ["NO", "001", "0x1F"])
    #expect(world.world.name(of: "NO") == "no")
    #expect(world.world.name(of: "0x1F") == "2022-01-01")
  }
}
