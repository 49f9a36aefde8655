import Foundation
import Testing

/// A project to start from.
struct InitTests {
  @Test func `a new project is whole, valid and runs at once`() throws {
    let folder = try Folder()
    let made = try Command("init", "new/project", in: folder)
    #expect(made.exitCode == 0)
    #expect(made.output.contains("multivector run Scenarios/baseline.yaml"))
    #expect(!folder.files.contains { $0.contains(".partial") })
    let project = "new/project"
    for name in ["baseline", "closer-turkey"] {
      let file = "\(project)/Scenarios/\(name).yaml"
      #expect(try Command("validate", file, in: folder).exitCode == 0)
      let run = try Command("run", file, "--members", "2", "--quiet", in: folder)
      #expect(run.exitCode == 0, "\(run.errors)")
    }
    let check = try Command(
      "evidence", "check", "--texts", "\(project)/texts", "--world", "\(project)/seeds", in: folder)
    #expect(check.exitCode == 0)
    #expect(check.output.hasPrefix("0 refuted, 0 to look at"))
  }

  @Test func `files in the way are listed, and nothing is written or changed`() throws {
    let folder = try Folder(["p/README.md": "mine", "p/Scenarios/baseline.yaml": "mine too"])
    let before = folder.files
    let refused = try Command("init", "p", in: folder)
    #expect(refused.exitCode == 73)
    #expect(
      refused.errors == """
        error: p/Scenarios/baseline.yaml is in the way
        error: p/README.md is in the way
        nothing was written; name another folder

        """)
    #expect(folder.files == before)
    #expect(try folder.text("p/README.md") == "mine")
  }

  @Test func `files beside those of the project are left alone`() throws {
    let folder = try Folder(["p/notes.txt": "mine"])
    #expect(try Command("init", "p", "--quiet", in: folder).exitCode == 0)
    #expect(try folder.text("p/notes.txt") == "mine")
    #expect(folder.files.contains("p/seeds/world/states.yaml"))
  }

  @Test func `where a folder cannot be made nothing is left behind`() throws {
    let folder = try Folder(["file": "no folder"])
    #expect(try Command("init", "file", in: folder).exitCode == 73)
    #expect(folder.files == ["file"])
    // A file stands where the project needs a folder: what was written before is taken back.
    try folder.write("no folder", to: "p/seeds")
    let refused = try Command("init", "p", in: folder)
    #expect(refused.exitCode == 73)
    #expect(refused.errors.contains("nothing was written"))
    #expect(folder.files == ["file", "p", "p/seeds"])
  }

  @Test func `scenarios may play in a world that is there already`() throws {
    let folder = try Folder()
    #expect(try Command("init", "first", "--quiet", in: folder).exitCode == 0)
    let made = try Command("init", "other/second", "--from-world", "first/seeds", in: folder)
    #expect(made.exitCode == 0, "\(made.errors)")
    #expect(!folder.files.contains("other/second/seeds"))
    #expect(
      try folder.text("other/second/Scenarios/baseline.yaml").contains(
        "world: ../../../first/seeds\n"))
    let file = "other/second/Scenarios/closer-turkey.yaml"
    #expect(try Command("validate", file, in: folder).exitCode == 0)
  }

  @Test func `a world without the actors, or no world at all, is refused`() throws {
    let folder = try Folder(SmallProject.world)
    let before = folder.files
    let lacking = try Command("init", "p", "--from-world", "seeds", in: folder)
    #expect(lacking.exitCode == 64)
    #expect(lacking.errors.contains("it has no KAZ, RUS, TUR, CHN"))
    #expect(try Command("init", "p", "--from-world", "nowhere", in: folder).exitCode == 66)
    #expect(try Command("init", in: folder).exitCode == 64)
    #expect(folder.files == before)
  }
}
