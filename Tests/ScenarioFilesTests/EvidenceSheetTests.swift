import AllianceModel
import Foundation
import Testing

@testable import ScenarioFiles

/// Evidence that goes out as a sheet and comes back, through what spreadsheets do on the way.
struct EvidenceSheetTests {
  /// A document with something of everything, in texts that spreadsheets like to change.
  private static let document = """
    format: multivector/evidence/1
    source:
      id: "007"
      title: "=SUM(A1) – a title, with \\"quotes\\""
      outlet: "TRUE"
      published: {from: 2022-03, to: 2022-04, inferred: true}
      sha256: 1234567890123456789012345678901234567890123456789012345678901234
      reliability: 0.75
      note: "-"
    evidence:
      - {id: "1-2", event: "12E45", kind: visit, actors: [KAZ, TUR], about: [RUS], date: 2022-03-15,
         known: 2022-03, multiplicity: 2, sign: 0.5, certainty: 0.9, paragraph: 21,
         paragraphHash: "1234567890123456", note: "-1 – a note\\nin two lines; with = and \\"quotes\\""}
      - {id: a, kind: sanctions-compliance, effects: [{from: KAZ, to: DEU, sign: 1}, {from: KAZ, to: RUS, sign: -0.25}],
         interval: {from: 2022-03, to: 2022-04}, certainty: 0.5, paragraph: 3, paragraphHash: 12e4567890123456}
      - {id: b, kind: trade-volume, actors: [KAZ, TUR], date: 2021, value: 1234.5,
         unit: million USD/year, certainty: 0.85, paragraph: 4}
      - {id: c, kind: treaty, actors: [KAZ, TUR], interval: {from: 2012}, obligations: [consultation, defense],
         certainty: 0.6, paragraph: 5}
      - {id: d, kind: sanction, from: [DEU], to: [RUS], interval: {from: 2022-02}, breadth: [trade, arms],
         certainty: 0.6, paragraph: 5, note: "@home"}

    """
  private static let panel = """
    format: multivector/evidence/1
    source: {id: panel, kind: judgement, title: A panel, published: 2022-05, reliability: 0.8}
    evidence:
      - {id: panel-1, kind: judgement, expert: First, from: [KAZ], to: [TUR], channel: security, range: [-0.25, 0.4], date: 2022-05, certainty: 0.7, note: A reason.}

    """

  private func fixture() throws -> Fixture {
    try Fixture(["seeds/articles/007.yaml": Self.document, "seeds/judgements/p.yaml": Self.panel])
  }

  private func sheet(_ fixture: Fixture, _ world: String = "seeds") throws -> String {
    try EvidenceSheet(of: try WorldReader.read(fixture.folder + "/" + world)).text
  }

  /// What importing a sheet of given bytes gives; problems with paths from the folder.
  private func imported(_ fixture: Fixture, _ data: Data) throws -> Result<EvidenceImport, Failed> {
    try fixture.write(data, to: "sheet.csv")
    let world = try WorldReader.read(fixture.folder + "/seeds")
    do {
      return .success(try EvidenceImport(sheet: fixture.folder + "/sheet.csv", into: world))
    } catch {
      return .failure(Failed(lines: fixture.rendered(error)))
    }
  }

  private struct Failed: Error { let lines: [String] }

  private func imported(_ fixture: Fixture, _ text: String) throws -> Result<EvidenceImport, Failed>
  {
    try imported(fixture, Data(text.utf8))
  }

  private func problems(_ result: Result<EvidenceImport, Failed>) -> [String] {
    if case .failure(let failed) = result { failed.lines } else { [] }
  }

  /// The rows of a sheet of ours.
  private func rows(_ text: String) -> [[String]] {
    var reader = CSVRows(Array(text.utf8), textAfterQuote: .kept)
    var rows: [[String]] = []
    while let row = reader.next() { rows.append(row.cells) }
    return rows
  }

  /// Rows as a spreadsheet may write them.
  private func written(
    _ rows: [[String]], separator: String, end: String = "\r\n", quotesAll: Bool = false
  ) -> String {
    rows.map { row in
      row.map { cell in
        let needs =
          quotesAll || cell.contains(separator) || cell.contains("\"") || cell.contains("\n")
        return needs ? "\"" + cell.replacing("\"", with: "\"\"") + "\"" : cell
      }.joined(separator: separator) + end
    }.joined()
  }

