internal import LinearAlgebra

/// What runs of ``DeGroot`` find.
let degrootFindings: [FindingDescription] = [
  FindingDescription(
    name: "consensus", unit: "words",
    meaning: """
      What positions tend to, by the weights alone: "consensus", "no consensus" where several groups \
      listen to nobody outside, or "alternates" where positions in such a group go round for ever.
      """),
  FindingDescription(
    name: "leaders", unit: "groups",
    meaning: "The groups whose members listen to each other and to nobody outside."),
  FindingDescription(
    name: "influence", unit: "1",
    meaning: """
      The weight of an actor's first position in the consensus, the left eigenvector of W for 1; \
      there when there is a consensus.
      """),
  FindingDescription(
    name: "consensus position", unit: "position",
    meaning: "Where everybody ends on an issue, the steps being enough; there when there is one."),
  FindingDescription(
    name: "rate", unit: "1",
    meaning: """
      The largest share of a small difference that is left after a step: the size of the largest \
      eigenvalue of W but for one 1 a group of leaders. 1 where positions alternate.
      """),
]

extension DeGroot {
  /// Who leads to what, and how fast.
  public func findings(
    of problem: MemberProblem, along trajectory: Trajectory, seed: UInt64
  ) -> [ModelFinding] {
    guard trajectory.wasStarted, problem.actorCount > 0 else { return [] }
    let graph = SignedGraph(problem.ties)
    let classes = graph.closedClasses
    let alternates = classes.contains { graph.period(of: $0) > 1 }
    let kind = alternates ? "alternates" : classes.count == 1 ? "consensus" : "no consensus"
    var findings = [
      ModelFinding("consensus", kind: kind), ModelFinding("leaders", groups: classes),
    ]
    if kind == "consensus" { findings += Self.agreement(of: problem, led: classes[0]) }
    if let sizes = problem.ties.eigenvalues()?.map(\.magnitude).sorted(by: >) {
      findings.append(ModelFinding("rate", sizes.dropFirst(classes.count).first ?? 0))
    }
    return findings
  }

  /// Everybody's weight in the consensus, and where it lies on every issue.
  private static func agreement(of problem: MemberProblem, led leaders: [Int]) -> [ModelFinding] {
    guard let shares = problem.ties.leaderWeights(leaders) else { return [] }
    var weights = Array(repeating: 0.0, count: problem.actorCount)
    for (leader, share) in zip(leaders, shares) { weights[leader] = share }
    let start = problem.start ?? problem.positions
    let positions = (0..<start.columns).map { issue in
      leaders.reduce(0) { $0 + weights[$1] * start[$1, issue] }
    }
    return weights.enumerated().map { ModelFinding("influence", $1, actor: $0) }
      + positions.enumerated().map { ModelFinding("consensus position", $1, issue: $0) }
  }
}
