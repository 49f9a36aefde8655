import AllianceModel
import ScenarioEngine

/// How an actor stands at the end of every member: one row a member, one number a component; `nil`
/// for members that failed.
struct MemberStandings: Sendable {
  let rows: [[Double]?]

  /// Those of members that were run for nothing else.
  init(rows: [[Double]?]) { self.rows = rows }

  /// Those of an ensemble that was run and measured; 0 for an actor without a pole to align with.
  init(_ ensemble: Ensemble, of actor: ActorID, _ components: [Standing.Component]) {
    let failed = Set(ensemble.failures.map(\.member))
    let standings = ensemble.standings(of: actor)
    rows = (0..<ensemble.members).map { member in
      if failed.contains(member) { return nil }
      return standings.map { components.map($0[member].value) } ?? components.map { _ in 0 }
    }
  }

  /// The rows of some members.
  func counted(_ members: [Int]) -> [[Double]] { members.map { rows[$0] ?? [] } }

  /// What some members have here beyond what they have in others: components × members.
  func differences(
    from others: MemberStandings, _ members: [Int], components: Int
  ) -> [[Double]] {
    let rows = zip(counted(members), others.counted(members)).map { mine, theirs in
      zip(mine, theirs).map { $0 - $1 }
    }
    return (0..<components).map { component in rows.map { $0[component] } }
  }

  /// Whether not one bit differs, in any member.
  func agrees(with other: MemberStandings) -> Bool {
    zip(rows, other.rows).allSatisfy { mine, theirs in
      mine?.map(\.bitPattern) == theirs?.map(\.bitPattern)
    }
  }
}

extension Ensemble {
  /// How an actor stands in the last month of every member, failed ones included, whose alignments
  /// are not numbers; `nil` for an actor without a pole to align with.
  func standings(of actor: ActorID) -> [Standing]? {
    guard let table = table("alignment") else { return nil }
    let subjects = table.subjects.indices.filter { table.subjects[$0].actor == actor }
    let poles = subjects.compactMap { table.subjects[$0].pole }
    guard !poles.isEmpty else { return nil }
    let columns = subjects.map { Array(table.raw(subject: $0, state: table.states - 1)) }
    return (0..<members).map { member in
      Standing(poles: poles, alignments: columns.map { $0[member] })
    }
  }
}

extension Standing.Component {
  /// What two scenarios can be compared in: poles that both have, and partners that either has.
  static func all(_ base: Scenario, _ other: Scenario) -> [Self] {
    let own = base.poles.map(\.name)
    let theirs = other.poles.map(\.name)
    return own.filter(theirs.contains).map { .alignment($0) } + [.lead]
      + own.map { .partner(.pole($0)) }
      + theirs.filter { !own.contains($0) }.map { .partner(.pole($0)) } + [.partner(.nobody)]
  }
}
