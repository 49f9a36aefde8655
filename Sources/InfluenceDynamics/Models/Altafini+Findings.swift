internal import LinearAlgebra

/// What runs of ``Altafini`` find, by their first ties: changes on the way are not among them.
let altafiniFindings: [FindingDescription] = [
  FindingDescription(
    name: "balance", unit: "words",
    meaning: """
      "balanced" when by the first ties the actors fall into two camps with friends inside and \
      foes across, one of them perhaps empty; else "unbalanced".
      """),
  FindingDescription(
    name: "camps", unit: "groups",
    meaning: "The two camps of the first ties, when these are balanced and hold everybody together."
  ),
  FindingDescription(
    name: "consensus", unit: "words",
    meaning: """
      What positions tend to under the first ties: "consensus", "bipartite consensus" (one size, \
      opposite signs), "settles at zero", or "no common size" where several groups lead whom \
      nobody influences.
      """),
  FindingDescription(
    name: "consensus size", unit: "position",
    meaning: """
      The size that positions tend to on an issue under the first ties, where they tend to one of \
      one size.
      """),
  FindingDescription(
    name: "smallest eigenvalue", unit: "per time",
    meaning: """
      Of the L of the first ties, by real part: 0 when something lasts, above 0 when everything \
      fades.
      """),
  FindingDescription(
    name: "rate", unit: "per time",
    meaning: """
      Of the slowest difference to fade: the smallest real part above 0 among the eigenvalues of the \
      L of the first ties.
      """),
]

extension Altafini {
  /// Which kind of consensus the positions tend to under the first ties, and how fast.
  public func findings(
    of problem: MemberProblem, along trajectory: Trajectory, seed: UInt64
  ) -> [ModelFinding] {
    guard trajectory.wasStarted, problem.actorCount > 0 else { return [] }
    let graph = SignedGraph(problem.ties)
    let everybody = Array(0..<graph.count)
    let camps = graph.camps(among: everybody)
    var findings = [ModelFinding("balance", kind: camps == nil ? "unbalanced" : "balanced")]
    if let camps, graph.isConnected {
      findings.append(ModelFinding("camps", groups: [camps.first, camps.second]))
    }
    let kind = SignedConsensus(graph)
    findings.append(ModelFinding("consensus", kind: kind.words))
    if kind.hasCommonSize, let camps, let leaders = graph.closedClasses.first {
      let start = problem.start ?? problem.positions
      let signs = everybody.map { camps.second.contains($0) ? -1.0 : 1 }
      findings += Self.sizes(problem.ties, leaders, signs, start).enumerated().map {
        ModelFinding("consensus size", $1, issue: $0)
      }
    }
    return findings + Self.rates(problem.ties)
  }

  /// |Σ wᵢdᵢxᵢ(0)| over the actors nobody else influences, w the left null vector of their
  /// Laplacian without signs, d the sign of each actor's camp.
  private static func sizes(
    _ ties: Matrix, _ leaders: [Int], _ signs: [Double], _ start: Matrix
  ) -> [Double] {
    guard let weights = ties.leaderWeights(leaders) else { return [] }
    return (0..<start.columns).map { issue in
      zip(leaders, weights).reduce(0) { $0 + $1.1 * signs[$1.0] * start[$1.0, issue] }.magnitude
    }
  }

  private static func rates(_ ties: Matrix) -> [ModelFinding] {
    guard let values = ties.signedLaplacian.eigenvalues()?.map(\.real).sorted(),
      let smallest = values.first, let largest = values.last
    else { return [] }
    // Rounding leaves an eigenvalue of 0 at about 1e-16 of the largest.
    let zero = 1e-11 * largest
    let lasting = smallest > zero ? smallest : 0
    let rate = values.first { $0 > zero }.map { ModelFinding("rate", $0) }
    return [ModelFinding("smallest eigenvalue", lasting)] + [rate].compactMap(\.self)
  }
}

/// What positions tend to, by the graph alone.
///
/// Only groups that nobody outside influences can last, and only balanced ones do; one such group
/// that leads everybody carries its size through a balanced network (Altafini 2013, theorem 1 and
/// corollary 2, applied to each closed class).
private enum SignedConsensus {
  case consensus
  case bipartite
  case zero
  case several

  init(_ graph: SignedGraph) {
    let classes = graph.closedClasses
    let lasting = classes.filter { graph.camps(among: $0) != nil }
    guard !lasting.isEmpty else {
      self = .zero
      return
    }
    guard classes.count == 1, let camps = graph.camps(among: Array(0..<graph.count)) else {
      self = .several
      return
    }
    self = camps.first.isEmpty || camps.second.isEmpty ? .consensus : .bipartite
  }

  var words: String {
    switch self {
    case .consensus: "consensus"
    case .bipartite: "bipartite consensus"
    case .zero: "settles at zero"
    case .several: "no common size"
    }
  }

  var hasCommonSize: Bool { self == .consensus || self == .bipartite }
}
