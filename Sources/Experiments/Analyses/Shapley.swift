import RandomStreams

/// How a difference that several causes make together is divided among them.
///
/// Shapley 1953, "A value for n-person games": φ_i = Σ_S |S|!(n−|S|−1)!/n! · (v(S ∪ {i}) − v(S)).
/// The parts add up to v(all) − v(none), whatever v. A worth may have several components, such as
/// the alignment with each pole; each is divided alone.
public enum Shapley {
  /// The most causes whose coalitions are all tried: 2¹⁰ of them.
  public static let exactLimit = 10

  /// The parts of every cause, from the worth of every coalition.
  ///
  /// - Parameters:
  ///   - causes: how many there are, n.
  ///   - worths: 2ⁿ worths; bit i of the index says whether cause i is in the coalition.
  /// - Returns: n lists of parts, one number a component.
  package static func exact(causes: Int, worths: [[Double]]) -> [[Double]] {
    precondition(worths.count == 1 << causes, "every coalition has a worth")
    let components = worths.first?.count ?? 0
    let weights = (0..<max(1, causes)).map { weight(of: $0, among: causes) }
    return (0..<causes).map { cause in
      var parts = Array(repeating: 0.0, count: components)
      for coalition in worths.indices where coalition & 1 << cause == 0 {
        let weight = weights[coalition.nonzeroBitCount]
        let joined = worths[coalition | 1 << cause]
        for component in parts.indices {
          parts[component] += weight * (joined[component] - worths[coalition][component])
        }
      }
      return parts
    }
  }

  /// |S|!(n−|S|−1)!/n!.
  private static func weight(of size: Int, among causes: Int) -> Double {
    // 1/(n · C(n−1, |S|)), which needs no factorial.
    var choices = 1.0
    for step in 0..<size { choices *= Double(causes - 1 - step) / Double(step + 1) }
    return 1 / (Double(causes) * choices)
  }

  /// An order of the causes, each as likely as another (Fisher and Yates, from the end).
  ///
  /// Averaging what each cause adds when the causes come in along such orders estimates its part
  /// without bias, and the parts of one order already add up to the whole (Castro, Gómez and
  /// Tejada 2009, doi 10.1016/j.cor.2008.04.004).
  package static func order(of causes: Int, number: Int, seed: UInt64) -> [Int] {
    let stream = RandomStream(
      seed: seed, purpose: "shapley-order", identity: UInt64(number), member: 0)
    var order = Array(0..<causes)
    for place in stride(from: causes - 1, to: 0, by: -1) {
      order.swapAt(place, stream.integer(below: place + 1, at: UInt64(place)))
    }
    return order
  }
}
