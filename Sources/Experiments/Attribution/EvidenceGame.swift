import AllianceModel
import Parameters
import ScenarioEngine

/// The pieces of a scenario's evidence as causes of its point run.
struct EvidenceGame: CoalitionGame {
  let evidence: RemovableEvidence
  let compiled: CompiledScenario
  let reader: PoleReader

  var causes: Int { evidence.pieces.count }

  func readings(of coalitions: [[Bool]]) throws -> [PoleReading] {
    try compiled.run(coalitions.map(evidence.draw(keeping:))).map(reader.reading)
  }
}

/// The channels as causes: without one, its weight ω in the set points is 0.
struct ChannelGame: CoalitionGame {
  let compiled: CompiledScenario
  let reader: PoleReader

  var causes: Int { Channel.allCases.count }

  func readings(of coalitions: [[Bool]]) throws -> [PoleReading] {
    let draws = try coalitions.map { kept in
      var weighing = compiled.weighing
      for (channel, isKept) in zip(Channel.allCases, kept) where !isKept {
        try weighing.set("channel.\(channel.rawValue)", to: 0)
      }
      return compiled.point(weighing: weighing, dynamics: compiled.dynamics)
    }
    return try compiled.run(draws).map(reader.reading)
  }
}

/// Causes that are left out by not admitting their records: the scenario is compiled anew without
/// them, so that all they touch follows, trade figures, pacts voided by a war and shares of arms
/// supplies among it.
struct ExclusionGame: CoalitionGame {
  let scenario: Scenario
  let world: World
  /// What leaves out each cause.
  let exclusions: [EvidenceSelection.Filter]
  let reader: PoleReader

  var causes: Int { exclusions.count }

  func readings(of coalitions: [[Bool]]) throws -> [PoleReading] {
    try coalitions.map { kept in
      var scenario = scenario
      for (filter, isKept) in zip(exclusions, kept) where !isKept {
        scenario.evidence.exclude.add(filter)
      }
      // A change may end what only a cause that is left out puts on record.
      let compiled = try CompiledScenario(scenario, in: world, allowsIdleChanges: true)
      return try reader.point(of: compiled)
    }
  }
}

extension EvidenceSelection.Filter {
  /// Names also what another filter names.
  fileprivate mutating func add(_ other: Self) {
    ids += other.ids
    events += other.events
    documents += other.documents
    kinds += other.kinds
  }
}
