import LinearAlgebra

/// How close a model leaves every actor to every pole, on the model's own scale.
///
/// Whatever the model, a_ip = Σ_{k∈p} w_k N_ik, N being how close it leaves actors to each other: ties,
/// shared camps, or distances between positions. Weights of pole members that the model has no place
/// for are left out, and the others made to sum to 1.
public struct PoleCloseness: Sendable, Equatable {
  private let values: [[Double?]]

  /// The closeness of actors by how close they are to each other.
  ///
  /// - Parameters:
  ///   - nearness: N, for the actors in `rows`.
  ///   - rows: which rows of the scenario the model has a place for, ascending.
  ///   - frame: actors, poles and their weights.
  init(_ nearness: Matrix, of rows: [Int], in frame: MeasureContext) {
    let places = frame.actors.indices.map { rows.firstIndex(of: $0) }
    values = frame.actors.indices.map { actor in
      frame.poles.indices.map { pole in
        guard let own = places[actor] else { return nil }
        let members = frame.weights[actor][pole].compactMap { member in
          places[member.row].map { (place: $0, weight: member.weight) }
        }
        let total = members.reduce(0) { $0 + $1.weight }
        guard total > 0 else { return nil }
        return members.reduce(0) { $0 + $1.weight * nearness[own, $1.place] } / total
      }
    }
  }

  /// a_ip; `nil` where the actor is the pole, or the model has no place for one of them.
  public func closeness(_ actor: Int, _ pole: Int) -> Double? { values[actor][pole] }

  /// The closest pole, or the number of poles where none leads by `leastLead`; `nil` for an actor
  /// without a pole to be close to.
  ///
  /// - Parameters:
  ///   - actor: the row of the actor.
  ///   - leastLead: the lead below which no pole comes first.
  /// - Returns: the index of a pole, or how many there are.
  public func first(_ actor: Int, leastLead: Double) -> Int? {
    let ranked = values[actor].indices.compactMap { pole in
      values[actor][pole].map { (pole: pole, value: $0) }
    }.sorted { ($1.value, $0.pole) < ($0.value, $1.pole) }
    guard let best = ranked.first else { return nil }
    guard ranked.count > 1, best.value - ranked[1].value < leastLead else { return best.pole }
    return values[actor].count
  }
}
