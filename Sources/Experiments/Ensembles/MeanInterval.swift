/// A mean with its 95 % interval.
struct MeanInterval {
  let mean: Double
  let low: Double
  let high: Double

  /// The normal interval; with one number, the number itself.
  init(_ values: [Double]) {
    let n = Double(values.count)
    mean = values.reduce(0, +) / n
    let centre = mean
    let variance =
      values.count > 1
      ? values.reduce(0) { $0 + ($1 - centre) * ($1 - centre) } / (n - 1) : 0
    let half = 1.959_963_984_540_054 * (variance / n).squareRoot()
    low = mean - half
    high = mean + half
  }
}
