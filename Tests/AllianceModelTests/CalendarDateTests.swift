import AllianceModel
import Testing

@Suite struct CalendarDateTests {
  @Test(arguments: ["2022", "2022-06", "2022-06-05", "0987", "0001-01-01", "9999-12-31"])
  func `a date prints as it was written`(text: String) throws {
    let date = try #require(CalendarDate(text))
    #expect(date.description == text)
  }

  @Test func `a date keeps the precision it was given`() {
    #expect(date("2022").month == nil)
    #expect(date("2022-06").month == 6)
    #expect(date("2022-06").day == nil)
    #expect(date("2022-06-05").day == 5)
    #expect(date("2022-06") != date("2022"))
  }

  @Test(arguments: [
    "", "22", "+202", "20220", "2022-6", "2022-00", "2022-13", "2022-06-00", "2022-06-31",
    "2022-06-05-01", "2022-", "-2022", "2022/06", " 2022", "２０２２", "June 2022", "0000",
  ])
  func `anything else is no date`(text: String) {
    #expect(CalendarDate(text) == nil)
  }

  @Test(arguments: [("2000", true), ("2024", true), ("1900", false), ("2023", false)])
  func `February has a 29th day in leap years only`(year: String, isLeap: Bool) {
    #expect((CalendarDate(year + "-02-29") != nil) == isLeap)
    #expect(CalendarDate(year + "-02-28") != nil)
    #expect(CalendarDate(year + "-02-30") == nil)
  }

  @Test(arguments: zip(1...12, [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]))
  func `every month has its days and no more`(month: Int, days: Int) {
    #expect(CalendarDate(year: 2023, month: month, day: days) != nil)
    #expect(CalendarDate(year: 2023, month: month, day: days + 1) == nil)
  }

  @Test func `a day without a month is no date`() {
    #expect(CalendarDate(year: 2022, day: 5) == nil)
  }

  @Test func `a year may mean any of its months and July stands for it`() {
    #expect(date("2022").firstMonth == Month(year: 2022, month: 1))
    #expect(date("2022").lastMonth == Month(year: 2022, month: 12))
    #expect(date("2022").representativeMonth == Month(year: 2022, month: 7))
  }

  @Test(arguments: ["2022-02", "2022-02-28"])
  func `a date with a month means that month alone`(text: String) {
    let february = Month(year: 2022, month: 2)
    #expect(date(text).firstMonth == february)
    #expect(date(text).lastMonth == february)
    #expect(date(text).representativeMonth == february)
  }
}
