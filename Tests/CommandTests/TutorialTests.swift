import Foundation
import Testing

/// The tutorials, done exactly as they are printed.
///
/// With `RECORD_GOLDEN=1` the outputs on the pages are replaced by what the commands print now; the
/// tests then fail all the same, so that nobody records by accident.
struct TutorialTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("docs/tutorials")

  @Test(arguments: ["a-new-what-if", "coding-a-new-article"])
  func `a tutorial prints what it says it prints`(name: String) throws {
    let page = Self.folder.appendingPathComponent(name + ".md")
    let tutorial = Tutorial(String(decoding: try Data(contentsOf: page), as: UTF8.self))
    var terminal = Tutorial.Terminal(in: try Folder())
    var outputs: [(lines: Range<Int>, text: String)] = []
    #expect(tutorial.steps.count > 8)
    for step in tutorial.steps {
      switch step {
      case .file(let path, let text): try terminal.write(text, to: path)
      case .silent(let command, let line):
        let found = try terminal.run(command)
        #expect(found == "", "\(name).md:\(line + 1): \(command)")
      case .command(let command, let output, let lines):
        let found = try terminal.run(command)
        outputs.append((lines, found))
        #expect(found == output, "\(name).md:\(lines.lowerBound + 1): \(command)")
      }
    }
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
      try Data(tutorial.markdown(with: outputs).utf8).write(to: page)
      Issue.record("\(name).md was recorded; read what changed, then run without RECORD_GOLDEN")
    }
  }

  @Test func `files, commands and outputs of a page are told apart`() {
    let page = """
      Words.

      `a/b.yaml`:
      ```yaml
      key: value
      ```

      ```sh
      echo one
      ```
      ```text
      one
      ```

      ```sh
      true
      ```
      Not a file:
      ```yaml
      other: value
      ```
      """
    let tutorial = Tutorial(page)
    #expect(
      tutorial.steps == [
        .file(path: "a/b.yaml", text: "key: value\n"),
        .command("echo one\n", output: "one\n", lines: 11..<12), .silent("true\n", line: 15),
      ])
    #expect(
      tutorial.markdown(with: [(11..<12, "two\nthree\n")]).contains("```text\ntwo\nthree\n```"))
    #expect(tutorial.markdown(with: []) == page)
  }
}
