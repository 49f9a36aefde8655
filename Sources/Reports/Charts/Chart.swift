/// A drawing as data, which every renderer draws in its own way.
///
/// A chart is one file in this folder: its values, how text draws it, how a picture draws it. It has
/// a line in ``ChartCatalogue``, whose tests hold it to the widths and letters it is given.
public protocol Chart: Sendable {
  /// Small ones to try, among them the least that can be drawn.
  static var samples: [Self] { get }

  /// The drawing in letters: no line is wider than the style allows.
  func lines(_ style: TextStyle) -> [String]

  /// How large its picture is, in points.
  var size: (width: Double, height: Double) { get }

  /// The drawing in shapes, within a frame of that size.
  func draw(on canvas: inout SVGCanvas)
}

/// Every chart that reports can hold.
public enum ChartCatalogue {
  /// The sorts of charts.
  public static let all: [any Chart.Type] = [
    BandChart.self,
    ShareBars.self,
    SpecificationCurve.self,
  ]
}
