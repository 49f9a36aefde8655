import Reports
import Testing

struct CSVTextTests {
  @Test
  func `fields with commas, quotes and line ends are quoted`() {
    let csv = CSVText(["a", "b"], [["1,5", "say \"no\""], ["two\nlines", "plain"]])
    #expect(csv.text == "a,b\n\"1,5\",\"say \"\"no\"\"\"\n\"two\nlines\",plain\n")
  }

  @Test
  func `numbers keep their full precision and none is empty`() {
    #expect(CSVText.field(0.1 + 0.2) == "0.30000000000000004")
    #expect(CSVText.field(nil) == "")
  }
}
