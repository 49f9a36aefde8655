public import AllianceModel
import InfluenceDynamics
import LinearAlgebra
import Parameters

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
      guard
        let own = description.parameters.first(where: { $0.answers(to: parameter.path.name) })
      else { return true }
      return choice.parameters.contains { own.answers(to: $0.name) }
    }
    return try NumericRun(scenario)
  }

  /// What being in one group means in this model, in words.
  public var meaningOfGroups: String {
    if campFinding == "sides" { return "one side, deepest minimum" }
    return hasPositions ? "within .05 of the first range of the next" : "one camp"
  }

  /// The finding in which the model itself says which actors end together; `nil` when it has none.
  private var campFinding: String? {
    model.description.findings.lazy.map(\.name).first { $0 == "factions" || $0 == "sides" }
  }

  /// Whether the run's states hold positions on any issue.
  private var hasPositions: Bool {
    model.description.stateKind != .ties && !scenario.positions.isEmpty
  }

  /// The groups that a member's run ends in, each ascending, in the order of their first actors;
  /// `nil` when the run failed.
  ///
  /// The camps that the model finds, none where it leaves them undecided. For models that look for
  /// none, the blocs of the last ties; for positions, chains of actors who stand no further apart on
  /// any issue than .05 of the first range of positions.
  public func groups(of member: NumericMember) -> [[Int]]? {
    guard member.trajectory.termination.isSuccess else { return nil }
    if let campFinding {
      let found = member.findings.first { $0.name == campFinding }
      if case .groups(let groups)? = found?.value { return groups }
      return []
    }
    let (first, last) = (member.trajectory.state(at: 0), member.trajectory.last)
    guard hasPositions else { return last.columns(in: 0..<last.rows).blocs }
    let issues = last.columns - scenario.positions.count..<last.columns
    return last.columns(in: issues).chains(from: first.columns(in: issues))
  }
}

extension Matrix {
  /// The blocs of ties measured from their mean.
  fileprivate var blocs: [[Int]] {
    let sides = BlocPartition(ties: self, sizes: rowIndices.map { _ in 1 }).sides
    return [1, -1].map { side in rowIndices.filter { sides[$0] == side } }
      .filter { !$0.isEmpty }.sorted { $0[0] < $1[0] }
  }

  fileprivate func columns(in range: Range<Int>) -> Matrix {
    Matrix(rows: rows, columns: range.count) { self[$0, range.lowerBound + $1] }
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
  /// What a model needs that is not among the numbers; `nil` when nothing is.
  fileprivate func lacking(for inputs: ModelInputs) -> CompileProblem.MissingNumbers? {
    if inputs.needsPositions, positions.isEmpty { return .positions }
    if inputs.needsTies, ties.allSatisfy({ $0.allSatisfy { $0 == 0 } }) { return .ties }
    let areWeights = ties.allSatisfy { row in
      row.allSatisfy { $0 >= 0 } && (row.reduce(0, +) - 1).magnitude <= 1e-9
    }
    return inputs.ties == .weights && !areWeights ? .weights : nil
  }
}
