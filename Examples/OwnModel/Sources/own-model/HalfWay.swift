import MultivectorKit

/// A model of one line: every month a tie goes a share of the way to its set point, without noise.
struct HalfWay: DynamicsModel {
  let description = ModelDescription(
    id: "half-way", title: "Half way",
    summary: "Ties return to their set points by a share a month.",
    citation: "an example", isNot: "There is no balance and no noise in it.",
    parameters: [
      ParameterDescription(
        name: "share", symbol: "q", unit: "per month", range: 0.1...0.9, allowed: 0...1,
        defaultValue: 0.5, meaning: "The share of the way that a tie goes in a month.",
        source: "an example")
    ], stateKind: .ties, stop: .atHorizon, isDrivenByEvidence: true)

  /// The set points that hold now, and the share of each member.
  struct Carried {
    var setPoints: [Matrix]
    let shares: [Double]
  }

  func start(_ members: [MemberProblem], schedule: Schedule, seed: UInt64) -> Start<Carried> {
    let actors = members.first?.actorCount ?? 0
    return Start(
      states: MatrixBatch(members.map(\.ties), rows: actors, columns: actors),
      workspace: Carried(
        setPoints: members.map(\.ties), shares: members.map { $0.parameters["share"] ?? 0.5 }),
      refusals: members.map { $0.actorCount == actors ? nil : .mismatchedShapes })
  }

  func apply(_ forcing: Forcing, to member: Int, in workspace: inout Carried) {
    if let ties = forcing.ties { workspace.setPoints[member] = ties }
  }

  func step(
    _ states: inout MatrixBatch, at step: Int, active: [Bool], workspace: inout Carried
  ) {
    for member in active.indices where active[member] {
      let (setPoints, share) = (workspace.setPoints[member], workspace.shares[member])
      for row in 0..<states.rows {
        for column in 0..<states.columns {
          states[member, row, column] +=
            share * (setPoints[row, column] - states[member, row, column])
        }
      }
    }
  }
}
