internal import LinearAlgebra

/// What everybody thinks of everybody's position before a turn.
struct SpatialTurn {
  let actors: SpatialActors
  let state: SpatialState
  let options: BargainingOptions

  /// d_ij: how far j's position is from i's ideal (actors × actors).
  let distances: Matrix

  /// 1 − d_ij: the values of positions to actors that are neutral to risk.
  let values: Matrix

  /// The contest of all positions, by capability alone and neutral to risk; risk is inferred from
  /// it.
  let contest: OptionContest

  /// R_i.
  let risk: [Double]

  /// u^h_ij: what h takes to be i's utility of j's position; one matrix for each h.
  let estimates: [Matrix]

  init?(_ state: SpatialState, actors: SpatialActors, options: BargainingOptions) {
    let count = actors.indices.count
    let distances = Matrix(rows: count, columns: count) { actor, other in
      actors.distance(
        of: state.positions.row(other), from: state.ideals.row(actor), for: actor)
    }
    let values = Matrix(rows: count, columns: count) {
      spatialUtility(distance: distances[$0, $1], risk: 0)
    }
    let contest = OptionContest(
      weights: actors.capability, utilities: values, options: options)
    guard let probabilities = contest.probabilities else { return nil }
    let risk = options.riskRange.attitudes(from: probabilities)
    estimates = risk.map { judge in
      Matrix(rows: count, columns: count) { actor, other in
        let attitude = options.riskAdjustment.estimate(by: judge, of: risk[actor])
        return spatialUtility(distance: distances[actor, other], risk: attitude)
      }
    }
    (self.state, self.actors, self.options) = (state, actors, options)
    (self.distances, self.values, self.contest, self.risk) = (distances, values, contest, risk)
  }

  /// u_ij by everybody's own judgement (actors × actors).
  var utilities: Matrix {
    Matrix(rows: distances.rows, columns: distances.columns) { estimates[$0][$0, $1] }
  }

  /// What an actor thinks of a position that need not be anybody's.
  func utility(of position: [Double], to actor: Int) -> Double {
    let distance = actors.distance(
      of: position, from: state.ideals.row(actor), for: actor)
    return spatialUtility(distance: distance, risk: risk[actor])
  }
}
