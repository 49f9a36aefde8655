internal import LinearAlgebra
internal import Parameters

/// What signed influence carries from step to step, and the memory it reuses.
public struct SignedWorkspace: Sendable {
  private var ties: MatrixBatch
  private var tieWorkspace: TieWorkspace
  private var members: [SignedMember]
  private let issues: Int
  /// Which members' ties move in a step.
  private var moving: [Bool]
  /// The positions that a member moves to, actor by actor.
  private var next: [Double]

  init(ties: MatrixBatch, tieWorkspace: TieWorkspace, members: [SignedMember], issues: Int) {
    self.ties = ties
    self.tieWorkspace = tieWorkspace
    self.members = members
    self.issues = issues
    moving = Array(repeating: false, count: members.count)
    next = Array(repeating: 0, count: ties.rows * issues)
  }

  mutating func apply(_ forcing: Forcing, to member: Int) {
    tieWorkspace.apply(forcing, to: member)
    if let influence = forcing.influence { members[member].influence = influence }
    if members[member].hasFixedTies, let changed = forcing.ties {
      ties.store(tieWorkspace.constants[member].cleared(changed), as: member)
    }
  }

  /// Writes the first state of a member: its ties, and the positions it holds by itself.
  func writeStart(of member: Int, to states: inout MatrixBatch) {
    writeTies(of: member, to: &states)
    for actor in 0..<ties.rows {
      for issue in 0..<issues {
        states[member, actor, ties.rows + issue] = members[member].anchors[actor, issue]
      }
    }
  }

  /// Moves the positions of the active members by their present ties, then the ties, all at once.
  mutating func advance(_ states: inout MatrixBatch, at step: Int, active: [Bool]) {
    for member in members.indices {
      moving[member] = active[member] && !members[member].hasFixedTies
      if active[member] { movePositions(of: member, in: &states) }
    }
    tieWorkspace.advance(&ties, at: step, active: moving)
    for member in members.indices where active[member] {
      writeTies(of: member, to: &states)
    }
  }

  /// y ← ΛWy + (I − Λ)u, W by the member's present ties.
  private mutating func movePositions(of member: Int, in states: inout MatrixBatch) {
    let count = ties.rows
    let carried = members[member]
    for actor in 0..<count {
      var total = 0.0
      for other in 0..<count { total += pull(member, actor, other).magnitude }
      let openness = total > 0 ? carried.susceptibility[actor] : 0
      for issue in 0..<issues {
        var sum = 0.0
        for other in 0..<count where total > 0 {
          sum += pull(member, actor, other) * states[member, other, count + issue]
        }
        let influenced = total > 0 ? openness * (sum / total) : 0
        next[actor * issues + issue] =
          influenced + (1 - openness) * carried.anchors[actor, issue]
      }
    }
    for actor in 0..<count {
      for issue in 0..<issues {
        states[member, actor, count + issue] = next[actor * issues + issue]
      }
    }
  }

  private func writeTies(of member: Int, to states: inout MatrixBatch) {
    for actor in 0..<ties.rows {
      for other in 0..<ties.rows { states[member, actor, other] = ties[member, actor, other] }
    }
  }

  /// A_ij X_ij.
  private func pull(_ member: Int, _ actor: Int, _ other: Int) -> Double {
    let tie = ties[member, actor, other]
    guard let influence = members[member].influence else { return tie }
    return influence[actor, other] * tie
  }
}

/// What one member of signed influence has of its own.
struct SignedMember: Sendable {
  /// u, actors × issues.
  let anchors: Matrix
  let susceptibility: [Double]
  var influence: Matrix?
  let hasFixedTies: Bool

  /// What a problem gives; nothing that moves for one that was refused.
  init(_ problem: MemberProblem?, _ actors: Int, _ issues: Int) {
    anchors = problem?.positions ?? Matrix(rows: actors, columns: issues)
    susceptibility = problem?.susceptibility ?? Array(repeating: 0, count: actors)
    influence = problem?.influence
    hasFixedTies = problem.map { ($0.parameters["ties"] ?? 0) != 0 } ?? true
  }
}
