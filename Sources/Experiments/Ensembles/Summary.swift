/// What many numbers come to: mean, median and quantiles.
public struct Summary: Sendable, Equatable, Codable {
  /// The sum over the count.
  public let mean: Double
  /// The quantile of 50 %.
  public let median: Double
  /// The quantile of 5 %.
  public let p05: Double
  /// The quantile of 25 %.
  public let p25: Double
  /// The quantile of 75 %.
  public let p75: Double
  /// The quantile of 95 %.
  public let p95: Double

  /// Summarises numbers; `nil` when there are none.
  ///
  /// Quantiles interpolate linearly between order statistics (Hyndman and Fan 1996, type 7).
  public init?(_ values: [Double]) {
    guard !values.isEmpty else { return nil }
    var ordered = OrderStatistics(values)
    func quantile(_ share: Double) -> Double {
      let position = share * Double(values.count - 1)
      let below = Int(position)
      let low = ordered[below]
      guard below + 1 < values.count else { return low }
      return low + (position - Double(below)) * (ordered[below + 1] - low)
    }
    mean = values.reduce(0, +) / Double(values.count)
    median = quantile(0.5)
    p05 = quantile(0.05)
    p25 = quantile(0.25)
    p75 = quantile(0.75)
    p95 = quantile(0.95)
  }
}

/// A share of members, with the interval that as many members allow.
public struct Share: Sendable, Equatable, Codable {
  /// The count over the total, in [0, 1]; 0 of none.
  public let share: Double
  /// The lower end of the interval, in [0, 1]; 0 of none.
  public let low: Double
  /// The upper end of the interval, in [0, 1]; 1 of none.
  public let high: Double

  /// The share of `count` among `total`, with the 95 % interval of Wilson (1927, JASA 22).
  public init(_ count: Int, of total: Int) {
    guard total > 0 else {
      (share, low, high) = (0, 0, 1)
      return
    }
    let n = Double(total)
    let p = Double(count) / n
    let z = 1.959_963_984_540_054
    let centre = (p + z * z / (2 * n)) / (1 + z * z / n)
    let half = z / (1 + z * z / n) * (p * (1 - p) / n + z * z / (4 * n * n)).squareRoot()
    share = p
    low = max(0, centre - half)
    high = min(1, centre + half)
  }
}
