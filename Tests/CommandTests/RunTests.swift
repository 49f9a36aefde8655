import Foundation
import Testing

struct RunTests {
  @Test
  func `a run prints and writes nothing unless asked to`() throws {
    let folder = try Folder(["two.yaml": SmallProject.twoAgents()])
    let result = try Command("run", "two.yaml", in: folder)
    #expect(result.exitCode == 0)
    #expect(result.output.contains("0.500000"))
    #expect(folder.files == ["two.yaml"])
  }

  @Test
  func `an expectation that fails is exit code 1, with what was found`() throws {
    let holds = "expect: [{measure: position, actor: first, median: {atLeast: 0.49}}]"
    let fails = "expect: [{measure: position, actor: first, median: {atLeast: 0.6}}]"
    let folder = try Folder([
      "holds.yaml": SmallProject.twoAgents(expect: holds),
      "fails.yaml": SmallProject.twoAgents(expect: fails),
    ])
    #expect(try Command("run", "holds.yaml", in: folder).exitCode == 0)
    let result = try Command("run", "fails.yaml", in: folder)
    #expect(result.exitCode == 1)
    #expect(result.output.contains("FAILED"))
    #expect(result.output.contains("found median"))
  }

  @Test
  func `what a what-if changes stands above what it finds`() throws {
    let folder = try Folder(SmallProject.world)
    let result = try Command("run", "pact.yaml", "--quiet", in: folder)
    let parts = result.output.split(separator: "What the result depends on")
    #expect(parts[0].contains("2022-08 add treaty between AAA, CCC"))
    #expect(parts[0].contains("(What if?)"))
  }

  @Test
  func `JSON is JSON and nothing else, and the same every time`() throws {
    let folder = try Folder(SmallProject.world)
    let first = try Command("run", "base.yaml", "--format", "json", "--jobs", "1", in: folder)
    let second = try Command("run", "base.yaml", "--format", "json", "--jobs", "2", in: folder)
    #expect(first.exitCode == 0)
    #expect(first.output == second.output)
    let value = try JSONSerialization.jsonObject(with: Data(first.output.utf8))
    let outcome = try #require(value as? [String: Any])
    #expect(outcome["format"] as? String == "multivector/outcome/1")
    #expect((outcome["calendar"] as? [String])?.count == 7)
  }

  @Test
  func `CSV has a header and rows as wide`() throws {
    let folder = try Folder(["two.yaml": SmallProject.twoAgents()])
    let result = try Command("run", "two.yaml", "--format", "csv", "--quiet", in: folder)
    let lines = result.output.split(separator: "\n", omittingEmptySubsequences: true)
    #expect(lines[0].hasPrefix("scenario,measure,actor,partner,pole,issue,unit,date,"))
    let width = lines[0].count { $0 == "," }
    #expect(lines.allSatisfy { $0.count { $0 == "," } == width })
    #expect(lines.count == 1 + 2 * 61)
    #expect(result.errors.isEmpty)
  }

  @Test
  func `no escape sequence reaches a pipe, and no letter beyond ASCII a plain terminal`() throws {
    let folder = try Folder(SmallProject.world)
    let plain = try Command("run", "base.yaml", in: folder, environment: ["LANG": "C"])
    #expect(plain.exitCode == 0)
    #expect(plain.output.utf8.allSatisfy { $0 < 128 })
    let result = try Command("run", "base.yaml", in: folder)
    #expect(!result.output.contains("\u{1B}"))
    #expect(!result.errors.contains("\u{1B}"))
    #expect(result.output.contains("not probabilities"))
    #expect(result.output.contains("What the result depends on"))
  }

  @Test
  func `several scenarios are written to a folder each`() throws {
    let folder = try Folder(SmallProject.world)
    let before = folder.files
    let result = try Command("run", "base.yaml", "pact.yaml", "--out", "results", in: folder)
    #expect(result.exitCode == 0)
    #expect(
      folder.files.filter { !before.contains($0) } == [
        "results", "results/base", "results/base/outcome.json", "results/base/run.json",
        "results/pact", "results/pact/outcome.json", "results/pact/run.json",
      ])
    let saved = try Command("compare", "results/base", "results/pact", in: folder)
    #expect(saved.exitCode == 0)
    #expect(saved.output.contains("not paired"))
  }

  @Test
  func `Ctrl-C in the middle of a run is exit code 130 and leaves nothing`() async throws {
    let folder = try Folder(["endless.yaml": SmallProject.endless])
    let running = try Command.Running(["run", "endless.yaml", "--out", "results"], in: folder)
    // Listening begins before the first member; a second is ample to be in the middle.
    try await Task.sleep(for: .seconds(1))
    running.interrupt()
    let result = try running.finished()
    #expect(result.exitCode == 130)
    #expect(result.errors.contains("interrupted; nothing was written"))
    #expect(result.output.isEmpty)
    #expect(folder.files == ["endless.yaml"])
  }

  @Test
  func `dependence and blocs are told where a scenario asks for them`() throws {
    let asking = """
      format: multivector/scenario/1
      name: Asking
      extends: base.yaml
      measures: [dependence-security, leverage, blocs, frustration, world-frustration]
      expect:
        - {measure: dependence-security, actor: AAA, pole: North, median: {atLeast: 1, atMost: 1}}

      """
    let folder = try Folder(SmallProject.world.merging(["asking.yaml": asking]) { $1 })
    let result = try Command("run", "asking.yaml", "--quiet", in: folder)
    #expect(result.exitCode == 0)
    for words in [
      "dependence-security    1.000", "leverage", "with Aland 2022-06", "Frustration of all ties",
    ] {
      #expect(result.output.contains(words))
    }
    let usual = try Command("run", "base.yaml", "--quiet", in: folder)
    #expect(!usual.output.contains("leverage") && !usual.output.contains("rustration"))
  }

  @Test
  func `a model of positions needs some in evidence, or in numbers`() throws {
    let needing = """
      format: multivector/scenario/1
      name: Needing
      extends: base.yaml
      dynamics: {model: signed-influence}

      """
    let numbers = """
      format: multivector/scenario/1
      name: Numbers
      actors: [follower, contrarian]
      ties: [[0, 0.4], [-0.3, 0]]
      influence: [[0, 1], [2, 0]]
      positions: {issue: [1, 1]}
      susceptibility: [0.5, 0.5]
      calendar: {steps: 60}
      dynamics: {model: signed-influence, parameters: {ties: fixed}}

      """
    let files = ["needing.yaml": needing, "numbers.yaml": numbers]
    let folder = try Folder(SmallProject.world.merging(files) { $1 })
    let refused = try Command("run", "needing.yaml", in: folder)
    #expect(refused.exitCode == 65)
    #expect(refused.errors.contains("'signed-influence' needs positions"))
    let result = try Command("run", "numbers.yaml", "--quiet", in: folder)
    #expect(result.exitCode == 0)
    #expect(result.output.contains("0.600000") && result.output.contains("0.200000"))
    #expect(result.output.contains("tie"))
  }
}
