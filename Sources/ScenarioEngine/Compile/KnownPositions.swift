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
    let tables = world.evidence.tables.filter { $0.kind == "vote-position" }
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
  func warning(_ scenario: Scenario) -> String? {
    let missing = zip(scenario.actors, isKnown).filter { !$0.1 }.map(\.0.text)
    guard !missing.isEmpty else { return nil }
    return "no position (\(issues.joined(separator: ", "))) known by "
      + "\(scenario.evidence.knownBy) for \(missing.joined(separator: ", ")): these actors have no "
      + "position and move nobody's"
  }

  /// Influence without that of and on actors without a position.
  func masked(_ influence: Matrix) -> Matrix {
    Matrix(rows: influence.rows, columns: influence.columns) {
      isKnown[$0] && isKnown[$1] ? influence[$0, $1] : 0
    }
  }
}

extension CompiledScenario {
  /// What is assumed of positions, in words; `nil` without positions.
  public var positionsInWords: String? {
    positions.map {
      let years =
        $0.years.count == 1
        ? "\($0.years.upperBound)" : "\($0.years.lowerBound) to \($0.years.upperBound)"
      return "positions start from \($0.issues.joined(separator: ", ")) of \(years), where actors "
        + "would stay without influence"
    }
  }
}
