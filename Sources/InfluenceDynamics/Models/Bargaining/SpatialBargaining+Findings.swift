internal import LinearAlgebra

/// What runs of ``SpatialBargaining`` find.
let spatialBargainingFindings: [FindingDescription] = [
  FindingDescription(
    name: "turns", unit: "turns", meaning: "How many turns were played to the end or the horizon."),
  FindingDescription(
    name: "camps", unit: "groups",
    meaning:
      "Who ends in one place with whom: within a thousandth of the scale of the first of them."
  ),
  FindingDescription(
    name: "win probability", unit: "1",
    meaning: """
      The probability that the position an actor ends at wins a vote by capability. Actors in one \
      place share it, so these may add up to more than 1.
      """),
  FindingDescription(
    name: "win probability at first", unit: "1", meaning: "The same before the first turn."),
  FindingDescription(
    name: "central probability", unit: "1",
    meaning: """
      The probability of each first position to be the outcome when nobody minds risk, from which \
      attitudes to risk are inferred.
      """),
  FindingDescription(
    name: "risk attitude", unit: "1",
    meaning: "Before the first turn; above 0 shuns risk."),
  FindingDescription(
    name: "challenges", unit: "groups",
    meaning: """
      Whom an actor challenges in the first turn; there when it expects to gain from it.
      """),
  FindingDescription(
    name: "challenge probability", unit: "1",
    meaning: "The challenger's estimate of its probability to win."),
  FindingDescription(
    name: "challenge gain", unit: "utility",
    meaning: "What the challenger expects to gain."),
  FindingDescription(
    name: "challenge probability in the other's eyes", unit: "1",
    meaning: "The other's estimate of the challenger's probability to win."),
  FindingDescription(
    name: "challenge gain in the other's eyes", unit: "utility",
    meaning: "What the other expects the challenger to gain."),
  FindingDescription(
    name: "proposal for itself", unit: "position",
    meaning: "Where the challenger proposes to go itself."),
  FindingDescription(
    name: "proposal for the challenged", unit: "position",
    meaning: "Where the challenger proposes that the other goes."),
  FindingDescription(
    name: "counter-proposal for the challenger", unit: "position",
    meaning: "Where the challenged proposes that the challenger goes."),
  FindingDescription(
    name: "counter-proposal for itself", unit: "position",
    meaning: "Where the challenged proposes to go itself."),
  FindingDescription(
    name: "value of a position", unit: "utility",
    meaning: """
      1 less the distance, before the first turn, of the position of the actor with the item's number \
      in the list of actors; risk aside.
      """),
  FindingDescription(
    name: "utility of a position", unit: "utility",
    meaning: "The same with the actor's own attitude to risk."),
  FindingDescription(
    name: "victory over a position", unit: "1",
    meaning: """
      The probability that the actor's first position defeats that of the actor with the item's \
      number, all voting by capability and nobody minding risk.
      """),
]

extension SpatialBargaining {
  /// The camps at the end, and the first turn's risk and challenges.
  ///
  /// ``record(of:turns:seed:)`` gives every turn.
  public func findings(
    of problem: MemberProblem, along trajectory: Trajectory, seed: UInt64
  ) -> [ModelFinding] {
    let count: Int
    if case .converged(let step) = trajectory.termination {
      count = step
    } else {
      count = trajectory.lastStep
    }
    guard trajectory.wasStarted, let record = record(of: problem, turns: count, seed: seed) else {
      return []
    }
    let first = record.turns.first?.standing ?? record.end
    return [
      ModelFinding("turns", Double(count)), ModelFinding("camps", groups: record.end.camps),
    ]
      + record.end.winProbabilities.list("win probability")
      + first.winProbabilities.list("win probability at first")
      + first.centralProbabilities.list("central probability")
      + first.riskAttitudes.list("risk attitude")
      + (record.turns.first?.challenges ?? []).flatMap(\.findings)
      + first.values.list("value of a position")
      + first.utilities.list("utility of a position")
      + first.victories.list("victory over a position")
  }
}

extension BargainingChallenge {
  fileprivate var findings: [ModelFinding] {
    let (own, theirs) = (expectations[0], expectations[2])
    let numbers = [
      ("challenge probability", own.probability), ("challenge gain", own.gain),
      ("challenge probability in the other's eyes", theirs.probability),
      ("challenge gain in the other's eyes", theirs.gain),
    ]
    let positions = [
      ("proposal for itself", initiatorProposal.initiatorPosition),
      ("proposal for the challenged", initiatorProposal.receiverPosition),
      ("counter-proposal for the challenger", receiverProposal.initiatorPosition),
      ("counter-proposal for itself", receiverProposal.receiverPosition),
    ]
    return [ModelFinding("challenges", groups: [[receiver]], actor: initiator)]
      + numbers.map { ModelFinding($0, $1, actor: initiator) }
      + positions.flatMap { name, position in
        position.enumerated().map { ModelFinding(name, $1, issue: $0, actor: initiator) }
      }
  }
}

extension Matrix {
  /// Findings of one name, one for each row and column.
  fileprivate func list(_ name: String) -> [ModelFinding] {
    (0..<rows).flatMap { row in
      (0..<columns).map { ModelFinding(name, self[row, $0], actor: row, item: $0) }
    }
  }
}

extension [Double] {
  /// Findings of one name, one for each actor.
  func list(_ name: String, issue: Int? = nil) -> [ModelFinding] {
    enumerated().map { ModelFinding(name, $1, issue: issue, actor: $0) }
  }
}
