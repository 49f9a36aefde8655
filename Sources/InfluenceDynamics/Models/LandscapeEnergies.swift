internal import LinearAlgebra

/// The energies of configurations of actors on two sides, and what a move changes.
///
/// E(X) = Σ over ordered pairs of sᵢsⱼpᵢⱼdᵢⱼ(X), d = 1 for actors on different sides, else 0; F_k(X) =
/// Σⱼ sⱼp_kjd_kj(X) is the frustration of actor k. Moving k changes E by 2s_k times the change of
/// F_k. With sides σ = ±1 and wᵢⱼ = sᵢsⱼpᵢⱼ that is 2σ_k Σⱼ w_kjσⱼ.
struct LandscapeEnergies: Sendable {
  /// wᵢⱼ = sᵢsⱼpᵢⱼ, zero on the diagonal (actors × actors).
  let weights: Matrix

  /// Changes of energy no larger than this are none.
  let tolerance: Double

  init(propensities: Matrix, sizes: [Double], tolerance: Double) {
    let weights = Matrix(rows: propensities.rows, columns: propensities.columns) {
      $0 == $1 ? 0 : sizes[$0] * sizes[$1] * propensities[$0, $1]
    }
    self.weights = weights
    let largest = (0..<weights.rows).map { row in
      (0..<weights.columns).reduce(0) { $0 + weights[row, $1].magnitude }
    }.max()
    self.tolerance = tolerance * 2 * (largest ?? 0)
  }

  var count: Int { weights.rows }

  /// E of a configuration; true = the first side.
  func energy(of sides: [Bool]) -> Double {
    var sum = 0.0
    for row in 0..<count {
      for column in 0..<row where sides[row] != sides[column] { sum += 2 * weights[row, column] }
    }
    return sum
  }

  /// By how much E changes when an actor changes sides.
  func change(moving actor: Int, in sides: [Bool]) -> Double {
    let field = (0..<count).reduce(0.0) {
      $0 + (sides[$1] == sides[actor] ? weights[actor, $1] : -weights[actor, $1])
    }
    return 2 * field
  }

  /// The actor whose move lowers E most, nil at a minimum.
  ///
  /// Of equal drops the first actor's is taken.
  func steepestMove(from sides: [Bool]) -> Int? {
    steepest(of: (0..<count).map { change(moving: $0, in: sides) })
  }

  /// Where steepest descent ends from a configuration.
  ///
  /// A move changes what the others' moves would change by one term each, so that it takes as long
  /// as there are actors; what rounding adds up to is computed again where it seems to end.
  func descended(from start: [Bool]) -> [Bool] {
    var sides = start
    while let first = steepestMove(from: sides) {
      var changes = (0..<count).map { change(moving: $0, in: sides) }
      var mover: Int? = first
      while let moving = mover {
        for other in 0..<count where other != moving {
          let term = 4 * weights[moving, other]
          changes[other] += sides[other] == sides[moving] ? -term : term
        }
        changes[moving] = -changes[moving]
        sides[moving].toggle()
        mover = steepest(of: changes)
      }
    }
    return sides
  }

  /// The actor whose change is the lowest, nil when none lowers E; of equal ones the first.
  private func steepest(of changes: [Double]) -> Int? {
    var (best, mover): (Double, Int?) = (0, nil)
    for (actor, change) in changes.enumerated() where change < best - tolerance {
      (best, mover) = (change, actor)
    }
    return mover
  }
}

/// A configuration that no single move improves.
struct LandscapeMinimum: Sendable, Equatable {
  /// Whether each actor is on the first actor's side.
  let sides: [Bool]

  let energy: Double

  /// How many configurations, or starts, lead to it by steepest descent.
  let basin: Int

  /// The two sides, by actors.
  var groups: [[Int]] {
    [sides.indices.filter { sides[$0] }, sides.indices.filter { !sides[$0] }]
  }
}

extension [LandscapeMinimum] {
  /// Deepest first; energies equal within a tolerance in the order of the configurations.
  func sorted(within tolerance: Double) -> [LandscapeMinimum] {
    func level(_ energy: Double) -> Double {
      tolerance > 0 ? (energy / tolerance).rounded() : energy
    }
    return sorted { first, second in
      let (one, other) = (level(first.energy), level(second.energy))
      guard one == other else { return one < other }
      let place = first.sides.indices.first { first.sides[$0] != second.sides[$0] }
      return place.map { first.sides[$0] } ?? false
    }
  }
}
