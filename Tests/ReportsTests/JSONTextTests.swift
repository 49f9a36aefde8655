import Reports
import Testing

struct JSONTextTests {
  @Test
  func `keys are sorted, so that the same value gives the same bytes`() throws {
    let value = ["west": 0.25, "east": 0.75, "north": 0]
    let text = try JSONText.of(value)
    #expect(text == "{\n  \"east\" : 0.75,\n  \"north\" : 0,\n  \"west\" : 0.25\n}\n")
    #expect(try JSONText.value([String: Double].self, from: text) == value)
  }

  @Test(arguments: [Double.nan, .infinity])
  func `a number that is not finite is refused`(number: Double) {
    #expect(throws: (any Error).self) { try JSONText.of([number]) }
  }
}
