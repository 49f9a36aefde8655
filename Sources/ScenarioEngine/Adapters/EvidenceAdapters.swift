import AllianceModel
import InfluenceDynamics
import LinearAlgebra
import Parameters

/// The readings there are, by the model they are for.
///
/// Models that follow the evidence month by month by themselves need none.
enum EvidenceAdapters {
  /// All readings, in the order of the catalogue of models.
  static let all: [EvidenceAdapter] =
    averaging + [boundedConfidence, altafini] + camps + bargaining

  /// The reading for a model; `nil` when there is none.
  static func reading(_ model: String) -> EvidenceAdapter? { all.first { $0.model.id == model } }

  /// λ: which share of its position an actor lets others make in a month, as in signed-influence.
  static let openness = 0.2

  static let distance =
    "minus the distance between positions at the end, as a share of the first range"

  // MARK: - Positions that move towards each other

  private static let averaging = [
    EvidenceAdapter(
      model: DeGroot(),
      given: """
        known positions; every month a fifth of each is the mean of its friends', weighted by their \
        leverage and their ties at the calendar's end
        """,
      closeness: distance, isOfPositions: true, length: .calendar,
      problem: { evidence, rows, parameters in
        let pulls = evidence.pulls(friendly: true)
        let weights = Matrix(rows: rows.count, columns: rows.count) { row, column in
          let openness = pulls.hasPull(on: row) ? openness : 0
          return openness * pulls[row, column] + (row == column ? 1 - openness : 0)
        }
        return MemberProblem(
          evidence, positions: evidence.positions(of: rows, stretchedTo: nil), ties: weights,
          parameters)
      }, nearness: distances),
    EvidenceAdapter(
      model: FriedkinJohnsen(),
      given: """
        known positions; a fifth of each is the mean of its friends', weighted by their leverage and \
        their ties at the calendar's end, and four fifths stay where it is known to stand, until \
        nothing moves
        """,
      closeness: distance, isOfPositions: true, length: .steps(1000),
      problem: { evidence, rows, parameters in
        let pulls = evidence.pulls(friendly: true)
        let weights = Matrix(rows: rows.count, columns: rows.count) { row, column in
          row == column && !pulls.hasPull(on: row) ? 1 : pulls[row, column]
        }
        return MemberProblem(
          evidence, positions: evidence.positions(of: rows, stretchedTo: nil), ties: weights,
          susceptibility: rows.indices.map { pulls.hasPull(on: $0) ? openness : 0 }, parameters)
      }, nearness: distances),
  ]

  private static let boundedConfidence = EvidenceAdapter(
    model: BoundedConfidence(),
    given: "known positions, stretched to run from 0 to 1; everybody hears everybody near enough",
    closeness: distance, isOfPositions: true, length: .steps(1000),
    problem: { evidence, rows, parameters in
      MemberProblem(
        evidence, positions: evidence.positions(of: rows, stretchedTo: 1), parameters)
    }, nearness: distances)

  private static let altafini = EvidenceAdapter(
    model: Altafini(),
    given: """
      known positions; friends pull and foes push at a rate of a fifth a month in all, by leverage \
      and ties at the calendar's end
      """,
    closeness: distance, isOfPositions: true, length: .calendar,
    problem: { evidence, rows, parameters in
      let pulls = evidence.pulls(friendly: false)
      return MemberProblem(
        evidence, positions: evidence.positions(of: rows, stretchedTo: nil),
        ties: Matrix(rows: rows.count, columns: rows.count) { openness * pulls[$0, $1] },
        parameters)
    }, nearness: distances)

  // MARK: - Two camps

  private static let friendship =
    "ties at the calendar's end, both ways alike, less the normal tie b₀"