  private func expectUnchanged(
    _ result: Result<EvidenceImport, Failed>, _ location: SourceLocation = #_sourceLocation
  ) {
    #expect(problems(result) == [], sourceLocation: location)
    guard case .success(let sheet) = result else {
      Issue.record("the sheet is refused", sourceLocation: location)
      return
    }
    for document in sheet.documents {
      #expect(!document.isNew && !document.isSourceChanged, sourceLocation: location)
      #expect(
        document.added + document.changed + document.removed == [], sourceLocation: location)
    }
  }

  // MARK: - There and back

  @Test func `export, import and export again give the same bytes`() throws {
    let fixture = try fixture()
    let first = try sheet(fixture)
    let result = try imported(fixture, first)
    expectUnchanged(result)
    for (path, text) in Fixture.world where path.hasPrefix("seeds/world") {
      try fixture.write(text, to: path.replacing("seeds/", with: "again/"))
    }
    for document in try result.get().documents {
      try fixture.write(document.text, to: "again/articles/" + document.fileName)
    }
    #expect(try sheet(fixture, "again") == first)
    #expect(try result.get().documents.map(\.fileName) == ["001.yaml", "007.yaml", "p.yaml"])
  }

  @Test func `no cell of the sheet is a formula, date, number or truth value by mistake`() throws {
    let table = rows(try sheet(try fixture()))
    let numbers = ["reliability", "value", "multiplicity", "sign", "certainty", "paragraph"]
    for row in table.dropFirst() {
      for (name, cell) in zip(table[0], row) where !numbers.contains(name) && !cell.hasPrefix("'") {
        #expect(!SheetGuard.isAtRisk(cell), "\(name): \(cell)")
      }
    }
  }

  // MARK: - What spreadsheets do

  @Test(arguments: [";", "\t", ","])
  func `other separators, line ends and quotes are read`(separator: String) throws {
    let fixture = try fixture()
    let table = rows(try sheet(fixture))
    for quotesAll in [false, true] {
      for end in ["\r\n", "\n", "\r"] {
        let text = written(table, separator: separator, end: end, quotesAll: quotesAll)
        expectUnchanged(try imported(fixture, text))
        expectUnchanged(try imported(fixture, "\u{FEFF}" + text))
      }
    }
  }

  @Test func `decimal commas are read`() throws {
    let fixture = try fixture()
    var table = rows(try sheet(fixture))
    let numbers = ["reliability", "value", "multiplicity", "sign", "certainty"]
    for (column, name) in table[0].enumerated() where numbers.contains(name) {
      for row in table.indices.dropFirst() {
        table[row][column] = table[row][column].replacing(".", with: ",")
      }
    }
    expectUnchanged(try imported(fixture, written(table, separator: ";")))
    expectUnchanged(try imported(fixture, written(table, separator: ",")))
  }

  @Test func `Windows-1252 and UTF-16 are read, en-dashes and all`() throws {
    let fixture = try fixture()
    let text = written(rows(try sheet(fixture)), separator: ";")
    let narrow = try #require(text.data(using: .windowsCP1252))
    #expect(narrow.contains(0x96))
    expectUnchanged(try imported(fixture, narrow))
    expectUnchanged(
      try imported(
        fixture, Data([0xFF, 0xFE]) + (try #require(text.data(using: .utf16LittleEndian)))))
    expectUnchanged(
      try imported(fixture, Data([0xFE, 0xFF]) + (try #require(text.data(using: .utf16BigEndian)))))
  }

  @Test func `empty rows and columns, a line of the separator and spaces are passed over`() throws {
    let fixture = try fixture()
    let table = rows(try sheet(fixture)).map { $0.map { $0.isEmpty ? " " : $0 } + ["", " "] }
    let empty = [Array(repeating: "", count: table[0].count)]
    let text = "sep=;\r\n" + written(table + empty + empty, separator: ";")
    expectUnchanged(try imported(fixture, text))
  }

  @Test func `columns may come in another order and short rows end early`() throws {
    let fixture = try fixture()
    let table = rows(try sheet(fixture)).map { Array($0.reversed()) }
    expectUnchanged(try imported(fixture, written(table, separator: ",")))
    let short = rows(try sheet(fixture)).map { row in
      Array(row[...(row.lastIndex { !$0.isEmpty } ?? 0)])
    }
    expectUnchanged(try imported(fixture, written(short, separator: ",")))
  }

  @Test func `a document that lost its zeros is the one on file, and that is told`() throws {
    let fixture = try fixture()
    let table = rows(try sheet(fixture)).map { $0.map { $0 == "'007" ? "7" : $0 } }
    let result = try imported(fixture, written(table, separator: ","))
    expectUnchanged(result)
    let notes = try result.get().notes
    #expect(notes == [.restored("document", cell: "7", id: "007")])
    #expect("\(notes[0])" == "the document '7' is read as '007', which lost its zeros")
  }

  @Test(arguments: [
    ("happened", "Mar-22", "'Mar-22' does not show which part is the year"),
    ("happened", "03/04/2022", "'03/04/2022' can be 2022-04-03 or 2022-03-04"),
    ("known", "44635", "'44635' is a date as a spreadsheet counts days"),
    ("paragraphHash", "1,23457E+15", "'1,23457E+15' was a hash before"),
    ("paragraphHash", "1.23457E+15", "'1.23457E+15' was a hash before"),
    ("certainty", "90%", "'90%' is a percentage"),
    ("certainty", "1.5", "1.5 is out of range"),
    ("sign", "1,234", "'1,234' can be 1234 or 1.234"),
    ("actors", "KAZ TRU", "unknown actor 'TRU'; did you mean 'TUR'?"),
    ("kind", "vist", "unknown kind 'vist'; did you mean 'visit'?"),
  ])
  func `what cannot be undone is located by row and column`(
    column: String, cell: String, message: String
  ) throws {
    let fixture = try fixture()
    var table = rows(try sheet(fixture))
    let index = try #require(table[0].firstIndex(of: column))
    let id = try #require(table[0].firstIndex(of: "id"))
    let row = try #require(table.firstIndex { $0[id] == "'1-2" })
    table[row][index] = cell
    let found = problems(try imported(fixture, written(table, separator: ",")))
    #expect(found.count == 1, "\(found)")
    let place = "sheet.csv:\(row + 1):\(index + 1): error: column '\(column)': "
    #expect(found.first?.hasPrefix(place + message) == true, "\(found)")
  }

  @Test func `dates of one meaning are read as spreadsheets write them`() throws {
    let fixture = try fixture()
    var table = rows(try sheet(fixture))
    let happened = try #require(table[0].firstIndex(of: "happened"))
    let row = try #require(table.firstIndex { $0[happened] == "on 2022-03-15" })
    for cell in ["15/03/2022", "3/15/2022", "15.03.2022", "2022-03-15", "15-Mar-2022"] {
      table[row][happened] = cell
      expectUnchanged(try imported(fixture, written(table, separator: ",")))
    }
  }

  // MARK: - Mistakes

  @Test func `all problems of all rows are reported at once`() throws {
    let fixture = try fixture()
    var table = rows(try sheet(fixture))
    for name in ["certainty", "actors", "happened"] {
      let column = try #require(table[0].firstIndex(of: name))
      for row in [2, 4] { table[row][column] = "?" }
    }
    #expect(problems(try imported(fixture, written(table, separator: ","))).count == 6)
  }

  @Test func `a column that is not ours, missing or there twice is reported once`() throws {
    let fixture = try fixture()
    let table = rows(try sheet(fixture))
    let note = try #require(table[0].firstIndex(of: "note"))
    var renamed = table
    renamed[0][note] = "notes"
    let found = problems(try imported(fixture, written(renamed, separator: ",")))
    #expect(found.count == 2, "a judgement lost its reason: \(found)")
    #expect(
      found.contains("sheet.csv:1:\(note + 1): error: unknown key 'notes'; did you mean 'note'?"))
    renamed[0][note] = "id"
    #expect(
      problems(try imported(fixture, written(renamed, separator: ","))).contains(
        "sheet.csv:1:\(note + 1): error: the column 'id' occurs twice; keep one"))
    let kind = try #require(table[0].firstIndex(of: "kind"))
    var without = table
    for row in without.indices { without[row].remove(at: kind) }
    #expect(
      problems(try imported(fixture, written(without, separator: ","))) == [
        "sheet.csv:1:1: error: there is no column 'kind'; add it"
      ])
  }

  @Test func `a key given twice in a cell is told`() throws {
    let fixture = try fixture()
    var table = rows(try sheet(fixture))
    for row in table.indices { table[row].append("") }
    let last = table[0].count - 1
    table[0][last] = "claim"
    table[1][last] = "{measure: tie, measure: lead}"
    #expect(
      problems(try imported(fixture, written(table, separator: ","))).contains(
        "sheet.csv:2:\(last + 1): error: column 'claim': the key 'measure' is given twice (first on "
          + "line 1); keep one"))
  }

  @Test func `rows that disagree about their document are told`() throws {
    let fixture = try fixture()
    var table = rows(try sheet(fixture))
    let column = try #require(table[0].firstIndex(of: "reliability"))
    table[3][column] = "0.9"
    let found = problems(try imported(fixture, written(table, separator: ",")))
    #expect(found.count == 1)
    #expect(
      found.first?.contains(
        "sheet.csv:4:\(column + 1): error: column 'reliability': differs from row 3") == true)
  }

  @Test func `what a sheet adds, changes and leaves out is listed`() throws {
    let fixture = try fixture()
    var table = rows(try sheet(fixture))
    let columns = Dictionary(uniqueKeysWithValues: table[0].enumerated().map { ($1, $0) })
    let id = try #require(columns["id"])
    let certainty = try #require(columns["certainty"])
    let row = try #require(table.firstIndex { $0[id] == "b" })
    table[row][certainty] = "0.1"
    table.removeAll { $0[id] == "d" }
    var new = table[row]
    new[id] = "e"
    table.append(new)
    let documents = try imported(fixture, written(table, separator: ",")).get().documents
    let document = try #require(documents.first { $0.id == "007" })
    #expect(document.added == ["e"])
    #expect(document.changed == ["b"])
    #expect(document.removed == ["d"])
  }

  @Test(arguments: ["", "\n\n", "\u{FEFF}", ",,,\n", "a;b\n\"open", "\u{0}", "id,kind\n1,visit\n"])
  func `what is no sheet is refused`(text: String) throws {
    #expect(!problems(try imported(try fixture(), text)).isEmpty)
  }

  @Test func `a sheet that is too large is refused`() throws {
    let fixture = try fixture()
    let found = problems(try imported(fixture, Data(repeating: 0x61, count: 10_000_001)))
    #expect(found.first?.contains("at most 10000000 are read") == true)
  }
}
