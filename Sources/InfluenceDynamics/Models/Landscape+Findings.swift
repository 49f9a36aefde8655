internal import LinearAlgebra
internal import Parameters

/// The parameters of ``Landscape``.
let landscapeParameters: [ParameterDescription] = [
  ParameterDescription(
    name: "starts", symbol: "m", unit: "1", range: 100...10_000, allowed: 1...1e7,
    defaultValue: 1000,
    meaning: "From how many random configurations descents start, beyond 24 actors.",
    source: "numerical choice"),
  ParameterDescription(
    name: "tolerance", symbol: "δ", unit: "1", range: 1e-12...1e-6, allowed: 0...1e-3,
    defaultValue: 1e-12,
    meaning: """
      Changes of energy below this share of the largest possible count as none, and those that \
      differ by less as equal.
      """,
    source: "numerical choice"),
]

/// What runs of ``Landscape`` find.
let landscapeFindings: [FindingDescription] = [
  FindingDescription(
    name: "search", unit: "words",
    meaning: """
      "complete" when every configuration was looked at (24 actors or fewer); else "incomplete": \
      there may be minima that no start led to, and basins are counts of starts.
      """),
  FindingDescription(
    name: "minima", unit: "1", meaning: "How many local minima there are, or were found."),
  FindingDescription(
    name: "sides", unit: "groups", meaning: "Who is with whom in each minimum, the deepest first."),
  FindingDescription(name: "energy", unit: "size² × propensity", meaning: "E of each minimum."),
  FindingDescription(
    name: "basin", unit: "configurations",
    meaning: "How many configurations, or starts, lead to each minimum by steepest descent."),
  FindingDescription(
    name: "basin share", unit: "1", meaning: "The same as a share of all configurations, or starts."
  ),
  FindingDescription(
    name: "sides reached", unit: "groups",
    meaning: "Who is with whom at the end of a descent from given positions."),
  FindingDescription(
    name: "energy reached", unit: "size² × propensity",
    meaning: "E at the end of a descent from given positions."),
]

extension Landscape {
  /// The minima with their basins, and where the given configurations ended.
  public func findings(
    of problem: MemberProblem, along trajectory: Trajectory, seed: UInt64
  ) -> [ModelFinding] {
    guard trajectory.wasStarted, problem.actorCount > 0 else { return [] }
    let settled = problem.afterForcing
    let energies = settled.energies
    let isWhole = problem.actorCount <= LandscapeEnumeration.limit
    let minima =
      isWhole
      ? LandscapeEnumeration(energies).minima()
      : LandscapeDescents(
        energies: energies, identities: problem.identities, member: problem.member, seed: seed,
        starts: Int(problem.parameters["starts"] ?? 1)
      ).minima()
    let all = Double(minima.reduce(0) { $0 + $1.basin })
    let found = minima.enumerated().flatMap { item, minimum in
      [
        ModelFinding("sides", groups: minimum.groups, item: item),
        ModelFinding("energy", minimum.energy, item: item),
        ModelFinding("basin", Double(minimum.basin), item: item),
        ModelFinding("basin share", Double(minimum.basin) / all, item: item),
      ]
    }
    return [
      ModelFinding("search", kind: isWhole ? "complete" : "incomplete"),
      ModelFinding("minima", Double(minima.count)),
    ] + found + reached(trajectory, energies)
  }

  private func reached(_ trajectory: Trajectory, _ energies: LandscapeEnergies) -> [ModelFinding] {
    let last = trajectory.columns > 0 ? trajectory.last : nil
    return (0..<trajectory.columns).flatMap { issue -> [ModelFinding] in
      guard let last else { return [] }
      let sides = (0..<trajectory.rows).map { last[$0, issue] > 0 }
      let end = LandscapeMinimum(sides: sides, energy: energies.energy(of: sides), basin: 0)
      return [
        ModelFinding("sides reached", groups: end.groups, issue: issue),
        ModelFinding("energy reached", end.energy, issue: issue),
      ]
    }
  }
}

extension MemberProblem {
  /// The member as its last changes leave it.
  fileprivate var afterForcing: MemberProblem {
    var problem = self
    problem.ties = forcing.compactMap(\.ties).last ?? ties
    problem.sizes = forcing.compactMap(\.sizes).last ?? sizes
    return problem
  }
}