  private static let camps = [
    EvidenceAdapter(
      model: StructuralBalance(), given: friendship,
      closeness: "1 in one faction, −1 across, 0 where no faction is decided",
      isOfPositions: false, length: .steps(0),
      problem: { evidence, _, parameters in
        MemberProblem(evidence, ties: evidence.friendship, sizes: nil, parameters)
      }, nearness: factions),
    EvidenceAdapter(
      model: StructuralBalanceBounded(),
      given: friendship + ", in units of the largest of them, which is the limit",
      closeness: "1 in one camp, −1 across, 0 where the end is not balanced",
      isOfPositions: false, length: .steps(1000), parameters: [NamedValue("limit", 1)],
      problem: { evidence, _, parameters in
        let friendship = evidence.friendship
        let largest = friendship.elements.reduce(0) { max($0, $1.magnitude) }
        let ties = Matrix(rows: friendship.rows, columns: friendship.rows) {
          largest > 0 ? friendship[$0, $1] / largest : 0
        }
        return MemberProblem(evidence, ties: ties, sizes: nil, parameters)
      }, nearness: factions),
    EvidenceAdapter(
      model: Landscape(),
      given: friendship + ", as propensities; capability as size",
      closeness: "1 on one side, −1 across, minima weighted by their basins",
      // Minima are found whatever the steps; one shows that nothing is left to move.
      isOfPositions: false, length: .steps(1),
      problem: { evidence, _, parameters in
        MemberProblem(
          evidence, ties: evidence.friendship, sizes: evidence.capability, parameters)
      }, nearness: sides),
  ]

  // MARK: - Bargaining

  private static let bargaining = [
    EvidenceAdapter(
      model: SpatialBargaining(),
      given: """
        known positions, stretched to run from 0 to 100, and capability; ties play no part, and all \
        are taken to care alike, which no evidence says
        """,
      closeness: distance, isOfPositions: true, length: .steps(100),
      problem: { evidence, rows, parameters in
        MemberProblem(
          evidence, positions: evidence.positions(of: rows, stretchedTo: 100),
          sizes: evidence.capability, parameters)
      }, nearness: distances),
    EvidenceAdapter(
      model: ExpectedUtility(),
      given: """
        known positions and capability, ten rounds; ties play no part, and all are taken to care \
        alike, which no evidence says
        """,
      closeness: distance, isOfPositions: true, length: .steps(10),
      problem: { evidence, rows, parameters in
        MemberProblem(
          evidence, positions: evidence.positions(of: rows, stretchedTo: nil),
          sizes: evidence.capability, parameters)
      }, nearness: distances),
  ]
}

// MARK: - What an end says of closeness

private let distances: @Sendable (MemberProblem, Trajectory, [ModelFinding]) -> Matrix = {
  problem, trajectory, _ in
  Matrix(distancesAt: trajectory.last, from: problem.positions)
}

private let factions: @Sendable (MemberProblem, Trajectory, [ModelFinding]) -> Matrix = {
  problem, _, findings in
  let groups = findings.lazy.filter { $0.name == "factions" }.compactMap(\.groups).first
  return Matrix(groups: groups ?? [], actors: problem.actorCount)
}

private let sides: @Sendable (MemberProblem, Trajectory, [ModelFinding]) -> Matrix = {
  problem, _, findings in
  let minima = findings.filter { $0.name == "sides" }
  let shares = findings.filter { $0.name == "basin share" }
  return zip(minima, shares).reduce(
    Matrix(rows: problem.actorCount, columns: problem.actorCount)
  ) { sum, minimum in
    guard let groups = minimum.0.groups, case .number(let share) = minimum.1.value else {
      return sum
    }
    let side = Matrix(groups: groups, actors: problem.actorCount)
    return Matrix(rows: sum.rows, columns: sum.columns) {
      sum[$0, $1] + share * side[$0, $1]
    }
  }
}

extension ModelFinding {
  fileprivate var groups: [[Int]]? {
    if case .groups(let groups) = value { groups } else { nil }
  }
}

extension Matrix {
  /// Whether anybody pulls an actor.
  fileprivate func hasPull(on row: Int) -> Bool {
    (0..<columns).contains { self[row, $0] != 0 }
  }
}
