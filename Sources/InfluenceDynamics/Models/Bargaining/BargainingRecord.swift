public import LinearAlgebra

/// What happened in a run of ``SpatialBargaining``: which actors pressed which, what they expected,
/// and what they settled on.
public struct BargainingRecord: Sendable, Equatable {
  /// The turns, from the first.
  public let turns: [BargainingTurn]

  /// How things stand after the last turn.
  public let end: BargainingStanding
}

/// One turn of ``SpatialBargaining``.
public struct BargainingTurn: Sendable, Equatable {
  /// How things stood before it.
  public let standing: BargainingStanding

  /// The challenges, by initiator; an actor makes one at most.
  public let challenges: [BargainingChallenge]

  /// What each actor chose, by actor.
  public let decisions: [BargainingDecision]
}

/// How things stand before a turn: positions, and how everybody judges them.
public struct BargainingStanding: Sendable, Equatable {
  /// Positions on the scale of the problem (actors × issues).
  public let positions: Matrix

  /// Ideals on the scale of the problem (actors × issues).
  public let ideals: Matrix

  /// 1 − d_ij, the value of j's position to i when risk does not matter (actors × actors).
  public let values: Matrix

  /// P_ij, the probability that i's position defeats j's when all vote by capability, neutral to
  /// risk (actors × actors).
  public let victories: Matrix

  /// The probability that each actor's position is the outcome, which risk is inferred from.
  public let centralProbabilities: [Double]

  /// R_i: above 0 shuns risk.
  public let riskAttitudes: [Double]

  /// u_ij, the utility of j's position to i (actors × actors).
  public let utilities: Matrix

  /// What each actor takes everybody's utilities to be: one matrix (actors × actors) for each judge.
  public let estimates: [Matrix]

  /// Which actors stand in one place: within a thousandth of the scale of the camp's first actor.
  public let camps: [[Int]]

  /// The probability that the position an actor holds wins; actors within a thousandth of the scale
  /// hold one position, so these may add up to more than 1.
  ///
  /// Empty when a Markov chain did not settle.
  public let winProbabilities: [Double]
}

/// A challenge, what the two expect of it, and what it brings to the table.
public struct BargainingChallenge: Sendable, Equatable {
  /// Who challenges.
  public let initiator: Int

  /// Who is challenged.
  public let receiver: Int

  /// The initiator's expectations for itself and for the receiver, then the receiver's likewise.
  public let expectations: [ChallengeExpectation]

  /// What the initiator proposes, on the scale of the problem.
  public let initiatorProposal: Bargain

  /// What the receiver proposes, on the scale of the problem.
  public let receiverProposal: Bargain

  /// The mean of the two weighted by power, on the scale of the problem.
  public let weightedProposal: Bargain
}

/// What was on an actor's table, and what it took.
public struct BargainingDecision: Sendable, Equatable {
  /// The status quo, then the bargains that the actor had a part in, on the scale of the problem.
  public let bargains: [Bargain]

  /// The probability of each bargain to be the outcome.
  public let probabilities: [Double]

  /// The bargain that was taken.
  public let chosen: Int
}

extension SpatialBargaining {
  /// Follows one member and records what happened in each turn.
  ///
  /// The positions are those of ``run(_:members:schedule:seed:)`` to the bit. `turns` is how many
  /// turns to follow: the stop rule belongs to the run, whose trajectory shows how many there were.
  /// `seed` is the run's. Changes in the problem's `forcing` take effect at their steps. Nil when the
  /// problem is refused or a Markov chain did not settle.
  public func record(
    of problem: MemberProblem, turns count: Int, seed: UInt64
  ) -> BargainingRecord? {
    let (rows, columns) = (problem.positions.rows, problem.positions.columns)
    guard problem.spatialRefusal(rows: rows, columns: columns) == nil else { return nil }
    var member = SpatialMember(problem, seed: seed)
    var turns: [BargainingTurn] = []
    for step in 0..<count {
      for forcing in problem.forcing where forcing.step == step { member.apply(forcing) }
      guard let outcome = member.turn(step) else { return nil }
      turns.append(BargainingTurn(outcome))
    }
    let last = SpatialTurn(member.state, actors: member.actors, options: member.options)
    return last.map { BargainingRecord(turns: turns, end: BargainingStanding($0)) }
  }
}

extension BargainingTurn {
  fileprivate init(_ outcome: SpatialOutcome) {
    let whole = SpatialMember.whole
    standing = BargainingStanding(outcome.turn)
    challenges = outcome.challenges.map {
      BargainingChallenge(
        initiator: $0.initiator, receiver: $0.receiver, expectations: $0.expectations,
        initiatorProposal: $0.proposals.initiator.scaled(by: whole),
        receiverProposal: $0.proposals.receiver.scaled(by: whole),
        weightedProposal: $0.proposals.mean.scaled(by: whole))
    }
    decisions = outcome.decisions.map {
      BargainingDecision(
        bargains: $0.table.map { $0.scaled(by: whole) }, probabilities: $0.probabilities,
        chosen: $0.chosen)
    }
  }
}

extension BargainingStanding {
  fileprivate init(_ turn: SpatialTurn) {
    func scaled(_ matrix: Matrix) -> Matrix {
      Matrix(rows: matrix.rows, columns: matrix.columns) { matrix[$0, $1] * SpatialMember.whole }
    }
    positions = scaled(turn.state.positions)
    ideals = scaled(turn.state.ideals)
    values = turn.values
    victories = turn.contest.victories
    centralProbabilities = turn.contest.probabilities ?? []
    riskAttitudes = turn.risk
    utilities = turn.utilities
    estimates = turn.estimates
    camps = turn.camps
    winProbabilities = turn.winProbabilities() ?? []
  }
}
