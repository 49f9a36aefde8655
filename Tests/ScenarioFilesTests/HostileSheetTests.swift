import Foundation
import Testing

@testable import ScenarioFiles

/// Sheets made to hang a reader, or to slip something past it.
struct HostileSheetTests {
  private func problems(_ text: String) throws -> [String] {
    let fixture = try Fixture([:])
    try fixture.write(Data(text.utf8), to: "sheet.csv")
    let world = try WorldReader.read(fixture.folder + "/seeds")
    do {
      _ = try EvidenceImport(sheet: fixture.folder + "/sheet.csv", into: world)
      return []
    } catch {
      return fixture.rendered(error)
    }
  }

  private func row(happened: String = "on 2022-03-15", other: String = "") -> String {
    "document,id,kind,actors,happened,odd\nx,x-1,visit,KAZ TUR,\"\(happened)\",\"\(other)\"\n"
  }

  /// Every « to » of such a cell would be tried against every other.
  @Test func `dates of many words are refused without being tried`() throws {
    let found = try problems(row(happened: String(repeating: "a to ", count: 50_000) + "\nb"))
    #expect(found.contains { $0.contains("column 'happened'") && $0.contains("not an existing") })
    #expect(found.allSatisfy { $0.count < 400 })
  }

  @Test func `a cell of several keys is refused rather than cut`() throws {
    let found = try problems(row(other: "[a]\nx: b"))
    #expect(found.contains { $0.contains("more than one list or map") })
  }

  @Test func `a sheet of too many columns is refused`() throws {
    let header = ["document", "id"] + (0..<1000).map { "c\($0)" }
    let found = try problems(header.joined(separator: ",") + "\n")
    #expect(found.count == 1)
    #expect(found.first?.contains("the sheet has 1002 columns; at most 1000 are read") == true)
  }
}
