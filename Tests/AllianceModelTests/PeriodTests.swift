import AllianceModel
import Testing

@Suite struct PeriodTests {
  @Test func `a span begins with its first month and leaves out the month of its end`() {
    let span = period("2005-03", "2012-06")
    #expect(!span.contains(month("2005-02")))
    #expect(span.contains(month("2005-03")))
    #expect(span.contains(month("2012-05")))
    #expect(!span.contains(month("2012-06")))
  }

  @Test func `an open span goes on`() {
    let span = period("2005-03")
    #expect(!span.contains(month("2005-02")))
    #expect(span.contains(month("9999-12")))
  }

  @Test(arguments: ["2012-06", "2012-06-30"])
  func `a span of one month holds in that month`(text: String) {
    let span = Period(date(text))
    #expect(span.contains(month("2012-06")))
    #expect(!span.contains(month("2012-05")))
    #expect(!span.contains(month("2012-07")))
  }

  @Test func `a span in years runs from the first January to before the last December`() {
    let span = period("2019", "2020")
    #expect(span.contains(month("2019-01")))
    #expect(span.contains(month("2020-11")))
    #expect(!span.contains(month("2020-12")))
  }

  @Test func `a span that would end before it begins is refused`() {
    #expect(Period(from: date("2012-06"), to: date("2012-05")) == nil)
    #expect(Period(from: date("2012"), to: date("2011")) == nil)
    // The year 2012 may mean its December.
    #expect(Period(from: date("2012-06"), to: date("2012")) != nil)
  }

  @Test func `spans that meet share no month`() {
    let earlier = period("2005-03", "2012-06")
    let later = period("2012-06", "2015-01")
    let months = (0..<240).map { month("2000-01").advanced(by: $0) }
    #expect(!months.contains { earlier.contains($0) && later.contains($0) })
    let covered = months.filter { earlier.contains($0) || later.contains($0) }
    #expect(covered.first == month("2005-03"))
    #expect(covered.last == month("2014-12"))
    #expect(covered.count == month("2015-01").months(since: month("2005-03")))
  }

  @Test func `a span prints its ends`() {
    #expect(period("2005", "2012-06").description == "2005 to 2012-06")
    #expect(period("2005-03-01").description == "since 2005-03-01")
  }
}
