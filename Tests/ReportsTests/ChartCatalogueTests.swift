import Foundation
import FoundationXML
import Testing

@testable import Reports

/// What every chart keeps to.
struct ChartCatalogueTests {
  private static let names = ChartCatalogue.all.map { "\($0)" }

  private func samples(_ name: String) throws -> [any Chart] {
    try #require(ChartCatalogue.all.first { "\($0)" == name }).samples
  }

  @Test(arguments: names)
  func `a chart has samples to be tried with`(name: String) throws {
    let found = try samples(name)
    #expect(!found.isEmpty)
  }

  @Test(arguments: names, [40, 79, 80, 100, 160])
  func `a chart keeps to the width it is given`(name: String, width: Int) throws {
    for style in [TextStyle(width: width), TextStyle(width: width, isUnicode: false)] {
      for line in try samples(name).flatMap({ $0.lines(style) }) {
        #expect(line.columns <= max(width, 62), "\(line)")
      }
    }
  }

  @Test(arguments: names)
  func `a chart is drawn in ASCII where nothing else can be shown`(name: String) throws {
    let lines = try samples(name).flatMap { $0.lines(TextStyle(isUnicode: false)) }
    #expect(lines.joined().allSatisfy { $0.isASCII })
  }

  @Test(arguments: names)
  func `a chart stays in the frame of its picture`(name: String) throws {
    for chart in try samples(name) {
      var canvas = SVGCanvas(width: chart.size.width, height: chart.size.height)
      chart.draw(on: &canvas)
      let text = "<g>\(canvas.elements.joined())</g>"
      #expect(XMLParser(data: Data(text.utf8)).parse())
      let heights = text.matches(of: /y[12]?="(-?[0-9.]+)"/).compactMap { Double($0.output.1) }
      #expect(heights.allSatisfy { (-0.01...chart.size.height + 0.01).contains($0) })
    }
  }
}
