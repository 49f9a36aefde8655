import Foundation
import ScenarioFiles
import Testing

/// Files that are no files of ours, before anybody looks at what they say.
struct FileLoaderTests {
  @Test func `a missing file names the near one`() throws {
    let fixture = try Fixture()
    #expect(
      fixture.problems("scenaro.yaml") == [
        "scenaro.yaml:1:1: error: there is no such file; did you mean scenario.yaml?"
      ])
    #expect(throws: FileProblems.self) { try fixture.scenario("scenaro.yaml") }
  }

  @Test func `missing files exit with 66, bad data with 65`() throws {
    #expect(try exitCode(of: "nothing-like-it.yaml") == 66)
    #expect(try exitCode(of: "bad.yaml") == 65)
  }

  private func exitCode(of path: String) throws -> Int32 {
    let fixture = try Fixture(["bad.yaml": "format: 3\n"])
    do {
      _ = try fixture.scenario(path)
      return 0
    } catch let problems as FileProblems {
      return problems.exitCode
    }
  }

  @Test func `a directory is no file`() throws {
    #expect(
      try Fixture().problems("seeds") == [
        "seeds:1:1: error: this is a directory; name a file in it"
      ])
  }

  @Test(arguments: ["", "\n \n\t\r\n", "\u{FEFF}"])
  func `an empty file is refused`(text: String) throws {
    #expect(
      try Fixture(["scenario.yaml": text]).problems() == [
        "scenario.yaml:1:1: error: the file is empty; it should begin with a line such as "
          + "'format: multivector/scenario/1'"
      ])
  }

  @Test func `a file of comments is refused`() throws {
    #expect(
      try Fixture(["scenario.yaml": "# nothing\n"]).problems() == [
        "scenario.yaml:1:1: error: the file holds only comments; it should begin with a "
          + "line such as 'format: multivector/scenario/1'"
      ])
  }

  @Test func `a binary file is refused`() throws {
    let fixture = try Fixture()
    try fixture.write(Data([0x41, 0x0A, 0x7F, 0x45, 0x00, 0x46]), to: "scenario.yaml")
    #expect(
      fixture.problems() == [
        "scenario.yaml:2:3: error: the file is binary (it holds a NUL byte); expected UTF-8 text"
      ])
  }

  @Test func `a file that is not UTF-8 is refused where it is not`() throws {
    let fixture = try Fixture()
    let bytes = Array("name: a\nnote: né ".utf8) + [0xE9, 0x20, 0x0A]
    try fixture.write(Data(bytes), to: "scenario.yaml")
    #expect(
      fixture.problems() == [
        "scenario.yaml:2:10: error: the file is not UTF-8 here; save it in UTF-8"
      ])
  }

  @Test func `a file of 100 MB is refused without being read`() throws {
    let fixture = try Fixture()
    let handle = try #require(FileHandle(forWritingAtPath: fixture.folder + "/scenario.yaml"))
    try handle.truncate(atOffset: 100_000_000)
    try handle.close()
    let start = ContinuousClock.now
    #expect(
      fixture.problems() == [
        "scenario.yaml:1:1: error: the file has 100000000 bytes; at most 10000000 are read: "
          + "split it"
      ])
    #expect(ContinuousClock.now - start < .seconds(1))
  }

  @Test func `a byte order mark and Windows line ends do no harm`() throws {
    let text = "\u{FEFF}" + Fixture.scenario.replacing("\n", with: "\r\n")
    #expect(try Fixture(["scenario.yaml": text]).problems() == [])
  }
}
