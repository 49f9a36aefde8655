public import AllianceModel
import InfluenceDynamics
import LinearAlgebra
import ParameterCatalogue

extension NumericRun {
  /// The same numbers under another model.
  ///
  /// - Throws: `CompileProblem` when the model does not exist, or the scenario lacks what it needs.
  public func under(_ choice: DynamicsChoice) throws(CompileProblem) -> NumericRun {
    guard let description = ModelCatalogue.model(choice.model)?.description else {
      throw .unknownModel(choice.model)
    }
    if let lacking = scenario.lacking(for: description.inputs) { throw .numbersLacking(lacking) }
    var scenario = scenario
    scenario.dynamics = choice
    scenario.expectations = []
    scenario.findingExpectations = []
    scenario.uncertainty.parameters.removeAll { parameter in
      guard let path = ParameterPath(parameter.path) else { return false }
      return !description.parameters.contains { $0.answers(to: path.name) }
    }
    return try NumericRun(scenario)
  }

  private static let landscape = "landscape"

  /// What being in one group means in this model, in words.
  public var meaningOfGroups: String {
    switch model.description.stateKind {
    case .ties: "one camp"
    case .positions where model.description.id == Self.landscape: "one side, deepest minimum"
    case .positions, .tiesAndPositions: "within .05 of the first range of the next"
    }
  }

  /// Whom the run of a member leaves together, each group ascending and the groups by their first
  /// actor; `nil` when the run failed.
  ///
  /// The camps that the model finds, or the blocs of the last ties; for positions, chains of actors
  /// who stand no further apart on any issue than .05 of the first range of positions.
  public func groups(of member: NumericMember) -> [[Int]]? {
    guard member.trajectory.termination.isSuccess else { return nil }
    let found = member.findings.lazy.filter { $0.name == "factions" || $0.name == "sides" }.first
    if case .groups(let groups)? = found?.value { return groups }
    let (first, last) = (member.trajectory.state(at: 0), member.trajectory.last)
    switch model.description.stateKind {
    case .ties: return last.blocs
    case .positions: return last.chains(from: first)
    case .tiesAndPositions:
      return last.columns(from: last.rows).chains(from: first.columns(from: first.rows))
    }
  }
}

extension Matrix {
  /// The blocs of ties measured from their mean.
  fileprivate var blocs: [[Int]] {
    let sides = BlocPartition(ties: self, sizes: rowIndices.map { _ in 1 }).sides
    return [1, -1].map { side in rowIndices.filter { sides[$0] == side } }
      .filter { !$0.isEmpty }.sorted { $0[0] < $1[0] }
  }

  fileprivate func columns(from first: Int) -> Matrix {
    Matrix(rows: rows, columns: columns - first) { self[$0, first + $1] }
  }

  /// Actors linked by steps of no more than .05 of the range of `first`, on every issue.
  fileprivate func chains(from first: Matrix) -> [[Int]] {
    let reaches = first.extents.map { 0.05 * $0.range }
    var chains: [[Int]] = []
    for actor in rowIndices {
      let near = chains.indices.filter { place in
        chains[place].contains { other in
          reaches.indices.allSatisfy {
            (self[actor, $0] - self[other, $0]).magnitude <= reaches[$0]
          }
        }
      }
      let joined = near.flatMap { chains[$0] } + [actor]
      for place in near.reversed() { chains.remove(at: place) }
      chains.append(joined.sorted())
    }
    return chains.sorted { $0[0] < $1[0] }
  }
}

extension NumericScenario {
  /// What a model needs that is not among the numbers, in words; `nil` when nothing is.
  fileprivate func lacking(for inputs: ModelInputs) -> String? {
    if inputs.needsPositions, positions.isEmpty { return "positions" }
    if inputs.needsTies, ties.allSatisfy({ $0.allSatisfy { $0 == 0 } }) { return "ties" }
    let areWeights = ties.allSatisfy { row in
      row.allSatisfy { $0 >= 0 } && (row.reduce(0, +) - 1).magnitude <= 1e-9
    }
    return inputs.ties == .weights && !areWeights ? "rows of ties that add up to 1" : nil
  }
}
