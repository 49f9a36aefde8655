internal import LinearAlgebra
internal import RandomStreams

/// The numbers of one issue before a round of ``ExpectedUtility``.
struct ExpectedUtilityInputs {
  /// What each actor can use.
  let capability: [Double]
  /// How likely each actor is to resist rather than to give in, from 0 to 1.
  let salience: [Double]
  /// The distance between the outermost positions at the start.
  let range: Double
  /// Q, the probability that the status quo goes on when nobody challenges.
  let statusQuo: Double
  /// Whether the branch that cannot be reached in the published program can be.
  let capitulates: Bool
  /// Whether compromises are chosen by the least move rather than as the published program does.
  let movesLeast: Bool
}

/// How everybody judges everybody's position in one round, given the exponents r.
struct ExpectedUtilityJudgement {
  private let inputs: ExpectedUtilityInputs
  private let positions: [Double]
  private let exponents: [Double]

  /// P_ij, the support for i's position against j's as a share of all votes on all pairs.
  let victories: Matrix

  /// U_s and U_f by judge and other actor: a challenge covers the same distance in both directions.
  private let successes: Matrix
  private let failures: Matrix

  /// U_q by judge.
  private let statusQuos: [Double]

  init(_ inputs: ExpectedUtilityInputs, positions: [Double], exponents: [Double]) {
    (self.inputs, self.positions, self.exponents) = (inputs, positions, exponents)
    let voters = positions.indices
    /// vote_k(x_a, x_b) = c_k·s_k·((|x_k − x_b|/R)^r − (|x_k − x_a|/R)^r).
    let losses = Matrix(rows: voters.count, columns: voters.count) { voter, option in
      power(abs(positions[voter] - positions[option]) / inputs.range, exponents[voter])
    }
    func vote(_ voter: Int, _ first: Int, _ second: Int) -> Double {
      inputs.capability[voter] * inputs.salience[voter]
        * (losses[voter, second] - losses[voter, first])
    }
    var all = 0.0
    for voter in voters {
      for first in voters {
        for second in voters { all += abs(vote(voter, first, second)) }
      }
    }
    victories = Matrix(rows: voters.count, columns: voters.count) { first, second in
      guard all > 0, positions[first] != positions[second] else { return 0 }
      return voters.reduce(0) { $0 + max(0, vote($1, first, second)) } / all
    }
    func utilities(_ sign: Double) -> Matrix {
      Matrix(rows: voters.count, columns: voters.count) { judge, other in
        let gap = abs(positions[judge] - positions[other]) / inputs.range
        return utility(0.5 + sign * (0.5 * gap), exponents[judge])
      }
    }
    (successes, failures) = (utilities(-1), utilities(1))
    statusQuos = exponents.map { utility(0.5, $0) }
  }

  /// What `judge`, one of the two, expects of `initiator` challenging `receiver`, for the initiator:
  /// s_j(P·U_s + (1 − P)·U_f) + (1 − s_j)·U_s − Q·U_q, with the judge's r throughout.
  func expectation(by judge: Int, of initiator: Int, against receiver: Int) -> Double {
    let other = judge == initiator ? receiver : initiator
    let (success, failure) = (successes[judge, other], failures[judge, other])
    let probability = victories[initiator, receiver]
    let resistance = inputs.salience[receiver]
    return resistance * (probability * success + (1 - probability) * failure)
      + (1 - resistance) * success - inputs.statusQuo * statusQuos[judge]
  }

  /// The sum of what the others can expect of challenging an actor, in that actor's eyes.
  func danger(to actor: Int) -> Double {
    positions.indices.reduce(0) {
      $1 == actor ? $0 : $0 + expectation(by: actor, of: $1, against: actor)
    }
  }

  /// What an actor would be left with against another; nil when neither presses it.
  func offer(to actor: Int, from other: Int) -> ExpectedUtilityOffer? {
    let own = expectation(by: actor, of: actor, against: other)
    let theirs = expectation(by: actor, of: other, against: actor)
    let (position, target) = (positions[actor], positions[other])
    func offer(_ kind: ExpectedUtilityOffer.Kind, _ result: Double) -> ExpectedUtilityOffer {
      ExpectedUtilityOffer(
        actor: actor, other: other, kind: kind, expectation: own, otherExpectation: theirs,
        position: result)
    }
    if theirs > own && own > 0 { return offer(.confrontation, target) }
    guard theirs > 0 && own < 0 else { return nil }
    if theirs > abs(own) {
      return offer(.compromise, position + (target - position) * abs(own / theirs))
    }
    // The program compares the other's expectation with itself here, which never holds.
    return inputs.capitulates && theirs < abs(own) ? offer(.capitulation, target) : nil
  }

  /// The offer that an actor takes: a confrontation before a compromise before a capitulation, of
  /// one kind the one that moves it least, and the first of equal ones.
  func bestOffer(to actor: Int) -> ExpectedUtilityOffer? {
    let offers = positions.indices.compactMap {
      positions[$0] == positions[actor] ? nil : offer(to: actor, from: $0)
    }
    for kind in ExpectedUtilityOffer.Kind.allCases {
      let ofKind = offers.filter { $0.kind == kind }
      if let best = ofKind.min(by: { cost(of: $0) < cost(of: $1) }) { return best }
    }
    return nil
  }

  /// What makes one offer worse than another of its kind.
  private func cost(of offer: ExpectedUtilityOffer) -> Double {
    let (own, theirs) = (positions[offer.actor], positions[offer.other])
    guard offer.kind == .compromise, !inputs.movesLeast else { return abs(own - offer.position) }
    // The program's own rule for compromises: the lowest mean of the two positions weighted by the
    // sizes of the expectations.
    let sizes = (abs(offer.expectation), abs(offer.otherExpectation))
    return (sizes.0 * own + sizes.1 * theirs) / (sizes.0 + sizes.1)
  }
}

/// 2 − 4·base^r.
private func utility(_ base: Double, _ exponent: Double) -> Double {
  2 - 4 * power(base, exponent)
}

/// `base` to the power of `exponent`, for a base that is not negative.
private func power(_ base: Double, _ exponent: Double) -> Double {
  if exponent == 1 { return base }
  return base > 0 ? Elementary.exp(exponent * Elementary.log(base)) : 0
}
