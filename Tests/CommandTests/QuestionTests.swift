import Foundation
import Testing

/// Commands that ask rather than run.
struct QuestionTests {
  @Test
  func `a comparison is paired and names the term that carries a change`() throws {
    let folder = try Folder(SmallProject.world)
    let result = try Command("compare", "base.yaml", "pact.yaml", "--quiet", in: folder)
    #expect(result.exitCode == 0)
    #expect(result.output.contains("member by member"))
    #expect(result.output.contains("What if?"))
    #expect(result.output.contains("carried by obligations in T^sec"))
  }

  @Test
  func `a comparison says whose results it compares, and how far they may be read`() throws {
    var files = SmallProject.world
    files["other.yaml"] =
      "format: multivector/scenario/1\nname: Other\nextends: base.yaml\nfocus: BBB"
    let folder = try Folder(files)
    let focus = try Command("compare", "base.yaml", "other.yaml", "--quiet", in: folder)
    #expect(focus.exitCode == 0)
    #expect(focus.output.contains("Other has Bland in focus"))
    #expect(focus.output.contains("In every member the headline is that of the base"))
    let pact = try Command("compare", "base.yaml", "pact.yaml", "--quiet", in: folder)
    #expect(pact.output.contains("95 % (sampling alone)"))
    #expect(pact.output.contains("–"))
    let json = try Command(
      "compare", "base.yaml", "pact.yaml", "--quiet", "--format", "json", in: folder)
    let value = try JSONSerialization.jsonObject(with: Data(json.output.utf8))
    let entry = try #require((value as? [[String: Any]])?.first)
    #expect((entry["note"] as? String)?.hasPrefix("shares of simulated members") == true)
    let change = try #require((entry["changes"] as? [[String: Any]])?.first)
    #expect(change["reason"] as? String == "What if?")
    #expect((change["carriedBy"] as? String)?.contains("T^sec") == true)
    let difference = try #require((entry["differences"] as? [[String: Any]])?.first)
    #expect(difference["p05"] is Double && difference["p95"] is Double)
  }

  @Test
  func `what was checked is counted`() throws {
    let folder = try Folder(SmallProject.world)
    try folder.write("Nothing.", to: "texts/one.txt")
    let result = try Command("evidence", "check", "--texts", "texts", in: folder)
    #expect(result.exitCode == 0)
    #expect(result.output.contains("Checked 0 records of 0 documents"))
    #expect(result.output.contains("1 by citation of a public text"))
  }

  @Test
  func `a tie is taken apart down to its records`() throws {
    let folder = try Folder(SmallProject.world)
    let result = try Command(
      "explain", "base.yaml", "--actor", "AAA", "--partner", "BBB", in: folder)
    #expect(result.exitCode == 0)
    #expect(result.output.contains("pact-aaa-bbb"))
    #expect(result.output.contains("Treaty of Aland and Bland, 2010"))
    #expect(result.output.contains("Nothing is on record in: economic, diplomatic, societal."))
    // What a change does to the tie is told however few records are.
    try folder.write(
      """
      format: multivector/scenario/1
      name: Weaker
      extends: base.yaml
      changes:
        - {date: 2022-08, set: {reliability.BBB: {scale: 0.5}}, because: What if?}
        - date: 2022-08
          add: {kind: treaty, actors: [AAA, BBB], obligations: [consultation]}
          because: What if?
      """, to: "weaker.yaml")
    let weaker = try Command(
      "explain", "weaker.yaml", "--actor", "AAA", "--partner", "BBB", "--count", "1", in: folder)
    #expect(weaker.output.contains("more lines together; --count"))
    #expect(weaker.output.contains("delivery"))
    let unknown = try Command("explain", "base.yaml", "--actor", "ZZZ", in: folder)
    #expect(unknown.exitCode == 64)
    #expect(unknown.errors.contains("AAA, BBB, CCC"))
    #expect(unknown.errors.contains("See 'multivector explain --help'"))
    let named = try Command("explain", "base.yaml", "--actor", "Aland", in: folder)
    #expect(named.exitCode == 64)
    #expect(named.errors.contains("did you mean AAA (Aland)?"))
  }

  @Test
  func `evidence is listed by what it is about`() throws {
    let folder = try Folder(SmallProject.world)
    let all = try Command("evidence", "list", "--format", "csv", in: folder)
    #expect(all.output.split(separator: "\n").count == 2)
    let none = try Command("evidence", "list", "--actor", "CCC", "--format", "csv", in: folder)
    #expect(none.output.split(separator: "\n").count == 1)
    let shown = try Command("evidence", "show", "pact-aaa-bbb", in: folder)
    #expect(shown.output.contains("A pact to defend one another."))
    #expect(try Command("evidence", "conflicts", in: folder).exitCode == 0)
    #expect(try Command("evidence", "list", "--world", "nowhere", in: folder).exitCode == 66)
  }

  @Test(arguments: [["models"], ["kinds"], ["kinds", "--parameters"], ["measures"]])
  func `what can be plugged in is told in every form`(arguments: [String]) throws {
    let folder = try Folder()
    let table = try Command.Running(arguments, in: folder).finished()
    #expect(table.exitCode == 0 && !table.output.isEmpty)
    let json = try Command.Running(arguments + ["--format", "json"], in: folder).finished()
    let value = try JSONSerialization.jsonObject(with: Data(json.output.utf8))
    #expect((value as? [Any])?.isEmpty == false)
    let csv = try Command.Running(arguments + ["--format", "csv"], in: folder).finished()
    #expect(csv.output.split(separator: "\n").count > 2)
  }
}
