/// Where numbers stand in a frame, with a scale beside them.
struct SVGPlot {
  let x: ClosedRange<Double>
  let y: ClosedRange<Double>
  private let size: (width: Double, height: Double)
  private let right: Double

  private static let left = 40.0
  private static let top = 6.0
  private static let bottom = 26.0

  /// A plot of two ranges in a frame; `right` is left free for what stands beside it.
  init(
    _ size: (width: Double, height: Double), x: ClosedRange<Double>, y: ClosedRange<Double>,
    right: Double = 8
  ) {
    self.size = size
    self.x = x
    self.y = y.lowerBound < y.upperBound ? y : (y.lowerBound - 0.5)...(y.lowerBound + 0.5)
    self.right = right
  }

  /// Where a number stands, some points further down where given.
  func place(_ x: Double, _ y: Double, down: Double = 0) -> SVGCanvas.Point {
    let across = (x - self.x.lowerBound) / max(1e-12, self.x.upperBound - self.x.lowerBound)
    let up = (y - self.y.lowerBound) / (self.y.upperBound - self.y.lowerBound)
    return .init(
      Self.left + across * (size.width - Self.left - right),
      size.height - Self.bottom - up * (size.height - Self.top - Self.bottom) + down)
  }

  /// Draws lines to read by at round numbers, and the numbers.
  func drawScale(on canvas: inout SVGCanvas) {
    for tick in Self.ticks(y) {
      let from = place(x.lowerBound, tick)
      canvas.line(from, place(x.upperBound, tick), tick == 0 ? .faint : .grid)
      canvas.text(
        Numerals.fixed(tick, Self.decimals(y)), at: .init(from.x - 8, from.y + 4), .end, .faint)
    }
  }

  /// Round numbers within a range, about five.
  static func ticks(_ range: ClosedRange<Double>) -> [Double] {
    let step = step(range)
    // An end that is a round number is one of them, whatever its last bit.
    let first = Int((range.lowerBound / step - 1e-9).rounded(.up))
    let last = Int((range.upperBound / step + 1e-9).rounded(.down))
    return first <= last ? (first...last).map { Double($0) * step } : []
  }

  private static func decimals(_ range: ClosedRange<Double>) -> Int {
    let step = step(range)
    return step >= 1 ? 0 : step >= 0.1 ? 1 : step >= 0.01 ? 2 : 3
  }

  /// The least round number that divides a range in six or fewer.
  private static func step(_ range: ClosedRange<Double>) -> Double {
    let least = (range.upperBound - range.lowerBound) / 6
    let powers = [1e-6, 1e-5, 1e-4, 1e-3, 0.01, 0.1, 1, 10, 100, 1e3, 1e4, 1e5, 1e6]
    let round = powers.flatMap { power in [1, 2, 5].map { $0 * power } }
    return round.first { $0 >= least } ?? least
  }

  /// Heights moved as little as keeps them a distance apart, in the order they were given.
  static func apart(_ heights: [Double], by distance: Double) -> [Double] {
    let order = heights.indices.sorted { (heights[$0], $0) < (heights[$1], $1) }
    var moved = heights
    for (before, next) in zip(order, order.dropFirst()) {
      moved[next] = max(moved[next], moved[before] + distance)
    }
    // What was pushed down as a row is moved up by half, so that it stays about its middle.
    var start = 0
    for end in order.indices.map({ $0 + 1 })
    where end == order.count || moved[order[end]] > moved[order[end - 1]] + distance {
      let group = order[start..<end]
      let shift = group.map { moved[$0] - heights[$0] }.reduce(0, +) / Double(group.count)
      for index in group { moved[index] -= shift }
      start = end
    }
    return moved
  }
}
