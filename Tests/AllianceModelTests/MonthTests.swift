import AllianceModel
import Testing

@Suite struct MonthTests {
  @Test func `months are counted from January of year 0`() {
    #expect(Month(year: 0, month: 1).index == 0)
    #expect(Month(year: 2022, month: 6).index == 2022 * 12 + 5)
  }

  @Test(arguments: [-25, -13, -12, -1, 0, 11, 12, 24_269])
  func `an index and its year and month name one month`(index: Int) {
    let month = Month(index: index)
    #expect((1...12).contains(month.monthOfYear))
    #expect(Month(year: month.year, month: month.monthOfYear).index == index)
  }

  @Test func `the month before January is December of the year before`() {
    let december = Month(year: 2020, month: 1).advanced(by: -1)
    #expect(december == Month(year: 2019, month: 12))
    #expect(Month(year: 0, month: 1).advanced(by: -1) == Month(year: -1, month: 12))
  }

  @Test(arguments: [-30, -1, 0, 1, 11, 12, 120])
  func `advancing and counting back undo each other`(count: Int) {
    let start = Month(year: 2021, month: 11)
    #expect(start.advanced(by: count).months(since: start) == count)
  }

  @Test func `months are ordered by time`() {
    let months = [
      Month(year: 2021, month: 12), Month(year: 2022, month: 1), Month(year: 2022, month: 10),
    ]
    #expect(months.reversed().sorted() == months)
  }

  @Test(arguments: [(2022, 6, "2022-06"), (2022, 12, "2022-12"), (987, 1, "0987-01")])
  func `a month prints with four and two digits`(year: Int, month: Int, text: String) {
    #expect(Month(year: year, month: month).description == text)
  }

  @Test func `a thirteenth month is a mistake of the programmer`() async {
    await #expect(processExitsWith: .failure) { _ = Month(year: 2022, month: 13) }
  }
}
