import Testing

@testable import ScenarioFiles

/// Texts that a spreadsheet would take for something else.
struct SheetGuardTests {
  private static let risky = [
    "001", "1-2", "3/4", "1e5", "12E45", "1234567890123456", "TRUE", "false", "WAHR", "=1+1",
    "+7", "-", "@name", "'tis", "10:30", "50%", "MAR1", "1 March", "Sept 2", "\ttab", " space ",
    "=HYPERLINK(\"x\")",
  ]

  @Test(arguments: risky)
  func `a text at risk gets an apostrophe and loses it again`(text: String) {
    #expect(SheetGuard.guarded(text) == "'" + text)
    #expect(SheetGuard.text(of: SheetGuard.guarded(text)).text == text)
  }

  @Test(arguments: [
    "KAZ RUS", "visit", "001-p03-visit", "A note – with a dash.", "in 2022-03",
    "2022-03 to 2022-05",
    "since 2005", "a1b2c3d4e5f60718", "Marshall plan of 1948", "RUS>KAZ -0.5",
  ])
  func `other texts stay as they are`(text: String) {
    #expect(SheetGuard.guarded(text) == text)
  }
}
