import Foundation
import Testing

/// Results are written whole or not at all, and say so where they cannot be.
struct OutputFolderTests {
  @Test func `a folder where a file is to stand is left as it is`() throws {
    let folder = try Folder([
      "two.yaml": SmallProject.twoAgents(), "results/run.json": "old",
      "results/outcome.json/mine": "kept",
    ])
    let before = folder.files
    let result = try Command("run", "two.yaml", "--out", "results", in: folder)
    #expect(result.exitCode == 73)
    #expect(result.errors.contains("outcome.json is a folder, and a file is to stand there"))
    #expect(folder.files == before)
    #expect(try folder.text("results/run.json") == "old")
  }

  @Test func `results of an earlier run are replaced, and nothing else`() throws {
    let folder = try Folder(["two.yaml": SmallProject.twoAgents(), "results/mine": "kept"])
    #expect(try Command("run", "two.yaml", "--out", "results", in: folder).exitCode == 0)
    let first = try folder.text("results/outcome.json")
    try folder.write("spoilt", to: "results/outcome.json")
    #expect(try Command("run", "two.yaml", "--out", "results", in: folder).exitCode == 0)
    #expect(try folder.text("results/outcome.json") == first)
    #expect(try folder.text("results/mine") == "kept")
    #expect(!folder.files.contains { $0.contains(".multivector") })
  }

  @Test func `a file that an earlier run wrote and this one does not is named and kept`() throws {
    let folder = try Folder(SmallProject.world)
    let first = try Command(
      "run", "base.yaml", "--model", "landscape", "--members", "2", "--out", "results", in: folder)
    #expect(!first.errors.contains("earlier run"))
    let models = try folder.text("results/models.csv")
    let second = try Command("run", "base.yaml", "--members", "2", "--out", "results", in: folder)
    #expect(second.errors.contains("models.csv there is from an earlier run"))
    #expect(try folder.text("results/models.csv") == models)
  }

  @Test func `a full standard output is told as what cannot be written`() throws {
    let shell = Process()
    shell.executableURL = URL(fileURLWithPath: "/bin/sh")
    shell.arguments = [
      "-c", "\"$0\" measures >/dev/full 2>told || exit $?", Command.program.path,
    ]
    let folder = try Folder()
    shell.currentDirectoryURL = folder.url
    try shell.run()
    shell.waitUntilExit()
    #expect(shell.terminationReason == .exit)
    #expect(shell.terminationStatus == 73)
    #expect(try folder.text("told").hasPrefix("error: cannot write to standard output: "))
  }
}
