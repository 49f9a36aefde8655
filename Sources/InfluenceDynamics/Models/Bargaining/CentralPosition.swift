package import LinearAlgebra

/// How the probability that an option is the outcome follows from which options would defeat which.
///
/// The raw values are the names KTAB uses; KTAB calls the three the model of the probabilistic
/// Condorcet election.
public enum CentralPosition: String, Sendable, CaseIterable {
  /// p_i ∝ Π_j P_ij: the probability of defeating all others, given that somebody does.
  case conditional = "Conditional"

  /// A Markov chain in which the favourite is challenged more by those who have more to win.
  case markovIncentive = "MarkovIncentive"

  /// A Markov chain in which the favourite is challenged by each with the same probability 1/N.
  case markovUniform = "MarkovUniform"

  /// The probabilities p of the options, which add up to 1.
  ///
  /// `strengths` c and `victories` P are options × options: of i over j. Nil when a Markov chain
  /// has not settled.
  package func probabilities(strengths: Matrix, victories: Matrix) -> [Double]? {
    switch self {
    case .conditional: Self.conditional(victories)
    case .markovIncentive: Self.markovIncentive(strengths, victories)
    case .markovUniform: Self.markovUniform(victories)
    }
  }

  /// The diagonal, ½, is among the factors; it cancels.
  private static func conditional(_ victories: Matrix) -> [Double] {
    let options = 0..<victories.rows
    let products = options.map { option in
      options.reduce(1) { $0 * victories[option, $1] }
    }
    let total = products.reduce(0, +)
    return products.map { $0 / total }
  }

  /// q_i = (1/N) Σ_j P_ij (p_i + p_j).
  private static func markovUniform(_ victories: Matrix) -> [Double]? {
    let count = victories.rows
    // KTAB stops this chain at a coarser change than the other one.
    return settled(count, within: 1e-6) { current, option in
      (0..<count).reduce(0) { $0 + victories[option, $1] * (current[option] + current[$1]) }
        / Double(count)
    }
  }

  /// q_i = Σ_j P_ij (p_i·h_ji + p_j·h_ij), where h_ij ∝ c_ij·P_ij (over i) is the probability that
  /// i is the one to challenge the favourite j.
  private static func markovIncentive(_ strengths: Matrix, _ victories: Matrix) -> [Double]? {
    let count = strengths.rows
    let incentives = Matrix(rows: count, columns: count) {
      strengths[$0, $1] * victories[$0, $1] + ($0 == $1 ? 1e-10 : 0)
    }
    let totals = (0..<count).map { column in
      (0..<count).reduce(0) { $0 + incentives[$1, column] }
    }
    let challenges = Matrix(rows: count, columns: count) { incentives[$0, $1] / totals[$1] }
    return settled(count, within: 1e-8) { current, option in
      (0..<count).reduce(0) { sum, other in
        sum + victories[option, other]
          * (current[option] * challenges[other, option]
            + current[other] * challenges[option, other])
      }
    }
  }

  /// Iterates p ← (p + q(p))/2 from the uniform distribution until no p differs from its q by more
  /// than `tolerance`.
  private static func settled(
    _ count: Int, within tolerance: Double, _ next: (_ current: [Double], _ option: Int) -> Double
  ) -> [Double]? {
    var current = Array(repeating: 1 / Double(count), count: count)
    // 10 to 30 rounds are usual.
    for _ in 0..<100_000 {
      let following = (0..<count).map { next(current, $0) }
      let change = zip(following, current).reduce(0) { max($0, ($1.0 - $1.1).magnitude) }
      current = zip(current, following).map { ($0 + $1) / 2 }
      // Not a number is not larger than the tolerance, and not settled.
      if change <= tolerance { return current }
      if change.isNaN { return nil }
    }
    return nil
  }
}
