public import LinearAlgebra
internal import Parameters

/// Structural balance within bounds: dKᵢⱼ/dt = (1 − (Kᵢⱼ/R)²) Σₖ KᵢₖKₖⱼ.
///
/// Kułakowski, Gawroński and Gronek 2005, "The Heider balance: a continuous approach", doi
/// 10.1142/S012918310500742X. K(0) is `start` or `ties`, none larger than R. Runge and Kutta's
/// fourth-order method; the substeps of a step follow from R and the number of actors.
public struct StructuralBalanceBounded: InterpretedModel {
  /// The model; it has no state.
  public init() {}

  /// What the model is.
  public let description = ModelDescription(
    id: "structural-balance-bounded",
    title: "Structural balance within bounds",
    summary: """
      A tie grows when the two actors agree about third parties and shrinks when they do not, and \
      slows down near the largest size a tie can have, until nothing moves.
      """,
    citation:
      "Kułakowski, K., Gawroński, P. and Gronek, P. (2005), Int. J. Mod. Phys. C 16, 707-716",
    isNot: """
      No tie has a set point to return to: what the first ties were is forgotten but for who ended \
      where. The time is in the unit in which ties act on each other, not months.
      """,
    parameters: [
      ParameterDescription(
        name: "limit", symbol: "R", alternativeNames: ["R"], unit: "tie", range: 1...10,
        allowed: Double.leastNormalMagnitude...1e6, defaultValue: 5,
        meaning: "The largest size of a tie; no first tie may exceed it.",
        source: "Kułakowski, Gawroński and Gronek 2005 bound ties; the size is a choice"),
      timeStepOfBalance,
      ParameterDescription(
        name: "diagonal", options: ["free", "zero"],
        meaning: """
          Whether an actor's tie with itself is followed like the others, as in the matrix \
          equation, or kept at 0.
          """,
        source: "the matrix equation for free"),
      ParameterDescription(
        name: "tolerance", symbol: "ε", unit: "tie", range: 1e-12...1e-6,
        allowed: 0...Double.greatestFiniteMagnitude, defaultValue: 1e-12,
        meaning: "A member has converged when no tie moves by more than this in a step.",
        source: "numerical choice"),
    ],
    stateKind: .ties,
    stop: .whenStill,
    fixedPoints: """
      Every pattern of ties of size R in one or two camps; X = 0; and patterns in which the sum \
      over third parties vanishes, which are not stable.
      """,
    conclusion: """
      From nearly every start everybody is a friend or there are two hostile camps, those that \
      structural-balance gives at its blow-up when no tie meets its bound early. How long it takes \
      falls with the number of actors.
      """,
    findings: [
      FindingDescription(
        name: "balance", unit: "words",
        meaning: """
          "balanced" when at the end everybody has a tie with everybody and no triad is at odds; \
          else "not balanced".
          """),
      FindingDescription(
        name: "factions", unit: "groups", meaning: "The camps at the end, when it is balanced."),
      FindingDescription(
        name: "unbalanced triads", unit: "1",
        meaning: "The share of triads at the end whose three ties do not multiply to above 0."),
    ],
    inputs: ModelInputs(uses: []))

  /// The first ties.
  public func start(
    _ members: [MemberProblem], schedule: Schedule, seed: UInt64
  ) -> Start<BoundedBalance> {
    let order = members.first?.actorCount ?? 0
    let blank = Matrix(rows: order, columns: order)
    var refusals = members.map {
      $0.refusal(rows: order, columns: order, takesForcing: false)
    }
    let fields = members.map(BoundedBalance.Field.init)
    for (index, member) in members.enumerated() where refusals[index] == nil {
      refusals[index] = fields[index].refusal(of: member.firstTies)
    }
    let starts = members.indices.map { index in
      refusals[index] == nil ? fields[index].cleared(members[index].firstTies) : blank
    }
    return Start(
      states: MatrixBatch(starts, rows: order, columns: order),
      workspace: BoundedBalance(fields: fields, order: order), refusals: refusals)
  }

  /// Does nothing: members with changes to come are refused.
  public func apply(_ forcing: Forcing, to member: Int, in workspace: inout BoundedBalance) {}

  /// Integrates every active member over one step.
  public func step(
    _ states: inout MatrixBatch, at step: Int, active: [Bool], workspace: inout BoundedBalance
  ) {
    for member in active.indices where active[member] { workspace.advance(member, of: &states) }
  }

  /// Whether it ended in balance, and which actors ended together.
  public func findings(
    of problem: MemberProblem, along trajectory: Trajectory, seed: UInt64
  ) -> [ModelFinding] {
    guard trajectory.wasStarted else { return [] }
    let last = trajectory.last
    let everybody = Array(0..<last.rows)
    let isComplete = everybody.allSatisfy { row in
      everybody.allSatisfy { $0 == row || last[row, $0] != 0 }
    }
    let camps = isComplete ? SignedGraph(last).camps(among: everybody) : nil
    var findings = [ModelFinding("balance", kind: camps == nil ? "not balanced" : "balanced")]
    if let camps {
      findings.append(ModelFinding("factions", groups: [camps.first, camps.second]))
    }
    if let share = last.unbalancedTriads {
      findings.append(ModelFinding("unbalanced triads", share))
    }
    return findings
  }
}

extension Matrix {
  /// The share of triads whose ties do not multiply to above 0, nil without triads.
  ///
  /// A tie is taken as the mean of both directions.
  fileprivate var unbalancedTriads: Double? {
    guard rows > 2 else { return nil }
    let both = symmetricPart
    var (odd, all) = (0, 0)
    for first in 0..<rows {
      for second in first + 1..<rows {
        for third in second + 1..<rows {
          all += 1
          let signs = [both[first, second], both[second, third], both[third, first]]
          if signs.contains(0) || signs.count(where: { $0 < 0 }) % 2 == 1 { odd += 1 }
        }
      }
    }
    return Double(odd) / Double(all)
  }
}
