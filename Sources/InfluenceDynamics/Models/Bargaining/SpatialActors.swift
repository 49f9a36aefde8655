internal import LinearAlgebra

/// Who bargains in one member, on the scale on which a whole is 1.
struct SpatialActors {
  /// What each actor can use.
  let capability: [Double]

  /// How much of its attention each actor gives to each issue (actors × issues).
  let salience: Matrix

  /// The part of its attention that each actor gives to all issues together, at most 1.
  let attention: [Double]

  /// How far i's ideal moves to j's position after a turn (actors × actors).
  ///
  /// What is left of a row to 1 stays with i's old ideal. The identity lets ideals follow positions.
  let accommodation: Matrix

  init(capability: [Double], salience: Matrix, accommodation: Matrix) {
    self.capability = capability
    self.salience = salience
    self.accommodation = accommodation
    attention = (0..<salience.rows).map { actor in
      (0..<salience.columns).reduce(0) { $0 + salience[actor, $1] }
    }
  }

  var indices: Range<Int> { capability.indices }

  /// What an actor puts into a contest: capability times attention.
  func weight(_ actor: Int) -> Double { attention[actor] * capability[actor] }

  /// How far a position (one number an issue) is from an ideal in the eyes of `actor`:
  /// √(Σ((θ − x)σ)²/Σσ²).
  func distance(of position: [Double], from ideal: [Double], for actor: Int) -> Double {
    var (distances, weights) = (0.0, 0.0)
    for issue in position.indices {
      let care = salience[actor, issue]
      let gap = (ideal[issue] - position[issue]) * care
      distances += gap * gap
      weights += care * care
    }
    return (distances / weights).squareRoot()
  }
}

/// Where everybody stands before a turn, on the scale on which a whole is 1.
struct SpatialState: Equatable {
  /// The positions that are defended (actors × issues).
  var positions: Matrix

  /// The ideals by which positions are judged (actors × issues).
  var ideals: Matrix

  /// Moves everybody to new positions, and the ideals after them: θ_i ← Σ_j a_ij x_j + (1 − Σ_j
  /// a_ij) θ_i.
  mutating func move(to positions: Matrix, accommodation: Matrix) {
    let old = ideals
    self.positions = positions
    ideals = Matrix(rows: old.rows, columns: old.columns) { actor, issue in
      let (moved, share) = (0..<old.rows).reduce((0.0, 0.0)) { sums, other in
        let part = accommodation[actor, other]
        return (sums.0 + part * positions[other, issue], sums.1 + part)
      }
      return moved + max(0, 1 - share) * old[actor, issue]
    }
  }
}

extension Matrix {
  /// One row as a list.
  func row(_ index: Int) -> [Double] { (0..<columns).map { self[index, $0] } }
}

/// The utility of a position at a distance in the eyes of an actor of risk attitude R:
/// (1 − d)(1 + dR), with dR at most R.
func spatialUtility(distance: Double, risk: Double) -> Double {
  (1 - distance) * (1 + min(1, distance) * risk)
}
