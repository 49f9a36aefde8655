import Testing

/// Options that a command could not obey are refused, not passed over.
struct IgnoredOptionTests {
  @Test(arguments: [
    (["explain", "base.yaml", "--actor", "AAA", "--count", "3"], "--count"),
    (["explain", "base.yaml", "--actor", "AAA", "--verbose", "--format", "json"], "--verbose"),
    (["evidence", "conflicts", "base.yaml", "--world", "seeds"], "--world"),
    (["evidence", "export", "--force"], "--force"),
    (["compare", "a.json", "b.json", "--members", "3"], "--members"),
    (["compare", "a.json", "b.json", "--seed", "3"], "--seed"),
    (["compare", "a.json", "b.json", "--background-only"], "--background-only"),
    (["run", "two.yaml", "--out", ""], "--out"),
  ])
  func `an option without anything to act on is a matter of usage`(
    arguments: [String], option: String
  ) throws {
    var files = SmallProject.world
    files["two.yaml"] = SmallProject.twoAgents()
    let folder = try Folder(files)
    let before = folder.files
    let result = try Command.Running(arguments, in: folder).finished()
    #expect(result.exitCode == 64)
    #expect(result.errors.hasPrefix("Error: "))
    #expect(result.errors.split(separator: "\n").first?.contains(option) == true)
    #expect(result.output.isEmpty)
    #expect(folder.files == before)
  }

  @Test(arguments: [
    ["run", "two.yaml", "--background-only"], ["evidence", "conflicts", "two.yaml"],
    ["explain", "two.yaml", "--actor", "AAA"], ["watch", "two.yaml"], ["forecasts", "two.yaml"],
    ["diff", "two.yaml", "--known-by", "2022-01", "2022-06"],
  ])
  func `what is asked of evidence is refused for a scenario given in numbers`(
    arguments: [String]
  ) throws {
    let folder = try Folder(["two.yaml": SmallProject.twoAgents()])
    let result = try Command.Running(arguments, in: folder).finished()
    #expect(result.exitCode == 65)
    #expect(result.errors.hasPrefix("two.yaml:"))
    #expect(result.errors.contains("the scenario is given in numbers"))
    #expect(result.output.isEmpty)
  }

  @Test func `an outcome of another format is not taken for one of ours`() throws {
    let folder = try Folder(["two.yaml": SmallProject.twoAgents()])
    #expect(try Command("run", "two.yaml", "--out", "a", in: folder).exitCode == 0)
    let text = try folder.text("a/outcome.json")
    try folder.write(text.replacing("outcome/1", with: "outcome/2"), to: "b.json")
    let result = try Command("compare", "a", "b.json", in: folder)
    #expect(result.exitCode == 65)
    let line = try #require(
      text.split(separator: "\n", omittingEmptySubsequences: false)
        .firstIndex { $0.contains("outcome/1") })
    #expect(
      result.errors.hasPrefix(
        "b.json:\(line + 1):14: error: the format is 'multivector/outcome/2'"))
    #expect(result.output.isEmpty)
  }

  @Test func `scenarios in numbers are compared without talk of saving`() throws {
    let other = SmallProject.twoAgents().replacing("[0, 1]", with: "[0.5, 1]")
    let alien = SmallProject.twoAgents().replacing("first, second", with: "third, fourth")
    let folder = try Folder([
      "two.yaml": SmallProject.twoAgents(), "other.yaml": other, "alien.yaml": alien,
    ])
    let result = try Command("compare", "two.yaml", "other.yaml", in: folder)
    #expect(result.exitCode == 0)
    let words = result.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("Members of scenarios given in numbers are not paired"))
    #expect(!words.contains("saved"))
    let nothing = try Command("compare", "two.yaml", "alien.yaml", in: folder)
    #expect(nothing.exitCode == 65)
    #expect(nothing.errors.hasPrefix("alien.yaml:1:1: error: no actor is one of the base"))
    #expect(nothing.output.isEmpty)
    let ties = SmallProject.endless.replacing("A, B, C", with: "first, B, C")
      .replacing("members: 50000", with: "members: 2").replacing("steps: 2000", with: "steps: 20")
    try folder.write(ties, to: "ties.yaml")
    let unlike = try Command("compare", "two.yaml", "ties.yaml", "--quiet", in: folder)
    #expect(unlike.exitCode == 65)
    #expect(unlike.errors.hasPrefix("ties.yaml:1:1: error: no number is about the same actor"))
    #expect(unlike.output.isEmpty)
  }
}
