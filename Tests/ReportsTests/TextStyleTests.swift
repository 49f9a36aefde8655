import Reports
import Testing

struct TextStyleTests {
  @Test
  func `the locale decides on Unicode, the most particular first`() {
    #expect(TextStyle(environment: ["LANG": "en_GB.UTF-8"], isTerminal: false).isUnicode)
    #expect(!TextStyle(environment: ["LANG": "C"], isTerminal: false).isUnicode)
    #expect(!TextStyle(environment: [:], isTerminal: false).isUnicode)
    let both = ["LC_ALL": "C", "LANG": "C.utf8"]
    #expect(!TextStyle(environment: both, isTerminal: false).isUnicode)
  }

  @Test
  func `colour needs a terminal and no objection`() {
    #expect(TextStyle(environment: [:], isTerminal: true).isColoured)
    #expect(!TextStyle(environment: [:], isTerminal: false).isColoured)
    #expect(!TextStyle(environment: ["NO_COLOR": "1"], isTerminal: true).isColoured)
    #expect(!TextStyle(environment: ["TERM": "dumb"], isTerminal: true).isColoured)
  }
}
