import Reports
import Testing

struct ShareBarsTests {
  private let bars = ShareBars([
    .init("Russia", start: 0.25, end: 0.5), .init("no primary", start: 0.75, end: 0.5),
  ])

  @Test
  func `half of the members fill half of the bar`() {
    let half = String(repeating: "█", count: 15) + String(repeating: " ", count: 15)
    #expect(
      bars.lines(TextStyle()) == [
        "Russia     \(half) 50 % (25 % at the start)",
        "no primary \(half) 50 % (75 % at the start)",
      ])
  }

  @Test
  func `bars are made of ASCII where nothing else is shown`() {
    let half = String(repeating: "#", count: 15) + String(repeating: ".", count: 15)
    #expect(
      bars.lines(TextStyle(isUnicode: false))[0] == "Russia     \(half) 50 % (25 % at the start)")
  }
}
