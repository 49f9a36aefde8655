import Experiments

/// The leads of all specifications, from the least to the greatest, as a drawing.
///
/// Laid out as in Simonsohn, Simmons and Nelson 2020, figure 2: the curve above, and below it, in
/// the table of choices, where on the curve each alternative is found.
struct SpecificationCurve {
  private let leads: [Double]
  private let usual: Double
  private let pole: String

  /// The curve of a verdict.
  init(_ verdict: SpecificationVerdict) {
    leads = verdict.specifications.map(\.lead).sorted()
    usual = verdict.lead
    pole = verdict.pole
  }

  private static let margin = 7
  private static let rows = 6

  /// The drawing, with a dotted line at zero and an upright one at the usual specification.
  func lines(_ style: TextStyle) -> [String] {
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

/// Where on the curve the specifications with one alternative are found.
struct CurveStrip {
  private static let bins = 20

  /// One letter for each twentieth of the curve, the least lead first.
  ///
  /// Half a letter high: as frequent there as on the whole curve; full: twice as frequent or more.
  static func text(_ isTaken: [Bool], _ style: TextStyle) -> String {
    let taken = isTaken.count { $0 }
    guard taken > 0 else { return "" }
    let usual = Double(taken) / Double(isTaken.count)
    let letters = Array(style.isUnicode ? " ▁▂▃▄▅▆▇█" : " .:-=+*%#")
    let bins = min(bins, isTaken.count)
    return String(
      (0..<bins).map { bin in
        let some = isTaken[bin * isTaken.count / bins..<(bin + 1) * isTaken.count / bins]
        let share = Double(some.count { $0 }) / Double(some.count)
        return letters[min(8, Int((share / usual * 4).rounded()))]
      })
  }
}
