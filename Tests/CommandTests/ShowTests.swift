import Foundation
import Testing

/// A saved outcome is printed as its run was.
@Suite struct ShowTests {
  private func expectSame(_ folder: Folder, _ run: [String]) throws {
    let saved = try Command.Running(run + ["--out", "saved"], in: folder).finished()
    #expect(saved.exitCode == 0 || saved.exitCode == 1, "\(saved.errors)")
    for format in ["table", "json", "csv"] {
      let first = try Command.Running(
        run + ["--format", format, "--out", "again"], in: folder
      ).finished()
      let shown = try Command("show", "saved", "--format", format, in: folder)
      #expect(shown.exitCode == 0, "\(shown.errors)")
      #expect(shown.output == first.output)
      #expect(!shown.output.isEmpty)
    }
  }

  @Test func `a run of a world is shown byte for byte, with all that can be asked`() throws {
    let waiting = """
      format: multivector/scenario/1
      name: A pact if need be
      extends: pact.yaml
      changes:
        - date: 2022-08
          when: {measure: primary-partner, is: North}
          add: {kind: treaty, actors: [AAA, CCC], obligations: [consultation]}
          because: {document: world-treaties, note: What if?}
      expect:
        - {measure: lead, median: {atLeast: 5}}
      """
    let folder = try Folder(SmallProject.world.merging(["waiting.yaml": waiting]) { $1 })
    try expectSame(
      folder,
      [
        "run", "waiting.yaml", "--members", "6", "--specifications", "--specification-count", "10",
        "--model", "friedkin-johnsen,structural-balance",
      ])
  }

  @Test func `a run of numbers is shown byte for byte`() throws {
    let folder = try Folder(["two.yaml": SmallProject.twoAgents()])
    try expectSame(folder, ["run", "two.yaml", "--model", "degroot,landscape"])
  }

  @Test func `several outcomes are shown as their run printed them`() throws {
    let folder = try Folder(SmallProject.world)
    let run = try Command(
      "run", "base.yaml", "pact.yaml", "--members", "4", "--out", "saved", in: folder)
    let shown = try Command("show", "saved/base", "saved/pact/outcome.json", in: folder)
    #expect(shown.output == run.output)
  }

  @Test func `what is missing or no outcome is refused with a repair`() throws {
    let folder = try Folder(["spoilt.json": "{\"format\": \"multivector/outcome/1\""])
    let missing = try Command("show", "nothing", in: folder)
    #expect(missing.exitCode == 66)
    let spoilt = try Command("show", "spoilt.json", in: folder)
    #expect(spoilt.exitCode == 65)
    #expect(
      spoilt.errors.hasPrefix("spoilt.json:1:35: error: the JSON ends here before it is complete"))
    #expect(spoilt.output.isEmpty)
  }

  @Test func `a picture is drawn, and replaces a picture alone`() throws {
    let folder = try Folder(SmallProject.world)
    #expect(
      try Command("run", "base.yaml", "--members", "4", "--out", "saved", in: folder).exitCode == 0)
    for _ in 0..<2 {
      let drawn = try Command("show", "saved", "--svg", "picture.svg", in: folder)
      #expect(drawn.exitCode == 0 && drawn.output.isEmpty, "\(drawn.errors)")
    }
    let picture = try folder.text("picture.svg")
    #expect(picture.contains("<svg") && picture.contains("<title>"))
    let before = try folder.text("saved/outcome.json")
    let refused = try Command("show", "saved", "--svg", "saved/outcome.json", in: folder)
    #expect(refused.exitCode == 73)
    #expect(refused.errors.contains("saved/outcome.json is no SVG picture"))
    #expect(try folder.text("saved/outcome.json") == before)
    #expect(
      try Command("show", "saved", "--svg", "saved/run.json", "--force", in: folder).exitCode == 0)
    #expect(try folder.text("saved/run.json") == picture)
  }
}
