import Testing

@testable import Reports

struct BandChartTests {
  private func chart() -> BandChart? {
    BandChart(
      [
        .init(
          title: "Aland and North", median: [0, 0.5, 1], low: [0, 0.25, 0.5], high: [0, 0.75, 1])
      ],
      dates: ["2022-06", "2022-07", "2022-08"])
  }

  @Test
  func `a rising line rises from the lower left in ASCII`() throws {
    let lines = try #require(chart()).lines(TextStyle(width: 40, isUnicode: false), rows: 3)
    let space = String(repeating: " ", count: 8)
    #expect(
      lines == [
        "       Aland and North",
        "  1.00|\(space). . . . . . . ********",
        "      |\(space)**************. . . . ",
        "  0.00|********" + String(repeating: " ", count: 22),
        "       2022-06" + String(repeating: " ", count: 16) + "2022-08",
      ])
  }

  @Test
  func `a flat point run is one line of braille without a band`() throws {
    let chart = try #require(
      BandChart([.init(title: "flat", median: [0, 0])], dates: ["1", "2"]))
    let lines = chart.lines(TextStyle(width: 40), rows: 2)
    let drawn = lines[1...2].joined().unicodeScalars.filter { (0x2801...0x28FF).contains($0.value) }
    #expect(drawn.count == 30)
    #expect(Set(drawn).count == 1)
  }

  @Test
  func `without lines there is no chart`() {
    #expect(BandChart([], dates: ["1", "2"]) == nil)
  }

  @Test
  func `every line keeps to the width`() throws {
    let line = BandChart.Line(title: "x", median: (0..<60).map { Double($0) })
    let chart = try #require(BandChart([line, line, line], dates: ["2022-06", "2027-05"]))
    for width in [40, 80, 100, 160] {
      #expect(chart.lines(TextStyle(width: width)).allSatisfy { $0.count <= width })
    }
  }
}
