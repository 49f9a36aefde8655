import AllianceModel
public import LinearAlgebra

/// Where actors stand on issues by the evidence: the u of models of positions.
///
/// An issue is a table of positions, such as UN ideal points; an actor's position is its latest
/// figure that the scenario's dates admit, the same in every member. An actor without a figure on
/// every issue has no position, and moves nobody.
public struct KnownPositions: Sendable {
  /// The identifiers of the tables.
  public let issues: [String]
  /// u, actors × issues; 0 for actors without a position.
  public let values: Matrix
  /// Whether an actor has a position, one an actor.
  public let isKnown: [Bool]
  /// The first and last year of the figures taken.
  public let years: ClosedRange<Int>

  /// The positions of a scenario's actors; `nil` when none has one.
  init?(_ scenario: Scenario, in world: World) {
    let tables = world.evidence.tables.filter { $0.kind == EvidenceKind.votePosition.id }
      .map { (id: $0.id, latest: $0.latest(by: scenario.evidence)) }
      .filter { table in scenario.actors.contains { table.latest[$0] != nil } }
    let isKnown = scenario.actors.map { actor in
      !tables.isEmpty && tables.allSatisfy { $0.latest[actor] != nil }
    }
    let taken = zip(scenario.actors, isKnown).filter(\.1).flatMap { actor, _ in
      tables.compactMap { $0.latest[actor]?.date.year }
    }
    guard let first = taken.min(), let last = taken.max() else { return nil }
    issues = tables.map(\.id)
    self.isKnown = isKnown
    years = first...last
    values = Matrix(rows: scenario.actors.count, columns: tables.count) { row, issue in
      isKnown[row] ? tables[issue].latest[scenario.actors[row]]?.value ?? 0 : 0
    }
  }

  /// What is said of actors that are left out; `nil` when there are none.
  func warning(_ scenario: Scenario) -> CompilationWarning? {
    let missing = zip(scenario.actors, isKnown).filter { !$0.1 }.map(\.0)
    guard !missing.isEmpty else { return nil }
    return .positionUnknown(missing, issues: issues, knownBy: scenario.evidence.knownBy)
  }

  /// Influence without that of and on actors without a position.
  func masked(_ influence: Matrix) -> Matrix {
    Matrix(rows: influence.rows, columns: influence.columns) {
      isKnown[$0] && isKnown[$1] ? influence[$0, $1] : 0
    }
  }
}
