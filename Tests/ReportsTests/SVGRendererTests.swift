import Foundation
import FoundationXML
import Testing

@testable import Reports

struct SVGRendererTests {
  private func report() throws -> Report {
    let chart = try #require(BandChart.samples.last)
    return Report(
      "Base & <more>: alignment of Åland",
      [
        Section(nil, [.paragraph("Median and 5 to 95 % of members.")]),
        Section("Alignment", [.chart(chart)]),
        Section("First partner", [.chart(ShareBars.samples[1])]),
      ])
  }

  @Test
  func `a picture is well-formed and says what it shows`() throws {
    let text = try #require(SVGRenderer().picture(report()))
    let document = XMLParser(data: Data(text.utf8))
    #expect(document.parse())
    #expect(text.contains("<title>Base &amp; &lt;more&gt;: alignment of Åland</title>"))
    #expect(text.contains("<desc>Median and 5 to 95 % of members.</desc>"))
  }

  @Test
  func `what needs a second row stands below the first`() throws {
    let wide = try #require(BandChart.samples.last)
    let two = Report("Two", [Section("a", [.chart(wide)]), Section("b", [.chart(wide)])])
    let text = try #require(SVGRenderer().picture(two))
    #expect(text.contains("translate(24.0 52.0)"))
    // 310 for the chart, 24 for its heading and 24 between rows.
    #expect(text.contains("translate(24.0 410.0)"))
    #expect(text.contains("viewBox=\"0 0 860 768\""))
  }

  @Test
  func `a report without a chart has no picture`() {
    let words = Report("Words", [Section(nil, [.paragraph("a")])])
    #expect(SVGRenderer().picture(words) == nil)
  }
}

struct SVGPlotTests {
  @Test(arguments: [
    (0.0...1.0, [0, 0.2, 0.4, 0.6, 0.8, 1]), (-0.3...0.1, [-0.3, -0.2, -0.1, 0, 0.1]),
    (0...12, [0, 2, 4, 6, 8, 10, 12]),
  ])
  func `a scale has round numbers`(range: ClosedRange<Double>, expected: [Double]) {
    let found = SVGPlot.ticks(range)
    #expect(found.count == expected.count)
    #expect(zip(found, expected).allSatisfy { abs($0 - $1) < 1e-9 }, "\(found)")
  }

  @Test
  func `labels that would lie on each other are moved apart about their middle`() {
    #expect(SVGPlot.apart([100, 104, 200], by: 10) == [97, 107, 200])
    #expect(SVGPlot.apart([104, 100], by: 10) == [107, 97])
    #expect(SVGPlot.apart([], by: 10).isEmpty)
  }
}
