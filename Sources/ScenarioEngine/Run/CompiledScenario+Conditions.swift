public import AllianceModel
public import InfluenceDynamics

/// A member's run, and from when each change that waits for a condition was in force in it.
public struct ConditionalRun: Sendable {
  /// States and weighing, with every change in force from the month after its condition was first
  /// met.
  public let member: MemberRun
  /// One a change with a condition, in the order of the scenario: from when it was in force; `nil`
  /// when its condition was not met in time.
  public let inForceFrom: [Month?]

  /// The states.
  public var trajectory: Trajectory { member.trajectory }
}

extension CompiledScenario {
  /// Runs members in one batch, and finds from when changes with a condition were in force.
  ///
  /// Each member decides on its own. It is run with those changes out of force; the earliest month
  /// in which any of their conditions holds puts these changes in force from the next month on; it
  /// is run again, and so on until no other condition is met. Random numbers are keyed by time, so
  /// that a rerun agrees to the bit with the run before up to the month in which the change comes
  /// into force, and nothing met earlier can have been missed.
  ///
  /// - Parameters:
  ///   - draws: the members, as ``member(_:)`` and ``point`` give them.
  ///   - needs: what measures will look at besides the ties.
  /// - Returns: one run a draw, in their order; the bits of each are its own.
  public func conditionalRun(
    _ draws: [MemberDraw], for needs: RequiredInputs = []
  ) -> [ConditionalRun] {
    let needs = needs.union(conditions.needs)
    var months = draws.map { _ in [Month?](repeating: nil, count: conditions.count) }
    var members = simulate(draws, for: needs)
    var pending = conditions.count > 0 ? Array(draws.indices) : []
    while !pending.isEmpty {
      pending = pending.filter { member in
        guard let met = conditions.next(after: months[member], in: members[member]) else {
          return false
        }
        for place in met.places { months[member][place] = met.month }
        return true
      }
      for group in pending.grouped(by: { months[$0] }) {
        let runs = resolution(months[group[0]]).simulate(group.map { draws[$0] }, for: needs)
        for (member, run) in zip(group, runs) { members[member] = run }
      }
    }
    return zip(members, months).map { ConditionalRun(member: $0, inForceFrom: $1) }
  }

  /// The scenario as one member meets it: changes with a condition in force from when its own run
  /// met it, or never.
  func resolved(for draw: MemberDraw) -> CompiledScenario {
    guard conditions.count > 0, let run = conditionalRun([draw]).first else { return self }
    return resolution(run.inForceFrom)
  }
}

extension [Int] {
  /// The numbers in groups of one key, in the order in which keys first come.
  fileprivate func grouped<Key: Hashable>(by key: (Int) -> Key) -> [[Int]] {
    var places: [Key: Int] = [:]
    var groups: [[Int]] = []
    for number in self {
      let key = key(number)
      if let place = places[key] {
        groups[place].append(number)
      } else {
        places[key] = groups.count
        groups.append([number])
      }
    }
    return groups
  }
}
