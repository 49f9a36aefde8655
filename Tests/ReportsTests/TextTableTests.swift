import Reports
import Testing

struct TextTableTests {
  private func table() -> TextTable {
    var table = TextTable([.init("who"), .init("lead", .right), .init("note")])
    table.add(["Kazakhstan", "0.04", "near"])
    table.add(["Türkiye → 中国", "-0.12", "far"])
    table.add(["Russia", "1.00"])
    return table
  }

  @Test
  func `columns line up whatever the letters are`() {
    #expect(
      table().lines(TextStyle()) == [
        "who              lead  note",
        "───────────────────────────",
        "Kazakhstan       0.04  near",
        "Türkiye → 中国  -0.12  far",
        "Russia           1.00",
      ])
  }

  @Test
  func `without Unicode there is nothing beyond ASCII`() {
    let lines = table().lines(TextStyle(isUnicode: false))
    #expect(lines.allSatisfy { $0.allSatisfy(\.isASCII) })
  }

  @Test
  func `the last column gives way where the line would be too long`() {
    var table = TextTable([.init("kind"), .init("meaning")])
    table.add(["visit", "a head of state or government comes to see another one at home"])
    let lines = table.lines(TextStyle(width: 40))
    #expect(lines[2] == "visit  a head of state or government co…")
  }

  @Test
  func `an empty table knows it`() {
    #expect(TextTable([.init("a")]).isEmpty)
  }

  @Test
  func `headings are painted on a coloured terminal only`() {
    let coloured = table().lines(TextStyle(isColoured: true))
    #expect(coloured[0].hasPrefix("\u{1B}[1m"))
    #expect(!table().lines(TextStyle()).joined().contains("\u{1B}"))
  }
}
