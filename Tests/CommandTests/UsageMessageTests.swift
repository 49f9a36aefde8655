import Testing

/// Every wrong usage ends alike: how the command is called, where its help is, and an example.
struct UsageMessageTests {
  @Test(arguments: [
    (["run"], "run"), (["run", "two.yaml", "--colour"], "run"),
    (["compare", "two.yaml"], "compare"), (["explain", "base.yaml"], "explain"),
    (["explain", "base.yaml", "--actor", "ZZZ"], "explain"),
    (["watch", "base.yaml", "--at", "1999-01"], "watch"),
    (["diff", "base.yaml", "--known-by", "2022-01"], "diff"),
    (["evidence", "show", "nothing"], "evidence show"),
    (["evidence", "list", "--kind", "nothing"], "evidence list"),
    (["evidence", "list", "--actor", "ZZZ"], "evidence list"),
    (["evidence", "lst"], "evidence"), (["models", "nothing"], "models"),
  ])
  func `wrong usage ends with that of the command that was typed`(
    arguments: [String], command: String
  ) throws {
    var files = SmallProject.world
    files["two.yaml"] = SmallProject.twoAgents()
    let result = try Command.Running(arguments, in: Folder(files)).finished()
    #expect(result.exitCode == 64)
    let lines = result.errors.split(separator: "\n")
    #expect(lines.first?.hasPrefix("Error: ") == true)
    #expect(lines.dropLast(2).last?.hasPrefix("Usage: multivector \(command) ") == true)
    #expect(
      lines.dropLast().last == "  See 'multivector \(command) --help' for more information.")
    #expect(lines.last?.hasPrefix("  Example: multivector \(command)") == true)
  }

  @Test(arguments: [
    (["evidense"], "evidence"), (["evidence", "lst"], "list"), (["evidence", "chek"], "check"),
  ])
  func `a misspelt command is refused with the near one at every depth`(
    words: [String], near: String
  ) throws {
    let result = try Command.Running(words, in: Folder()).finished()
    #expect(result.exitCode == 64)
    #expect(result.errors.contains("did you mean '\(near)'?"))
  }
}
