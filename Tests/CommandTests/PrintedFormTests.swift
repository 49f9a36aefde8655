import Testing

/// What is printed fits its lines and leaves nothing out.
struct PrintedFormTests {
  @Test func `rows hold every measure, those of the last month alone as well`() throws {
    let folder = try Folder(SmallProject.world)
    let result = try Command("run", "base.yaml", "--format", "csv", "--quiet", in: folder)
    let rows = result.output.split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    let late = rows.filter { $0[1] == "alignment-share-tau-0.10" && $0[2] == "AAA" }
    #expect(late.map { $0[4] } == ["North", "South"])
    #expect(late.allSatisfy { $0[7] == "2022-12" && Double($0[11]) != nil })
    #expect(rows.allSatisfy { $0.count == rows[0].count })
  }

  @Test(arguments: [60, 100]) func `a ledger keeps to the lines there are`(width: Int) throws {
    let folder = try Folder(SmallProject.world)
    let result = try Command(
      "explain", "base.yaml", "--actor", "AAA", "--partner", "BBB", in: folder,
      environment: ["COLUMNS": "\(width)"])
    #expect(result.exitCode == 0)
    let lines = result.output.split(separator: "\n")
    #expect(lines.count > 8)
    #expect(lines.allSatisfy { $0.count <= width })
    #expect(!result.output.contains(" ,"))
  }

  @Test func `a ledger spells out what a plain terminal cannot show`() throws {
    let folder = try Folder(SmallProject.world)
    let result = try Command(
      "explain", "base.yaml", "--actor", "AAA", "--partner", "BBB", in: folder,
      environment: ["LANG": "C"])
    #expect(result.output.unicodeScalars.allSatisfy { $0.isASCII })
  }

  @Test func `a run begins in short and tells a sole pole as such`() throws {
    var files = SmallProject.world
    files["one.yaml"] = files["base.yaml"]?.replacing(", South: [CCC]", with: "")
    let folder = try Folder(files)
    let usual = try Command("run", "base.yaml", "--quiet", in: folder)
    #expect(usual.output.hasPrefix("Base in short: "))
    let words = usual.output.replacing("\n", with: " ")
    #expect(words.contains("Aland ends with"))
    #expect(words.contains("of simulated members"))
    let one = try Command("run", "one.yaml", "--quiet", in: folder)
    #expect(one.exitCode == 0)
    #expect(one.output.contains("Aland has fewer than two poles to choose between"))
    #expect(!one.output.contains("Nearest to a change"))
  }
}
