import Testing

@testable import Reports

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

  @Test
  func `lines are as wide as COLUMNS says, else as the terminal is, within bounds`() {
    func width(_ columns: String?, terminal: Int, isTerminal: Bool = true) -> Int {
      TextStyle(
        environment: columns.map { ["COLUMNS": $0] } ?? [:], isTerminal: isTerminal,
        columns: terminal
      ).width
    }
    #expect(width("72", terminal: 80) == 72)
    #expect(width(nil, terminal: 80) == 80)
    #expect(width("many", terminal: 80) == 80)
    #expect(width(nil, terminal: 400) == 160)
    #expect(width(nil, terminal: 10) == 40)
    #expect(width(nil, terminal: 0) == 100)
    #expect(width(nil, terminal: 80, isTerminal: false) == 100)
  }

  @Test
  func `a plain terminal has every letter spelt out, marks left off`() {
    let plain = TextStyle(isUnicode: false)
    #expect(
      plain.spelt("Erdoğan, Şuşa, Aliyev’s Δ ≥ ½") == "Erdogan, Susa, Aliyev's difference >= 1/2")
    #expect(plain.spelt("cᵞ, λᵏ, x³") == "c^gamma, lambda^k, x^3")
    #expect(plain.spelt("中") == "?")
    #expect(TextStyle().spelt("Şuşa") == "Şuşa")
  }

  @Test
  func `words hang beside their opening`() {
    let narrow = TextStyle(width: 40)
    let words = "one two three four five six seven eight nine ten"
    #expect(
      narrow.hanging("  - ", words) == [
        "  - one two three four five six seven", "    eight nine ten",
      ])
    #expect(
      narrow.hanging("  ", words, further: 2) == [
        "  one two three four five six seven", "    eight nine ten",
      ])
    #expect(narrow.hanging("  - ", "") == [])
  }
}
