import Testing

@testable import ScenarioFiles

/// Rows and cells of CSV, well-formed and not.
struct CSVRowsTests {
  private func read(
    _ text: String, separator: Character = ",", _ after: CSVRows.TextAfterQuote = .kept
  ) -> (rows: [CSVRows.Row], reader: CSVRows) {
    var reader = CSVRows(Array(text.utf8), separator: separator, textAfterQuote: after)
    var rows: [CSVRows.Row] = []
    while let row = reader.next() { rows.append(row) }
    return (rows, reader)
  }

  @Test(
    arguments: [
      ("", []), ("a", [["a"]]), ("a,b\nc,d\n", [["a", "b"], ["c", "d"]]),
      ("a,b\r\nc,d\r\n", [["a", "b"], ["c", "d"]]), ("a,b\rc,d\r", [["a", "b"], ["c", "d"]]),
      ("a,\n,b", [["a", ""], ["", "b"]]), ("a\n\nb\n", [["a"], [""], ["b"]]),
      ("\"a,b\",\"c\"\"d\"\"\"\n", [["a,b", "c\"d\""]]), ("\"a\r\nb\rc\nd\"", [["a\nb\nc\nd"]]),
      ("\"\",\"\"\"\"", [["", "\""]]), ("\u{FEFF}a,b", [["a", "b"]]),
      (" \"a\" , b", [[" \"a\" ", " b"]]),
    ] as [(String, [[String]])])
  func `text is split as RFC 4180 says, whatever ends its lines`(text: String, cells: [[String]]) {
    #expect(read(text).rows.map(\.cells) == cells)
  }

  @Test(arguments: [",", ";", "\t", "¦", "→"] as [Character])
  func `any character may stand between cells`(separator: Character) {
    let found = read("a\(separator)\"b\(separator)c\"\(separator)ä\n", separator: separator).rows
    #expect(found.map(\.cells) == [["a", "b\(separator)c", "ä"]])
    #expect(found.map(\.columns) == [[1, 3, 9]])
  }

  @Test func `cells know their line, their row and their column in characters`() {
    let rows = read("é,𝄞b,c\n\"x\ny\",z\nlast").rows
    #expect(rows.map(\.number) == [1, 2, 3])
    #expect(rows.map(\.line) == [1, 2, 4])
    // The second cell of the second row begins on the line on which its quote closed.
    #expect(rows.map(\.columns) == [[1, 3, 6], [1, 4], [1]])
  }

  @Test func `a quote inside a cell is noted, each of them`() {
    let (rows, reader) = read("ab\"c\"\nd,e\"f")
    #expect(rows.map(\.cells) == [["ab\"c\""], ["d", "e\"f"]])
    #expect(
      reader.strayQuotes == [
        .init(line: 1, column: 3, row: 1, cell: 1), .init(line: 1, column: 5, row: 1, cell: 1),
        .init(line: 2, column: 4, row: 2, cell: 2),
      ])
  }

  @Test func `text after a closing quote is kept or dropped, and noted`() {
    for (after, text) in [(CSVRows.TextAfterQuote.kept, "ab \"c"), (.dropped, "a")] {
      let (rows, reader) = read("\"a\"b \"c,d", after)
      #expect(rows.map(\.cells) == [[text, "d"]])
      #expect(reader.strayQuotes == [.init(line: 1, column: 4, row: 1, cell: 1)])
    }
  }

  @Test func `a quote that is never closed is known by where it opened`() {
    let (rows, reader) = read("a\nb,\"c\nd")
    #expect(rows.map(\.cells) == [["a"], ["b", "c\nd"]])
    #expect(reader.openQuote == .init(line: 2, column: 3, row: 2, cell: 2))
    #expect(read("a,\"b\"").reader.openQuote == nil)
  }

  @Test func `no more stray quotes are kept than can be told`() {
    #expect(read("a" + String(repeating: "\"", count: 3000)).reader.strayQuotes.count == 1000)
  }
}
