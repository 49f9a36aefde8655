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
  func `a tie is taken apart down to its records`() throws {
    let folder = try Folder(SmallProject.world)
    let result = try Command(
      "explain", "base.yaml", "--actor", "AAA", "--partner", "BBB", in: folder)
    #expect(result.exitCode == 0)
    #expect(result.output.contains("pact-aaa-bbb"))
    #expect(result.output.contains("Treaty of Aland and Bland, 2010"))
    #expect(result.output.contains("Nothing is on record in: economic, diplomatic, societal."))
    let unknown = try Command("explain", "base.yaml", "--actor", "ZZZ", in: folder)
    #expect(unknown.exitCode == 64)
    #expect(unknown.errors.contains("AAA, BBB, CCC"))
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
