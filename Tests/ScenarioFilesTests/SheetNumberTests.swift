import Testing

@testable import ScenarioFiles

/// Numbers in cells, with the decimal signs of several languages.
struct SheetNumberTests {
  @Test(arguments: [
    ("0.7", "0.7"), ("0,7", "0.7"), ("-0,5", "-0.5"), ("\u{2212}0.5", "-0.5"), ("+0.5", "0.5"),
    (".5", "0.5"), ("5.", "5"), ("007", "7"), ("1,5E+06", "1.5E+06"), ("1e3", "1e3"),
    ("1.234,5", "1234.5"), ("1,234.5", "1234.5"), ("1,234,567", "1234567"),
    ("1\u{A0}234,5", "1234.5"), ("0,123", "0.123"), ("12345,678", "12345.678"),
  ])
  func `a number of one meaning is read`(cell: String, number: String) {
    #expect(SheetNumber.read(cell, commaIsDecimal: false) == .number(number))
  }

  @Test func `a comma before three figures is read where commas are decimal signs`() {
    #expect(SheetNumber.read("1,234", commaIsDecimal: true) == .number("1.234"))
    #expect(
      SheetNumber.read("1,234", commaIsDecimal: false)
        == .problem(.ambiguousComma("1,234")))
  }

  @Test(arguments: ["70%", "70 %", "01. Mai", "5-Jan"])
  func `what a spreadsheet made of a number is told`(cell: String) {
    guard case .problem = SheetNumber.read(cell, commaIsDecimal: true) else {
      Issue.record("\(cell) is read")
      return
    }
  }

  @Test(arguments: ["", ",", ".", "-", "NaN", "1,2,3", "many"])
  func `what is no number is none`(cell: String) {
    #expect(SheetNumber.read(cell, commaIsDecimal: true) == .none)
  }
}
