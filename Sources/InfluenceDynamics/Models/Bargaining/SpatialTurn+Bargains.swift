internal import LinearAlgebra

/// A challenge with what everybody expects of it and what it brings to the table, on the scale on
/// which a whole is 1.
struct SpatialChallenge {
  let initiator: Int
  let receiver: Int
  /// What the two expect of it: the initiator for itself and for the receiver, then the receiver
  /// likewise.
  let expectations: [ChallengeExpectation]
  /// The initiator's proposal, the receiver's, and the mean weighted by power.
  let proposals: (initiator: Bargain, receiver: Bargain, mean: Bargain)
}

extension SpatialTurn {
  /// The challenges that are made, by initiator; an actor makes one at most.
  func challenges() -> [SpatialChallenge] {
    actors.indices.compactMap { initiator in
      bestChallenge(of: initiator).map { challenge(by: initiator, to: $0.receiver) }
    }
  }

  /// The tables: for each actor the status quo, then the bargains of all challenges that it makes
  /// or meets, by initiator.
  func tables(_ challenges: [SpatialChallenge]) -> [[Bargain]] {
    var tables = actors.indices.map { actor in
      let position = state.positions.row(actor)
      return [
        Bargain(
          initiator: actor, receiver: actor, initiatorPosition: position,
          receiverPosition: position)
      ]
    }
    for challenge in challenges {
      let bargains =
        switch options.bargainModel {
        case .initiator: [challenge.proposals.initiator]
        case .both: [challenge.proposals.initiator, challenge.proposals.receiver]
        case .powerWeighted: [challenge.proposals.mean]
        }
      tables[challenge.initiator] += bargains
      tables[challenge.receiver] += bargains
    }
    return tables
  }

  /// The probability that each bargain on a table is the outcome, all actors voting with their
  /// capability on the states that the bargains lead to; nil when it did not settle.
  func probabilities(of table: [Bargain]) -> [Double]? {
    let utilities = Matrix(rows: actors.indices.count, columns: table.count) {
      utility(of: table[$1], to: $0)
    }
    return OptionContest(weights: actors.capability, utilities: utilities, options: options)
      .probabilities
  }

  /// The mean utility to an actor of the positions of all once a bargain is carried out.
  private func utility(of bargain: Bargain, to actor: Int) -> Double {
    let unchanged = actors.indices.reduce(0) { sum, other in
      let moves = !bargain.isStatusQuo && (other == bargain.initiator || other == bargain.receiver)
      return moves ? sum : sum + estimates[actor][actor, other]
    }
    let moved =
      bargain.isStatusQuo
      ? 0
      : utility(of: bargain.initiatorPosition, to: actor)
        + utility(of: bargain.receiverPosition, to: actor)
    return (unchanged + moved) / Double(actors.indices.count)
  }

  private func challenge(by initiator: Int, to receiver: Int) -> SpatialChallenge {
    let expectations = [(initiator, initiator), (initiator, receiver), (receiver, initiator)]
      .map { expectation(by: $0.0, for: $0.1, of: initiator, against: receiver) }
    let last = expectation(by: receiver, for: receiver, of: initiator, against: receiver)
    let (own, theirs) = (expectations[0], expectations[2])
    let first = proposal(initiator, receiver, chance: own.probability)
    let second = proposal(
      initiator, receiver,
      chance: options.mode == .compatible ? theirs.gain : theirs.probability)
    return SpatialChallenge(
      initiator: initiator, receiver: receiver, expectations: expectations + [last],
      proposals: (first, second, mean(first, second)))
  }

  /// The bargain of one who gives the initiator this chance to win.
  private func proposal(_ initiator: Int, _ receiver: Int, chance: Double) -> Bargain {
    let pairs = (0..<state.positions.columns).map { issue in
      options.interpolation.positions(
        (state.positions[initiator, issue], actors.salience[initiator, issue], chance),
        (state.positions[receiver, issue], actors.salience[receiver, issue], 1 - chance))
    }
    return Bargain(
      initiator: initiator, receiver: receiver, initiatorPosition: pairs.map(\.first),
      receiverPosition: pairs.map(\.second))
  }

  /// The mean of the initiator's and the receiver's proposal, weighted by capability and attention.
  private func mean(_ first: Bargain, _ second: Bargain) -> Bargain {
    let (initiator, receiver) = (first.initiator, first.receiver)
    // KTAB takes the capability of the initiator on both sides.
    let capable = options.mode == .compatible ? initiator : receiver
    let weights = (
      actors.weight(initiator), actors.capability[capable] * actors.attention[receiver]
    )
    func mean(_ own: [Double], _ theirs: [Double]) -> [Double] {
      zip(own, theirs).map {
        (weights.0 * $0 + weights.1 * $1) / (weights.0 + weights.1)
      }
    }
    return Bargain(
      initiator: initiator, receiver: receiver,
      initiatorPosition: mean(first.initiatorPosition, second.initiatorPosition),
      receiverPosition: mean(first.receiverPosition, second.receiverPosition))
  }
}
