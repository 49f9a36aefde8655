internal import LinearAlgebra
internal import Parameters

/// What runs of ``TieCoevolution`` find.
let tieCoevolutionFindings: [FindingDescription] = [
  FindingDescription(
    name: "gain", unit: "1",
    meaning: """
      How much of a small deviation balance gives back where ties come to rest without noise; 1 \
      is the loss of that state.
      """),
  FindingDescription(
    name: "settling time", unit: "months",
    meaning: "Until all but 5 % of a small deviation is gone."),
  FindingDescription(
    name: "peace lost at", unit: "balance",
    meaning: "The f at which the middle state is lost as balance grows, up to 2. \(whenSought)"),
  FindingDescription(
    name: "war lost at", unit: "balance",
    meaning: "The f at which the camps are lost as balance falls again. \(whenSought)"),
  FindingDescription(
    name: "hysteresis", unit: "words",
    meaning: """
      "bistable" when camps outlast the balance that made them, else "none" or, up to f = 2, \
      "peace is not lost". \(whenSought)
      """),
]

private let whenSought = "Looked for in runs without noise of at most 24 actors."

extension TieCoevolution {
  /// How far the ties are from polarisation, and whether it could be undone.
  public func findings(
    of problem: MemberProblem, along trajectory: Trajectory, seed: UInt64
  ) -> [ModelFinding] {
    guard trajectory.wasStarted, problem.actorCount > 0 else { return [] }
    var findings: [ModelFinding] = []
    if let stability = Self.stability(of: problem) {
      findings.append(ModelFinding("gain", stability.gain))
      if stability.settlingTime.isFinite {
        findings.append(ModelFinding("settling time", stability.settlingTime))
      }
    }
    guard TieConstants(problem).sigma == 0, problem.actorCount <= 24 else { return findings }
    return findings + Self.thresholds(of: problem)
  }

  private static func thresholds(of problem: MemberProblem) -> [ModelFinding] {
    if let found = hysteresis(of: problem, upTo: 2) {
      return [
        ModelFinding("peace lost at", found.peaceLost),
        ModelFinding("war lost at", found.warLost),
        ModelFinding("hysteresis", kind: found.isBistable ? "bistable" : "none"),
      ]
    }
    if let loss = criticalBalance(of: problem, upTo: 2) {
      return [ModelFinding("peace lost at", loss)]
    }
    return [ModelFinding("hysteresis", kind: "peace is not lost")]
  }
}
