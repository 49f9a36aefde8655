import AllianceModel
import Testing

@testable import ScenarioFiles

/// Dates in cells, as we write them and as spreadsheets leave them.
struct SheetDateTests {
  @Test(arguments: [
    ("in 2022", "2022"), ("in 2022-03", "2022-03"), ("on 2022-03-15", "2022-03-15"),
    ("2022-03-15", "2022-03-15"), ("2022-03", "2022-03"), ("2022", "2022"),
    ("2022-03-15 00:00:00", "2022-03-15"), ("2022/3/15", "2022-03-15"),
    ("15/03/2022", "2022-03-15"), ("3/15/2022", "2022-03-15"), ("15.03.2022", "2022-03-15"),
    ("03.04.2022", "2022-04-03"), ("4/4/2022", "2022-04-04"), ("03/2022", "2022-03"),
    ("Mar-2022", "2022-03"), ("March 2022", "2022-03"), ("15-Mar-2022", "2022-03-15"),
    ("March 15, 2022", "2022-03-15"), ("15 Sept 2022", "2022-09-15"),
    ("2022\u{2013}03", "2022-03"),
  ])
  func `what can mean but one date is read`(cell: String, date: String) {
    #expect(CalendarDate(date).map { SheetDate.read(cell) == .date($0) } == true)
  }

  @Test(arguments: [
    ("03/04/2022", "can be 2022-04-03 or 2022-03-04"), ("Mar-22", "write 'in 2022-03'"),
    ("15-Mar-22", "does not show which part is the year"), ("15/03/22", "does not show which"),
    ("44635", "write 'on 2022-03-15'"), ("31/02/2022", "not an existing date"),
    ("spring 2022", "not an existing date"), ("", "not an existing date"),
    ("13/13/2022", "not an existing date"), ("2022-13", "not an existing date"),
  ])
  func `what can mean two things is refused with the repair`(cell: String, part: String) {
    guard case .problem(let problem) = SheetDate.read(cell) else {
      Issue.record("\(cell) is read as a date")
      return
    }
    #expect(problem.words.contains(part))
  }

  @Test(arguments: ["1999", "2022-03", "2022-12-31", "0001-01-01", "2024-02-29"])
  func `a date that is written is read again`(text: String) throws {
    let date = try #require(CalendarDate(text))
    #expect(SheetDate.read(SheetDate.cell(date)) == .date(date))
    #expect(!SheetGuard.isAtRisk(SheetDate.cell(date)))
  }
}
