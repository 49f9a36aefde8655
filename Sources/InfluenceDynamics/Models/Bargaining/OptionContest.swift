internal import LinearAlgebra

/// Options put to the vote of all actors, pair by pair.
struct OptionContest {
  /// c_ij, the strength of those who prefer option i to option j (options × options); 1e-8 is added
  /// to every one, so that no contest is between nothing and nothing.
  let strengths: Matrix

  /// P_ij, the probability that option i defeats option j; ½ on the diagonal.
  let victories: Matrix

  /// The probability of each option to be the outcome; nil when it did not settle.
  let probabilities: [Double]?

  /// Lets actors of given weights vote on options by their utilities (actors × options).
  init(weights: [Double], utilities: Matrix, options: BargainingOptions) {
    let count = utilities.columns
    // The vote on a pair is taken once, on the later option against the earlier: with a rule that
    // weighs losses and gains differently it is the later one that is on trial, as in KTAB.
    let votes = { (later: Int, earlier: Int, actor: Int) in
      options.votingRule.vote(
        weight: weights[actor], utilities[actor, later], against: utilities[actor, earlier])
    }
    let strengths = Matrix(rows: count, columns: count) { first, second in
      let (later, earlier) = (max(first, second), min(first, second))
      return weights.indices.reduce(1e-8) { sum, actor in
        let vote = votes(later, earlier, actor)
        return sum + max(0, first == later ? vote : -vote)
      }
    }
    let victories = Matrix(rows: count, columns: count) { first, second in
      first == second
        ? 0.5
        : options.victoryModel.probability(
          of: strengths[first, second], against: strengths[second, first])
    }
    self.strengths = strengths
    self.victories = victories
    probabilities = options.centralPosition.probabilities(
      strengths: strengths, victories: victories)
  }
}
