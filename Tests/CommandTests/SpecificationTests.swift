import Foundation
import Testing

/// Verdicts over specifications and what to watch, as a user asks for them.
struct SpecificationTests {
  @Test
  func `a verdict stands above the first number, and its rows are written`() throws {
    let folder = try Folder(SmallProject.world)
    let result = try Command(
      "run", "base.yaml", "--specifications", "--specification-count", "30", "--out", "results",
      "--quiet", in: folder)
    #expect(result.exitCode == 0)
    let parts = result.output.split(separator: "How far it holds over other specifications")
    #expect(parts.count == 2)
    #expect(parts.last?.contains("under 100 % of 30 specifications") == true)
    #expect(parts.last?.contains("What the result depends on") == true)
    let rows = try folder.text("results/specifications.csv").split(separator: "\n")
    #expect(rows.count == 31)
    let outcome = try folder.text("results/outcome.json")
    #expect(outcome.contains("\"specifications\" :"))
  }

  @Test
  func `without the flag there is no verdict`() throws {
    let folder = try Folder(SmallProject.world)
    let result = try Command("run", "base.yaml", "--quiet", in: folder)
    #expect(!result.output.contains("specifications"))
    let json = try Command("run", "base.yaml", "--quiet", "--format", "json", in: folder)
    #expect(!json.output.contains("\"specifications\""))
  }

  @Test
  func `a comparison says how far it holds above its table`() throws {
    let folder = try Folder(SmallProject.world)
    let result = try Command(
      "compare", "base.yaml", "pact.yaml", "--specifications", "--specification-count", "20",
      "--quiet", in: folder)
    #expect(result.exitCode == 0)
    let parts = result.output.split(separator: "compared with Base, member by member")
    #expect(parts[0].contains("How far differences from Base hold: A second pact"))
    #expect(parts[0].contains("under the same 20 specifications"))
    let json = try Command(
      "compare", "base.yaml", "pact.yaml", "--specifications", "--specification-count", "5",
      "--quiet", "--format", "json", in: folder)
    let value = try JSONSerialization.jsonObject(with: Data(json.output.utf8))
    let fields = try #require(value as? [String: [Any]])
    #expect(fields["comparisons"]?.count == 1)
    #expect(fields["specifications"]?.count == 1)
  }

  @Test
  func `what cannot be held against specifications is refused before the run`() throws {
    var files = SmallProject.world
    files["two.yaml"] = SmallProject.twoAgents()
    let folder = try Folder(files)
    let numeric = try Command("run", "two.yaml", "--specifications", in: folder)
    #expect(numeric.exitCode == 65)
    #expect(numeric.errors.contains("two.yaml"))
    for wrong in [
      ["run", "base.yaml", "--specification-count", "5"],
      ["run", "base.yaml", "--specifications", "--specification-count", "0"],
      ["run", "base.yaml", "--specifications", "--format", "csv"],
      ["compare", "base.yaml", "pact.yaml", "--specifications", "--format", "csv"],
      ["compare", "base.yaml", "saved.json", "--specifications"],
    ] {
      let result = try Command.Running(wrong, in: folder).finished()
      #expect(result.exitCode == 64, "\(wrong)")
      #expect(result.errors.contains("--specification") || result.errors.contains("--format csv"))
      #expect(result.output.isEmpty)
    }
  }

  @Test
  func `a scenario's own list is used, and mistakes in it are located`() throws {
    var files = SmallProject.world
    files["own.yaml"] = """
      format: multivector/scenario/1
      name: Own list
      extends: base.yaml
      specifications:
        - choice: demand
          alternatives: [{label: none, set: {weighing.demand: 0}}, {label: usual}]

      """
    files["wrong.yaml"] = files["own.yaml"]?.replacing("weighing.demand", with: "weighing.demend")
    let folder = try Folder(files)
    let own = try Command("run", "own.yaml", "--specifications", "--quiet", in: folder)
    #expect(own.exitCode == 0)
    #expect(own.output.contains("100 % of 2 specifications"))
    let wrong = try Command("run", "wrong.yaml", "--specifications", in: folder)
    #expect(wrong.exitCode == 65)
    #expect(wrong.errors.contains("wrong.yaml:6:"))
    #expect(wrong.errors.contains("did you mean 'demand'"))
  }

  @Test
  func `what to watch is ranked, printed and refused where there is nothing to watch`() throws {
    var files = SmallProject.world
    files["two.yaml"] = SmallProject.twoAgents()
    let folder = try Folder(files)
    let table = try Command("watch", "base.yaml", "--count", "4", "--quiet", in: folder)
    #expect(table.exitCode == 0)
    #expect(table.output.contains("Base, what to watch"))
    #expect(table.output.contains("in 2022-07"))
    let csv = try Command(
      "watch", "base.yaml", "--count", "4", "--format", "csv", "--by", "peak", "--quiet",
      in: folder)
    #expect(csv.output.split(separator: "\n").count == 5)
    let json = try Command(
      "watch", "base.yaml", "--actor", "BBB", "--at", "2022-09", "--format", "json", "--quiet",
      in: folder)
    // Bland is itself a pole, so that it has one pole to align with.
    #expect(json.exitCode == 65)
    #expect(json.errors.contains("fewer than two poles"))
    #expect(try Command("watch", "two.yaml", in: folder).exitCode == 65)
    #expect(try Command("watch", "base.yaml", "--actor", "BBC", in: folder).exitCode == 64)
    #expect(try Command("watch", "base.yaml", "--at", "2030-01", in: folder).exitCode == 64)
    #expect(try Command("watch", "base.yaml", "--count", "0", in: folder).exitCode == 64)
    let near = try Command("watch", "base.yaml", "--kind", "visits", in: folder)
    #expect(near.exitCode == 64)
    #expect(near.errors.contains("visit"))
    #expect(try Command("watch", "none.yaml", in: folder).exitCode == 66)
  }
}
