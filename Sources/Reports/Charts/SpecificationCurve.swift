/// The leads of all specifications, from the least to the greatest, as a drawing.
///
/// Laid out as in Simonsohn, Simmons and Nelson 2020, figure 2: the curve above, and below it, in
/// the table of choices, where on the curve each alternative is found.
public struct SpecificationCurve: Chart {
  private let leads: [Double]
  private let usual: Double

  /// The curve of leads in any order, with that of the usual specification among them.
  public init(leads: [Double], usual: Double) {
    self.leads = leads.sorted()
    self.usual = usual
  }

  /// A single lead, which is no curve, and some about zero.
  public static let samples = [
    SpecificationCurve(leads: [0.1], usual: 0.1),
    SpecificationCurve(leads: [-0.2, -0.05, 0, 0.1, 0.12, 0.3], usual: 0.12),
  ]
}

// MARK: - In letters

extension SpecificationCurve {
  private static let margin = 7
  private static let rows = 6

  /// The drawing, with a dotted line at zero and an upright one at the usual specification.
  public func lines(_ style: TextStyle) -> [String] {
    guard let least = leads.first, let most = leads.last, leads.count > 1 else { return [] }
    let (low, high) = (min(least, 0), max(most, 0))
    let range = low < high ? low...high : (low - 0.5)...(low + 0.5)
    var canvas = BrailleCanvas(
      columns: min(72, style.width - Self.margin - 1), rows: Self.rows, style: style)
    let place = usualColumn(of: canvas.width)
    for x in 0..<canvas.width {
      let position = Double(x) / Double(max(1, canvas.width - 1))
      let lead = leads[Int((position * Double(leads.count - 1)).rounded())]
      canvas.set(x, height(lead, range, canvas))
      if x.isMultiple(of: 2) { canvas.set(x, height(0, range, canvas), strong: false) }
    }
    for y in stride(from: 0, to: canvas.height, by: 2) { canvas.set(place, y, strong: false) }
    return frame(canvas, range, style) + [marker(canvas, style)]
  }

  /// Where the usual specification stands among all.
  private func usualColumn(of width: Int) -> Int {
    let below = leads.count { $0 < usual }
    return Int((Double(below) / Double(leads.count - 1) * Double(width - 1)).rounded())
  }

  private func frame(
    _ canvas: BrailleCanvas, _ range: ClosedRange<Double>, _ style: TextStyle
  ) -> [String] {
    let bar = style.isUnicode ? "│" : "|"
    let zero = Self.rows - 1 - height(0, range, canvas) * Self.rows / canvas.height
    return canvas.lines.enumerated().map { row, text in
      let label =
        row == zero
        ? "0"
        : row == 0
          ? Numerals.signed(range.upperBound)
          : row == Self.rows - 1 ? Numerals.signed(range.lowerBound) : ""
      return label.padded(to: Self.margin - 1, .right) + bar + text
    }
  }

  private func marker(_ canvas: BrailleCanvas, _ style: TextStyle) -> String {
    let sign = style.isUnicode ? "▲" : "^"
    let column = usualColumn(of: canvas.width) * canvas.columns / max(1, canvas.width)
    let words = "usual, \(Numerals.signed(usual, 3))"
    // The words go where there is room.
    let space = String(repeating: " ", count: Self.margin + column)
    let isRoom = Self.margin + column + 2 + words.count <= style.width
    return isRoom
      ? space + sign + " " + words
      : space.dropLast(min(space.count, words.count + 1)) + words + " " + sign
  }

  private func height(
    _ lead: Double, _ range: ClosedRange<Double>, _ canvas: BrailleCanvas
  ) -> Int {
    let share = (lead - range.lowerBound) / (range.upperBound - range.lowerBound)
    return Int((share * Double(canvas.height - 1)).rounded())
  }
}

// MARK: - In a picture

extension SpecificationCurve {
  /// How large its picture is.
  public var size: (width: Double, height: Double) { (620, 220) }

  /// The curve, and where the usual specification stands on it.
  public func draw(on canvas: inout SVGCanvas) {
    guard let least = leads.first, let most = leads.last, leads.count > 1 else { return }
    let last = Double(leads.count - 1)
    let plot = SVGPlot(canvas.size, x: 0...last, y: min(0, least)...max(0, most), right: 20)
    plot.drawScale(on: &canvas)
    let place = Double(leads.count { $0 < usual })
    canvas.line(plot.place(place, plot.y.lowerBound), plot.place(place, plot.y.upperBound), .faint)
    canvas.path(leads.enumerated().map { plot.place(Double($0.offset), $0.element) }, .series(0))
    canvas.text(
      "usual, \(Numerals.signed(usual, 3))",
      at: plot.place(place, plot.y.lowerBound, down: 18), place * 2 > last ? .end : .start)
  }
}
