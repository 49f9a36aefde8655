import AllianceModel
import InfluenceDynamics
import LinearAlgebra
import Parameters

/// How a model that cannot follow the evidence month by month is given it at once, and how its end
/// is read as closeness between actors.
///
/// To let another model stand beside the others, add a value to ``EvidenceAdapters``.
struct EvidenceAdapter: Sendable {
  /// How long the model runs.
  enum Length: Sendable {
    /// A step a month of the calendar, whether anything still moves at its end or not.
    case calendar
    /// At most so many steps, by which a model that comes to rest must have done so.
    case steps(Int)
  }

  /// The model that it is for.
  let model: any DynamicsModel
  /// What the model is given, in words.
  let given: String
  /// What closeness means in it, in words.
  let closeness: String
  /// Whether it is of positions, and so of the actors alone that have one.
  let isOfPositions: Bool
  let length: Length
  /// Values that the reading needs to differ from the model's defaults.
  var parameters: [NamedValue] = []
  /// The numeric problem of a member, from the evidence of the actors in `rows`.
  let problem: @Sendable (WeighedEvidence, _ rows: [Int], ParameterValues) -> MemberProblem
  /// N, actors × actors: how close the run leaves each to each.
  let nearness: @Sendable (MemberProblem, Trajectory, [ModelFinding]) -> Matrix

  /// Whether what a run ended in can be read.
  func canRead(_ termination: Termination) -> Bool {
    if case .calendar = length { return termination.isFollowed }
    return termination.isSuccess
  }

  /// The steps of a run in a scenario.
  func steps(in calendar: ScenarioCalendar) -> Int {
    switch length {
    case .calendar: calendar.steps
    case .steps(let count): count
    }
  }
}

extension MemberProblem {
  /// A member of given ties and no positions.
  init(_ evidence: WeighedEvidence, ties: Matrix, sizes: [Double]?, _ parameters: ParameterValues) {
    self.init(
      ties: ties, sizes: sizes, identities: evidence.identities, parameters: parameters,
      member: evidence.member)
  }

  /// A member of given positions.
  init(
    _ evidence: WeighedEvidence, positions: Matrix, ties: Matrix? = nil, sizes: [Double]? = nil,
    susceptibility: [Double]? = nil, _ parameters: ParameterValues
  ) {
    self.init(
      ties: ties ?? Matrix(rows: positions.rows, columns: positions.rows), positions: positions,
      susceptibility: susceptibility, sizes: sizes, identities: evidence.identities,
      parameters: parameters, member: evidence.member)
  }
}

extension Matrix {
  /// 1 for two actors in one group, −1 for two in different ones, 0 where one is in none.
  init(groups: [[Int]], actors count: Int) {
    var places = [Int?](repeating: nil, count: count)
    for (place, group) in groups.enumerated() {
      for actor in group { places[actor] = place }
    }
    self.init(rows: count, columns: count) { row, column in
      guard let own = places[row], let other = places[column] else { return 0 }
      return own == other ? 1 : -1
    }
  }

  /// −|yᵢ − yₖ| as a share of how far the first positions range, the mean over issues.
  init(distancesAt last: Matrix, from first: Matrix) {
    let extents = first.extents
    let scale = Double(max(1, first.columns))
    self.init(rows: last.rows, columns: last.rows) { row, column in
      -extents.indices.reduce(0.0) { sum, issue in
        let range = extents[issue].range
        let distance = (last[row, issue] - last[column, issue]).magnitude
        return sum + (range > 0 ? distance / range : 0)
      } / scale
    }
  }
}
