internal import LinearAlgebra

/// What runs of ``ExpectedUtility`` find.
let expectedUtilityFindings: [FindingDescription] = [
  FindingDescription(
    name: "mean position", unit: "position",
    meaning: "Weighted by capability and salience, at the end."),
  FindingDescription(
    name: "median position", unit: "position",
    meaning: """
      The position that defeats every other in a vote by capability, salience and distance, at the \
      end.
      """),
  FindingDescription(
    name: "gives way to", unit: "groups",
    meaning: "To whom an actor gives way in the first round; there when it does."),
  FindingDescription(
    name: "gives way by", unit: "words",
    meaning: "Whether by confrontation, compromise or capitulation."),
  FindingDescription(
    name: "gives way as far as", unit: "position",
    meaning: "Where an actor that gives way goes in the first round."),
  FindingDescription(
    name: "risk exponent", unit: "1",
    meaning: """
      r in the first round, 2 for the actor in least danger and ½ for the one in most.
      """),
]

extension ExpectedUtility {
  /// The mean and median at the end, and the first round's offers and risk, issue by issue.
  ///
  /// ``record(of:issue:rounds:)`` gives every round.
  public func findings(
    of problem: MemberProblem, along trajectory: Trajectory, seed: UInt64
  ) -> [ModelFinding] {
    guard trajectory.wasStarted else { return [] }
    return (0..<trajectory.columns).flatMap { issue -> [ModelFinding] in
      let rounds = record(of: problem, issue: issue, rounds: trajectory.lastStep)
      guard let first = rounds?.first, let last = rounds?.last else { return [] }
      // Where nobody cares, no mean is defined.
      let mean = last.mean.isFinite ? [ModelFinding("mean position", last.mean, issue: issue)] : []
      return mean + [ModelFinding("median position", last.median, issue: issue)]
        + first.offers.flatMap { $0.findings(issue) }
        + first.exponents.list("risk exponent", issue: issue)
    }
  }
}

extension ExpectedUtilityOffer {
  fileprivate func findings(_ issue: Int) -> [ModelFinding] {
    [
      ModelFinding("gives way to", groups: [[other]], issue: issue, actor: actor),
      ModelFinding("gives way by", kind: kind.rawValue, issue: issue, actor: actor),
      ModelFinding("gives way as far as", position, issue: issue, actor: actor),
    ]
  }
}
