import Testing

/// Wrong usage, wrong files, wrong places: each has its exit code and a message that helps.
struct UsageTests {
  @Test(arguments: [
    "run", "compare", "explain", "diff", "watch", "forecasts", "evidence", "validate", "init",
    "models", "kinds", "measures",
  ])
  func `every command has help with an example`(command: String) throws {
    let result = try Command(command, "--help", in: Folder())
    #expect(result.exitCode == 0)
    #expect(result.output.contains("Example"))
    #expect(result.output.contains("multivector \(command)"))
  }

  @Test
  func `an unknown command is refused with the near one`() throws {
    let result = try Command("evidense", "list", in: Folder())
    #expect(result.exitCode == 64)
    #expect(result.errors.contains("evidence"))
  }

  @Test
  func `an unknown option is a matter of usage`() throws {
    let folder = try Folder(["two.yaml": SmallProject.twoAgents()])
    #expect(try Command("run", "two.yaml", "--colour", in: folder).exitCode == 64)
    #expect(try Command("run", "two.yaml", "--members", "0", in: folder).exitCode == 64)
    #expect(try Command("run", "two.yaml", "--format", "xml", in: folder).exitCode == 64)
    #expect(try Command("compare", "two.yaml", in: folder).exitCode == 64)
  }

  @Test(arguments: ["-5", "0"])
  func `a number of members below one is told as such`(members: String) throws {
    let folder = try Folder(["two.yaml": SmallProject.twoAgents()])
    let result = try Command("run", "two.yaml", "--members", members, in: folder)
    #expect(result.exitCode == 64)
    #expect(result.errors.contains("must be at least 1"))
  }

  @Test(arguments: ["10000000", "99999999999999999"])
  func `more members than memory holds are refused before the run`(members: String) throws {
    var files = SmallProject.world
    files["two.yaml"] = SmallProject.twoAgents()
    files["many.yaml"] = SmallProject.twoAgents() + "\nuncertainty: {members: \(members)}"
    files["many-base.yaml"] = files["base.yaml"]?.replacing(
      "members: 8", with: "members: \(members)")
    let folder = try Folder(files)
    for file in ["two.yaml", "base.yaml"] {
      let result = try Command("run", file, "--members", members, in: folder)
      #expect(result.exitCode == 64)
      #expect(result.errors.contains("of memory, more than 8.0 GB; run at most"))
    }
    for file in ["many.yaml", "many-base.yaml"] {
      let result = try Command("run", file, in: folder)
      #expect(result.exitCode == 65)
      #expect(result.errors.contains("\(file):"))
      #expect(result.errors.contains(members == "10000000" ? "run at most" : "10000000"))
      #expect(result.output.isEmpty)
    }
  }

  @Test
  func `steps beyond memory are refused too`() throws {
    let long = SmallProject.twoAgents().replacing("steps: 60", with: "steps: 10000000")
    let folder = try Folder(["long.yaml": long, "many.yaml": long + "\nuncertainty: {members: 99}"])
    #expect(try Command("run", "many.yaml", in: folder).exitCode == 65)
    let result = try Command("run", "long.yaml", "--members", "99", in: folder)
    #expect(result.exitCode == 64)
    #expect(result.errors.contains("run at most 49 members"))
  }

  @Test
  func `scenarios that share nothing are not compared`() throws {
    var files = SmallProject.world
    files["two.yaml"] = SmallProject.twoAgents()
    files["away.yaml"] = files["base.yaml"]?
      .replacing("actors: [AAA, BBB, CCC]", with: "actors: [BBB, CCC]")
    let folder = try Folder(files)
    let mixed = try Command("compare", "base.yaml", "two.yaml", in: folder)
    #expect(mixed.exitCode == 65)
    #expect(mixed.errors.contains("is given in numbers"))
    #expect(mixed.output.isEmpty)
    let away = try Command("compare", "base.yaml", "away.yaml", in: folder)
    #expect(away.exitCode == 65)
    #expect(away.errors.contains("AAA, the focus of the base"))
  }

  @Test(arguments: [
    (["--actor", "AAB"], "AAA (Aland)"), (["--actor", "Cland"], "CCC (Cland)"),
    (["--kind", "treety"], "treaty"), (["--document", "world-treatise"], "world-treaties"),
  ])
  func `an unknown name is refused with the near one`(arguments: [String], near: String) throws {
    let folder = try Folder(SmallProject.world)
    let result = try Command.Running(["evidence", "list"] + arguments, in: folder).finished()
    #expect(result.exitCode == 64)
    #expect(result.errors.contains("did you mean \(near)?"))
  }

  @Test
  func `a missing file is named with the near one`() throws {
    let folder = try Folder(["two.yaml": SmallProject.twoAgents()])
    let result = try Command("run", "tow.yaml", in: folder)
    #expect(result.exitCode == 66)
    #expect(result.errors.contains("tow.yaml:1:1: error: "))
    #expect(result.errors.contains("two.yaml"))
    #expect(result.output.isEmpty)
  }

  @Test
  func `every problem of every scenario is told at once`() throws {
    let folder = try Folder([
      "one.yaml": SmallProject.twoAgents().replacing("degroot", with: "degrot"),
      "two.yaml": SmallProject.twoAgents().replacing("steps: 60", with: "steps: many"),
    ])
    let result = try Command("run", "one.yaml", "two.yaml", in: folder)
    #expect(result.exitCode == 65)
    #expect(result.errors.contains("one.yaml:9:"))
    #expect(result.errors.contains("degroot"))
    #expect(result.errors.contains("two.yaml:8:"))
  }

  @Test
  func `a place that cannot be written to is refused before the run`() throws {
    let folder = try Folder(["endless.yaml": SmallProject.endless, "taken": "a file"])
    let result = try Command("run", "endless.yaml", "--out", "taken/results", in: folder)
    #expect(result.exitCode == 73)
    #expect(result.errors.contains("cannot write to taken/results"))
    #expect(folder.files == ["endless.yaml", "taken"])
  }

  @Test
  func `validate tells good from bad and missing`() throws {
    let folder = try Folder([
      "good.yaml": SmallProject.twoAgents(),
      "bad.yaml": SmallProject.twoAgents().replacing("ties:", with: "tise:"),
    ])
    #expect(try Command("validate", "good.yaml", in: folder).exitCode == 0)
    #expect(try Command("validate", "good.yaml", "none.yaml", in: folder).exitCode == 66)
    let bad = try Command("validate", "good.yaml", "bad.yaml", in: folder)
    #expect(bad.exitCode == 65)
    #expect(bad.output.contains("bad.yaml:"))
  }
}
