public import LinearAlgebra

/// What one actor is left with against another in a round of ``ExpectedUtility``.
public struct ExpectedUtilityOffer: Sendable, Equatable {
  /// What an offer comes to.
  public enum Kind: String, Sendable, CaseIterable {
    /// Both expect to gain from a challenge, the other one more: the actor loses to it.
    case confrontation

    /// The other expects to gain more than the actor fears to lose: they meet in between.
    case compromise

    /// The actor fears more than the other expects to gain: it gives in.
    case capitulation
  }

  /// Who gets the offer and moves when it takes it.
  public let actor: Int

  /// Who makes it.
  public let other: Int

  /// What it comes to.
  public let kind: Kind

  /// E_ij: what the actor expects of challenging the other.
  public let expectation: Double

  /// E_ji: what the other expects of challenging the actor, in the actor's eyes.
  public let otherExpectation: Double

  /// Where the actor goes.
  public let position: Double
}

/// One round of ``ExpectedUtility`` on one issue.
public struct ExpectedUtilityRound: Sendable, Equatable {
  /// Positions before the round.
  public let positions: [Double]

  /// The mean of positions weighted by capability and salience.
  public let mean: Double

  /// The position that defeats every other in a vote by capability, salience and distance.
  public let median: Double

  /// How each actor's danger lies between the least (−1) and the greatest (1) of all actors'.
  public let riskAcceptance: [Double]

  /// r = (1 − risk/3)/(1 + risk/3), between ½ and 2.
  public let exponents: [Double]

  /// P_ij, the probability that i defeats j, with the actors' r.
  public let victories: Matrix

  /// E_ij, what i expects of challenging j (actors × actors), with the actors' r.
  public let expectations: Matrix

  /// The offers that are taken, by actor; an actor takes one at most.
  public let offers: [ExpectedUtilityOffer]
}

extension ExpectedUtility {
  /// Follows one issue of a member and records what happened in each round.
  ///
  /// The positions are those of ``run(_:members:schedule:seed:)`` to the bit. `issue` is the column
  /// of the positions; `rounds` is how many rounds to follow. After the last round comes one more
  /// element, which says what would be done next. Changes of sizes in the problem's `forcing` take
  /// effect at their steps. Nil when the problem is refused.
  public func record(
    of problem: MemberProblem, issue: Int, rounds count: Int
  ) -> [ExpectedUtilityRound]? {
    let (rows, columns) = (problem.positions.rows, problem.positions.columns)
    guard problem.expectedUtilityRefusal(rows: rows, columns: columns) == nil else { return nil }
    var member = ExpectedUtilityMember(problem)
    var positions = member.starts[issue]
    return (0...max(0, count)).map { step in
      for forcing in problem.forcing where forcing.step == step { member.apply(forcing) }
      let round = member.round(positions, issue: issue)
      for offer in round.offers { positions[offer.actor] = offer.position }
      return round
    }
  }
}
