import Foundation
import Testing

@testable import Reports

/// Holds whole outputs to those that were recorded in `Golden/`.
///
/// They are recorded on purpose: with `RECORD_GOLDEN=1` in the environment the files are written anew,
/// and the run fails so that nobody takes it for a test. Look at the difference before it is kept.
enum Golden {
  /// Compares a text with a recorded one.
  static func expect(
    _ text: String, is name: String, at location: SourceLocation = #_sourceLocation
  ) throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let file = folder.appendingPathComponent("Golden/\(name)")
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
      try Data(text.utf8).write(to: file)
      Issue.record("\(name) is recorded, not tested", sourceLocation: location)
      return
    }
    guard let data = FileManager.default.contents(atPath: file.path) else {
      Issue.record("\(name) is not recorded; set RECORD_GOLDEN=1", sourceLocation: location)
      return
    }
    let recorded = String(decoding: data, as: UTF8.self)
    guard text != recorded else { return }
    Issue.record("\(name): \(difference(recorded, text))", sourceLocation: location)
  }

  /// Compares a result as text of 100 columns, as CSV and as JSON.
  static func expect(
    _ result: some Reportable, is name: String, at location: SourceLocation = #_sourceLocation
  ) throws {
    try expect(result.report.text(TextStyle()), is: name + ".txt", at: location)
    try expect(result.csv.text, is: name + ".csv", at: location)
    try expect(result.json(), is: name + ".json", at: location)
  }

  /// The first line that differs.
  static func difference(_ recorded: String, _ found: String) -> String {
    let old = recorded.split(separator: "\n", omittingEmptySubsequences: false)
    let new = found.split(separator: "\n", omittingEmptySubsequences: false)
    let line = zip(old, new).prefix { $0 == $1 }.count
    return "line \(line + 1) is «\(line < new.count ? new[line] : "")», "
      + "recorded was «\(line < old.count ? old[line] : "")»"
  }
}

struct GoldenTests {
  @Test
  func `the first line that differs is named`() {
    #expect(Golden.difference("a\nb\nc", "a\nx\nc") == "line 2 is «x», recorded was «b»")
    #expect(Golden.difference("a", "a\nb") == "line 2 is «b», recorded was «»")
  }
}
