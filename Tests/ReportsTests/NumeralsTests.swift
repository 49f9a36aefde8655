import Testing

@testable import Reports

struct NumeralsTests {
  @Test(arguments: [
    (0.425, "0.43"), (-0.001, "0.00"), (-0.125, "-0.13"), (12, "12.00"), (.infinity, "infinite"),
  ])
  func `fixed decimals never say minus zero`(value: Double, text: String) {
    #expect(Numerals.fixed(value) == text)
  }

  @Test(arguments: [(0.03, "+0.03"), (-0.03, "-0.03"), (0.001, "0.00")])
  func `differences carry their sign`(value: Double, text: String) {
    #expect(Numerals.signed(value) == text)
  }

  @Test(arguments: [(0.625, "63 %"), (0.004, "0.4 %"), (0, "0 %"), (1, "100 %")])
  func `small shares keep a decimal`(value: Double, text: String) {
    #expect(Numerals.percent(value) == text)
  }

  @Test(arguments: [(7, "7"), (1000, "1,000"), (1_234_567, "1,234,567")])
  func `thousands stand apart`(value: Int, text: String) {
    #expect(Numerals.count(value) == text)
  }

  @Test(arguments: [
    (0, "0"), (0.0004, "<.0005"), (-1e-12, "<.0005"), (0.0005, "+0.001"), (-0.2, "-0.200"),
  ])
  func `what is less than shown is not called nothing`(value: Double, text: String) {
    #expect(Numerals.difference(value) == text)
  }

  @Test(arguments: [(0.0101, "0.011"), (0.01, "0.010"), (1e-9, "0.001")])
  func `a size is never understated`(value: Double, text: String) {
    #expect(Numerals.roundedUp(value) == text)
  }
}
