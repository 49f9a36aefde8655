/// The largest distance between the share of samples below a value and its probability
/// (Kolmogorov and Smirnov), times the root of their number.
///
/// Below 1.95 in 999 of 1000 sets of independent samples of the right distribution. Streams are
/// values, so a test that passes once passes always.
func kolmogorovSmirnov(_ samples: [Double], _ probability: (Double) -> Double) -> Double {
  let (sorted, count) = (samples.sorted(), Double(samples.count))
  let distance = sorted.enumerated().reduce(0) { worst, sample in
    let expected = probability(sample.element)
    let (below, above) = (Double(sample.offset) / count, Double(sample.offset + 1) / count)
    return max(worst, expected - below, above - expected)
  }
  return distance * count.squareRoot()
}

func mean(_ numbers: [Double]) -> Double { numbers.reduce(0, +) / Double(numbers.count) }

/// The correlation of two series of one length.
func correlation(_ first: [Double], _ second: [Double]) -> Double {
  let (firstMean, secondMean) = (mean(first), mean(second))
  let product = mean(zip(first, second).map { ($0 - firstMean) * ($1 - secondMean) })
  let firstSquare = mean(first.map { ($0 - firstMean) * ($0 - firstMean) })
  let secondSquare = mean(second.map { ($0 - secondMean) * ($0 - secondMean) })
  return product / (firstSquare * secondSquare).squareRoot()
}
