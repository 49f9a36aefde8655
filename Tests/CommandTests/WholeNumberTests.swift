import Testing

/// Numbers given as options: what is not digits alone is refused with what to write.
struct WholeNumberTests {
  @Test(arguments: ["1,000", "1.000", "1 000", "1_000", "1'000", "1000.0"])
  func `a number with its thousands apart is refused with its digits`(text: String) throws {
    let folder = try Folder(["two.yaml": SmallProject.twoAgents()])
    for option in ["--members", "--jobs", "--seed"] {
      let result = try Command("run", "two.yaml", option, text, in: folder)
      #expect(result.exitCode == 64)
      #expect(result.errors.contains("The value '\(text)' is invalid for '\(option) <"))
      #expect(result.errors.contains("write 1000\n"))
    }
  }

  @Test(arguments: ["many", "", "1,00", "1e3", "-1.5"])
  func `what is no number is refused with what one looks like`(text: String) throws {
    let folder = try Folder(["two.yaml": SmallProject.twoAgents()])
    let result = try Command("run", "two.yaml", "--members", text, in: folder)
    #expect(result.exitCode == 64)
    #expect(result.errors.contains("write a whole number in digits, such as 100"))
  }

  @Test(arguments: ["0", "-1", "1025", "9223372036854775807"])
  func `as many jobs as no machine has are refused`(jobs: String) throws {
    let folder = try Folder(SmallProject.world)
    for arguments in [["run", "base.yaml"], ["watch", "base.yaml"]] {
      let result = try Command.Running(arguments + ["--jobs", jobs], in: folder).finished()
      #expect(result.exitCode == 64)
      #expect(result.errors.contains("the number must be from 1 to 1024"))
    }
    #expect(try Command("run", "base.yaml", "--jobs", "1024", in: folder).exitCode == 0)
  }

  @Test func `a seed may be as large as its type holds, and not negative`() throws {
    let folder = try Folder(["two.yaml": SmallProject.twoAgents()])
    let most = "18446744073709551615"
    #expect(try Command("run", "two.yaml", "--seed", most, in: folder).exitCode == 0)
    let more = try Command("run", "two.yaml", "--seed", "18446744073709551616", in: folder)
    #expect(more.exitCode == 64 && more.errors.contains("it is larger than \(most)"))
    let negative = try Command("run", "two.yaml", "--seed", "-1", in: folder)
    #expect(negative.exitCode == 64 && negative.errors.contains("write a whole number in digits"))
  }
}
