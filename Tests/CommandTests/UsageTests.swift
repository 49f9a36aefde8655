import Testing

/// Wrong usage, wrong files, wrong places: each has its exit code and a message that helps.
struct UsageTests {
  @Test(arguments: ["run", "compare", "explain", "validate", "models", "kinds", "measures"])
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
