import Reports
import Testing

struct ProgressLineTests {
  @Test
  func `a line tells rate and time left`() {
    let line = ProgressLine.plainLine("baseline", done: 250, of: 1000, elapsed: .seconds(5))
    #expect(line == "baseline: 250 of 1,000 members, 50 a second, 15 s left")
  }

  @Test
  func `the bar is filled by the share done`() {
    let style = TextStyle(isUnicode: false)
    let bar = ProgressLine.text("run", done: 12, of: 24, elapsed: .seconds(1), style: style)
    #expect(bar.hasPrefix("run ############............ 12 of 24"))
  }

  @Test
  func `plain lines come after every tenth`() {
    #expect(ProgressLine.isLineDue(done: 100, before: 96, of: 1000))
    #expect(!ProgressLine.isLineDue(done: 112, before: 100, of: 1000))
  }
}
