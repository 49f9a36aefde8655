internal import LinearAlgebra

extension SpatialTurn {
  /// What `judge` expects of `initiator` challenging `receiver`: the probability that the initiator
  /// wins and the gain in utility to `beneficiary`, compared with nobody challenging anybody.
  ///
  /// The receiver gives in without a contest with probability 1 − s, s the attention it gives to
  /// the issues: ΔU = (1 − s)·2u_ki + s(φ·2u_ki + (1 − φ)·2u_kj) − (u_ki + u_kj).
  func expectation(
    by judge: Int, for beneficiary: Int, of initiator: Int, against receiver: Int
  ) -> ChallengeExpectation {
    let probability = victory(by: judge, of: initiator, against: receiver)
    let won = estimates[judge][beneficiary, initiator]
    let lost = estimates[judge][beneficiary, receiver]
    let attention = actors.attention[receiver]
    let contest = probability * (won + won) + (1 - probability) * (lost + lost)
    let challenge = (1 - attention) * (won + won) + attention * contest
    return ChallengeExpectation(
      judge: judge, beneficiary: beneficiary, probability: probability,
      gain: challenge - (won + lost))
  }

  /// φ: the strength of those who, as `judge` sees them, would side with the initiator, as a share
  /// of all who take a side.
  private func victory(by judge: Int, of initiator: Int, against receiver: Int) -> Double {
    let utilities = estimates[judge]
    var principals = Sides()
    for actor in [initiator, receiver] {
      principals.add(
        options.votingRule.vote(
          weight: actors.weight(actor), utilities[actor, initiator],
          against: utilities[actor, receiver]))
    }
    var all = principals
    for actor in actors.indices where actor != initiator && actor != receiver {
      all.add(vote(of: actor, utilities, initiator, receiver, principals))
    }
    return all.share
  }

  /// The vote of a third party, who first weighs what would come of the contest if it alone joined
  /// the two.
  private func vote(
    of actor: Int, _ utilities: Matrix, _ initiator: Int, _ receiver: Int, _ principals: Sides
  ) -> Double {
    let weight = actors.weight(actor)
    let (first, second) = (utilities[actor, initiator], utilities[actor, receiver])
    let own = utilities[actor, actor]
    var joined = principals
    joined.add(options.votingRule.vote(weight: weight, first, against: second))
    let share = joined.share
    // What it has when the side that it takes, or the other, wins; each a sum over the three.
    let (withWinner, withLoser): (own: Bool, Bool) =
      switch options.commitment {
      case .none: (true, true)
      case .semi: (true, false)
      case .full: (false, false)
      }
    func payoff(_ winner: Double, keepsOwn: Bool) -> Double {
      winner + winner + (keepsOwn ? own : winner)
    }
    let joiningFirst =
      share * payoff(first, keepsOwn: withWinner)
      + (1 - share) * payoff(second, keepsOwn: withLoser)
    let joiningSecond =
      share * payoff(first, keepsOwn: withLoser)
      + (1 - share) * payoff(second, keepsOwn: withWinner)
    return options.votingRule.vote(weight: weight, joiningFirst, against: joiningSecond)
  }

  /// The challenge from which an actor expects most, nil when none is worth it: a gain must exceed
  /// 1e-5, and the first of equal ones is taken.
  func bestChallenge(of initiator: Int) -> (receiver: Int, expectation: ChallengeExpectation)? {
    var best: (receiver: Int, expectation: ChallengeExpectation)?
    for receiver in actors.indices where receiver != initiator {
      let expectation = expectation(
        by: initiator, for: initiator, of: initiator, against: receiver)
      if expectation.gain > max(1e-5, best?.expectation.gain ?? 0) {
        best = (receiver, expectation)
      }
    }
    return best
  }
}

/// The strengths of the two sides of a contest; neither is ever nothing.
private struct Sides {
  private var (first, second) = (1e-10, 1e-10)

  /// A vote for the first side, or with a minus sign for the second.
  mutating func add(_ vote: Double) {
    if vote > 0 { first += vote } else { second -= vote }
  }

  /// The first side's share of all strength.
  var share: Double { first / (first + second) }
}

/// What somebody expects of a challenge.
public struct ChallengeExpectation: Sendable, Equatable {
  /// The actor who judges.
  public let judge: Int
  /// The actor whose gain it is.
  public let beneficiary: Int
  /// The probability that the initiator would win a contest.
  public let probability: Double
  /// The expected gain in utility, on the scale on which one position has a utility of at most 1.
  public let gain: Double
}
