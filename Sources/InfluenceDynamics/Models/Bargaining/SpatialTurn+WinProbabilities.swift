internal import LinearAlgebra

extension SpatialTurn {
  /// The probability that each actor's position wins a vote on the distinct positions, by capability
  /// and with everybody's attitude to risk; nil when it did not settle.
  func winProbabilities() -> [Double]? {
    let distinct = camps.map { $0[0] }
    let own = utilities
    let contest = OptionContest(
      weights: actors.capability,
      utilities: Matrix(rows: own.rows, columns: distinct.count) { own[$0, distinct[$1]] },
      options: options)
    return contest.probabilities.map { probabilities in
      actors.indices.map { actor in
        // Every actor is near itself or near an earlier one; KTAB takes the last that is near.
        let place = distinct.lastIndex { areOne(actor, $0) }
        return place.map { probabilities[$0] } ?? 0
      }
    }
  }

  /// Which actors stand in one place: each actor with the first camp whose first actor is near.
  var camps: [[Int]] {
    actors.indices.reduce(into: []) { camps, actor in
      if let camp = camps.firstIndex(where: { areOne(actor, $0[0]) }) {
        camps[camp].append(actor)
      } else {
        camps.append([actor])
      }
    }
  }

  /// Whether two positions are less than a thousandth of the scale apart.
  private func areOne(_ first: Int, _ second: Int) -> Bool {
    let squares = zip(state.positions.row(first), state.positions.row(second)).reduce(0) {
      $0 + ($1.0 - $1.1) * ($1.0 - $1.1)
    }
    return squares.squareRoot() < 1e-3
  }
}
