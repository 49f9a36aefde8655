internal import LinearAlgebra
internal import Parameters
internal import RandomStreams

/// One member of ``SpatialBargaining`` under way.
struct SpatialMember {
  /// KTAB's files, and ours, count positions and salience from 0 to this.
  static let whole = 100.0

  private(set) var state: SpatialState
  private(set) var actors: SpatialActors
  let options: BargainingOptions
  private let draws: [RandomStream]

  /// The member of a problem that has been found fit to start.
  init(_ problem: MemberProblem, seed: UInt64) {
    let whole = Self.whole
    let shares = problem.salience.map { salience in
      Matrix(rows: salience.rows, columns: salience.columns) { salience[$0, $1] / whole }
    }
    let issues = problem.positions.columns
    actors = SpatialActors(
      capability: problem.sizes,
      salience: shares
        ?? Matrix(rows: problem.actorCount, columns: issues, repeating: 1 / Double(issues)),
      accommodation: problem.accommodation ?? .identity(problem.actorCount))
    func scaled(_ positions: Matrix) -> Matrix {
      Matrix(rows: positions.rows, columns: positions.columns) { positions[$0, $1] / whole }
    }
    state = SpatialState(
      positions: scaled(problem.start ?? problem.positions), ideals: scaled(problem.positions))
    options = BargainingOptions(problem.parameters)
    draws = problem.identities.map {
      RandomStream(seed: seed, purpose: "bargain", identity: $0, member: problem.member)
    }
  }

  /// Makes a change of capabilities take effect.
  mutating func apply(_ forcing: Forcing) {
    actors = SpatialActors(
      capability: forcing.sizes ?? actors.capability, salience: actors.salience,
      accommodation: actors.accommodation)
  }

  /// The positions on the scale of the problem (actors × issues).
  var positions: Matrix {
    Matrix(rows: state.positions.rows, columns: state.positions.columns) {
      state.positions[$0, $1] * Self.whole
    }
  }

  /// One turn: judge, challenge, bargain, choose, move.
  ///
  /// Nil when a Markov chain did not settle.
  mutating func turn(_ number: Int) -> SpatialOutcome? {
    guard let turn = SpatialTurn(state, actors: actors, options: options) else { return nil }
    let challenges = turn.challenges()
    let tables = turn.tables(challenges)
    var decisions: [SpatialDecision] = []
    for (actor, table) in tables.enumerated() {
      guard let probabilities = turn.probabilities(of: table) else { return nil }
      let chosen = choice(among: probabilities, of: actor, number)
      decisions.append(
        SpatialDecision(table: table, probabilities: probabilities, chosen: chosen))
    }
    let next = Matrix(rows: state.positions.rows, columns: state.positions.columns) {
      decisions[$0].position(of: $0)[$1]
    }
    state.move(to: next, accommodation: actors.accommodation)
    return SpatialOutcome(turn: turn, challenges: challenges, decisions: decisions)
  }

  private func choice(among probabilities: [Double], of actor: Int, _ turn: Int) -> Int {
    switch options.selection {
    case .mostProbable:
      probabilities.indices.reduce(0) { probabilities[$1] > probabilities[$0] ? $1 : $0 }
    case .drawn: draws[actor].categorical(probabilities, at: UInt64(turn)) ?? 0
    }
  }
}

/// What happened in a turn, on the scale on which a whole is 1.
struct SpatialOutcome {
  let turn: SpatialTurn
  let challenges: [SpatialChallenge]
  let decisions: [SpatialDecision]
}

/// What was on an actor's table and what it took.
struct SpatialDecision {
  let table: [Bargain]
  let probabilities: [Double]
  let chosen: Int

  /// Where the choice puts the actor.
  func position(of actor: Int) -> [Double] {
    let bargain = table[chosen]
    return bargain.initiator == actor ? bargain.initiatorPosition : bargain.receiverPosition
  }
}
