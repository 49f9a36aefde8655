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
    let shares = [0.5, 0.05, 0.25, 0.75, 0.95]
    let positions = shares.map { $0 * Double(values.count - 1) }
    let ranks = positions.flatMap { [Int($0), min(values.count - 1, Int($0) + 1)] }
    let ordered = OrderStatistics.values(ranks, of: values)
    func quantile(_ index: Int) -> Double {
      let (low, high) = (ordered[2 * index], ordered[2 * index + 1])
      return low + (positions[index] - positions[index].rounded(.down)) * (high - low)
    }
    mean = values.reduce(0, +) / Double(values.count)
    median = quantile(0)
    p05 = quantile(1)
    p25 = quantile(2)
    p75 = quantile(3)
    p95 = quantile(4)
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

  /// A share with its interval.
  package init(share: Double, low: Double, high: Double) {
    self.share = share
    self.low = low
    self.high = high
  }

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
