import Foundation
import Testing

/// Evidence to a spreadsheet and back, from the shell.
struct SheetCommandTests {
  @Test func `a sheet goes out, comes back, and goes out with the same bytes`() throws {
    let folder = try Folder()
    _ = try Command("init", ".", "--quiet", in: folder)
    #expect(try Command("evidence", "export", "--csv", "out/a.csv", in: folder).exitCode == 0)
    let shown = try Command("evidence", "import", "--csv", "out/a.csv", in: folder)
    #expect(shown.exitCode == 0)
    #expect(shown.output.contains("document treaties: says what is on record"))
    #expect(shown.output.contains("Nothing was written"))
    let before = folder.files
    let doubled = try Command(
      "evidence", "import", "--csv", "out/a.csv", "--out", "seeds/world/evidence", in: folder)
    #expect(doubled.exitCode == 73)
    #expect(
      doubled.errors.hasPrefix(
        "error: document 'example-article' is on record in seeds/articles/example-article.yaml"))
    #expect(folder.files == before)
    try FileManager.default.removeItem(
      at: folder.url.appendingPathComponent("seeds/articles/example-article.yaml"))
    let written = try Command(
      "evidence", "import", "--csv", "out/a.csv", "--out", "seeds/world/evidence", in: folder)
    #expect(written.exitCode == 73, "the treaties are there in other words")
    #expect(
      written.errors.contains("error: seeds/world/evidence/treaties.yaml is there and differs"))
    let forced = try Command(
      "evidence", "import", "--csv", "out/a.csv", "--out", "seeds/world/evidence", "--force",
      in: folder)
    #expect(forced.exitCode == 0, "\(forced.errors)")
    #expect(try Command("evidence", "export", "--csv", "out/b.csv", in: folder).exitCode == 0)
    #expect(try folder.text("out/a.csv") == folder.text("out/b.csv"))
    #expect(!folder.files.contains { $0.contains(".partial") })
    let printed = try Command("evidence", "export", in: folder)
    #expect(printed.output == (try folder.text("out/a.csv")))
  }

  @Test func `an import tells cell by cell what changes`() throws {
    let folder = try Folder()
    _ = try Command("init", ".", "--quiet", in: folder)
    _ = try Command("evidence", "export", "--csv", "a.csv", in: folder)
    let sheet = try folder.text("a.csv")
    let spoilt = sheet.replacing("Ministers of both met", with: "Both met")
    try folder.write(spoilt, to: "b.csv")
    let shown = try Command("evidence", "import", "--csv", "b.csv", in: folder)
    #expect(shown.exitCode == 0, "\(shown.errors)")
    let before = "Invented. Ministers of both met in the Turkish capital."
    let after = "Invented. Both met in the Turkish capital."
    #expect(shown.output.contains("  ~ example-p2-meeting\n      note: Invented. Ministers"))
    let words = shown.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("note: \(before) → \(after)"))
    let json = try Command("evidence", "import", "--csv", "b.csv", "--format", "json", in: folder)
    let entries = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [[String: Any]]
    let cells = (entries ?? []).flatMap { $0["changedCells"] as? [[String: String]] ?? [] }
    #expect(
      cells == [
        ["record": "example-p2-meeting", "column": "note", "before": before, "after": after]
      ])
    let source = sheet.replacing("Invented example", with: "Invented sample")
    try folder.write(source, to: "c.csv")
    let renamed = try Command("evidence", "import", "--csv", "c.csv", in: folder)
    #expect(renamed.output.contains("  ~ its source\n      title: Invented example"))
    let same = try Command("evidence", "import", "--csv", "a.csv", "--format", "json", in: folder)
    #expect(!same.output.contains("\"before\""))
  }

  @Test func `an export does not overwrite unless told to, and warns when it is a part`() throws {
    let folder = try Folder()
    _ = try Command("init", ".", "--quiet", in: folder)
    try folder.write("mine", to: "a.csv")
    #expect(try Command("evidence", "export", "--csv", "a.csv", in: folder).exitCode == 73)
    #expect(try folder.text("a.csv") == "mine")
    let part = try Command(
      "evidence", "export", "--csv", "a.csv", "--actor", "CHN", "--force", in: folder)
    #expect(part.exitCode == 0)
    #expect(part.errors.hasPrefix("1 record written to a.csv\nnote: documents may lack records"))
    #expect(try Command("evidence", "export", "--actor", "CNH", in: folder).exitCode == 64)
  }

  @Test func `all mistakes of a sheet are told, and nothing is written`() throws {
    let folder = try Folder()
    _ = try Command("init", ".", "--quiet", in: folder)
    _ = try Command("evidence", "export", "--csv", "a.csv", in: folder)
    let spoilt = try folder.text("a.csv").replacing("in 2022-05,", with: "Mar-22,")
      .replacing("KAZ TUR", with: "KAZ TRU")
    try folder.write(spoilt, to: "a.csv")
    let before = folder.files
    let refused = try Command("evidence", "import", "--csv", "a.csv", "--out", "new", in: folder)
    #expect(refused.exitCode == 65)
    #expect(refused.errors.contains("a.csv:2:17: error: column 'actors': unknown actor 'TRU'"))
    #expect(refused.errors.contains("a.csv:2:22: error: column 'happened': 'Mar-22'"))
    #expect(folder.files == before)
    #expect(try Command("evidence", "import", "--csv", "none.csv", in: folder).exitCode == 66)
    #expect(try Command("evidence", "import", in: folder).exitCode == 64)
    #expect(
      try Command("evidence", "import", "--csv", "a.csv", "--force", in: folder).exitCode == 64)
  }

  @Test func `judgements are listed apart everywhere`() throws {
    let folder = try Folder()
    _ = try Command("init", ".", "--quiet", in: folder)
    try folder.write(
      """
      format: multivector/evidence/1
      source: {id: panel, kind: judgement, title: A panel, published: 2022-05, reliability: 0.8}
      evidence:
        - {id: panel-1, kind: judgement, expert: Jo Doe, actors: [KAZ, TUR], channel: security, range: [0.1, 0.4], date: 2022-05, certainty: 0.7, note: They train together.}

      """, to: "seeds/judgements/panel.yaml")
    let list = try Command("evidence", "list", in: folder).output
    let parts = list.components(separatedBy: "Judgements of experts, apart from sourced evidence\n")
    #expect(parts.count == 2)
    #expect(!parts[0].contains("panel-1") && parts[1].contains("Jo Doe, security 0.1 to 0.4"))
    let run = try Command(
      "run", "Scenarios/baseline.yaml", "--members", "2", "--quiet", in: folder)
    #expect(run.output.contains("Judgements used: opinions of experts"))
    #expect(run.output.contains("Jo Doe: security tie between KAZ, TUR at 0.1 to 0.4"))
    let json = try Command(
      "run", "Scenarios/baseline.yaml", "--members", "2", "--quiet", "--format", "json", in: folder)
    let outcome = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
    let judged = try #require(outcome?["judgements"] as? [[String: Any]])
    #expect(judged.map { $0["expert"] as? String } == ["Jo Doe"])
    let explained = try Command(
      "explain", "Scenarios/baseline.yaml", "--actor", "KAZ", "--partner", "TUR", in: folder)
    #expect(explained.output.contains("Judgements of experts, apart from sourced evidence"))
    let alone = try Command(
      "run", "Scenarios/baseline.yaml", "--members", "2", "--quiet", "--background-only",
      in: folder)
    #expect(!alone.output.contains("Jo Doe"))
  }
}
