import AllianceModel
import InfluenceDynamics
public import ScenarioEngine

extension GroupAgreement {
  /// Runs a scenario given in numbers under several models, which are given the same numbers.
  ///
  /// - Parameters:
  ///   - runs: the scenario under each model, its own first.
  ///   - leftOut: models that cannot be run, to be listed with the others.
  ///   - workers: how many batches are worked on at a time; no result depends on it.
  ///   - progress: called with how many runs are done, of members times models.
  /// - Returns: which actors they leave together.
  /// - Throws: `CancellationError` when the task is cancelled.
  public static func find(
    _ runs: [NumericRun], leftOut: [ModelAgreement.LeftOut] = [], workers: Int,
    progress: @escaping @Sendable (_ done: Int) -> Void = { _ in }
  ) async throws -> GroupAgreement {
    let count = runs.first?.scenario.uncertainty.members ?? 0
    var failed: [GroupAgreement.Failed] = []
    var ended: [(run: NumericRun, ends: [NumericMember])] = []
    for (index, run) in runs.enumerated() {
      let ends = try await run.members(workers: workers) { progress(index * count + $0) }
      if ends.contains(where: { $0.trajectory.termination.isSuccess }) || index == 0 {
        ended.append((run, ends))
      } else {
        failed += EndingCount.failures(ends.prefix(1).map(\.trajectory.termination)).map {
          GroupAgreement.Failed(model: run.scenario.dynamics.model, ending: $0.ending)
        }
      }
    }
    let groups = ended.map { run, ends in ends.map { run.groups(of: $0) } }
    let actors = runs.first?.scenario.actors ?? []
    return GroupAgreement(
      members: count,
      models: ended.indices.map { model in
        Groups(ended[model].run, ended[model].ends, groups[model], groups.first ?? [], actors)
      }, unanimous: unanimous(groups, actors: actors.count), leftOut: leftOut, failed: failed)
  }

  /// The share of pairs put alike by all, over the members that no model failed in.
  private static func unanimous(_ groups: [[[[Int]]?]], actors: Int) -> Double {
    let members = groups.first?.indices ?? 0..<0
    let shares = members.compactMap { member -> Double? in
      let all = groups.compactMap { $0[member].map { Partition($0, actors: actors) } }
      return all.count == groups.count ? Partition.alike(all) : nil
    }
    return shares.isEmpty ? 0 : shares.reduce(0, +) / Double(shares.count)
  }
}

extension GroupAgreement.Groups {
  fileprivate init(
    _ run: NumericRun, _ ends: [NumericMember], _ groups: [[[Int]]?], _ own: [[[Int]]?],
    _ actors: [String]
  ) {
    let found = groups.compactMap(\.self)
    var counts: [[[Int]]: Int] = [:]
    for groups in found { counts[groups, default: 0] += 1 }
    // Of groupings equally frequent, the one that comes first among members.
    let most = counts.values.max() ?? 0
    let usual = found.first { counts[$0] == most } ?? []
    let alike = zip(groups, own).compactMap { groups, own -> Double? in
      guard let groups, let own else { return nil }
      return Partition.alike([
        Partition(groups, actors: actors.count), Partition(own, actors: actors.count),
      ])
    }
    self.init(
      model: run.scenario.dynamics.model, meaning: run.meaningOfGroups,
      groups: usual.map { $0.map { ActorID(actors[$0]) } },
      share: found.isEmpty ? 0 : Double(most) / Double(found.count),
      alike: alike.isEmpty ? 0 : alike.reduce(0, +) / Double(alike.count),
      failures: EndingCount.failures(ends.map(\.trajectory.termination)))
  }
}

/// Which actors are together: the place of each actor's group; an actor in none is alone.
private struct Partition {
  private let places: [Int]

  init(_ groups: [[Int]], actors: Int) {
    var places = Array(groups.count..<groups.count + actors)
    for (place, group) in groups.enumerated() {
      for actor in group { places[actor] = place }
    }
    self.places = places
  }

  /// The share of pairs that all put alike, together or apart; 1 without pairs.
  static func alike(_ partitions: [Partition]) -> Double {
    guard let first = partitions.first, first.places.count > 1 else { return 1 }
    var (alike, all) = (0, 0)
    for row in first.places.indices {
      for column in 0..<row {
        let together = first.isTogether(row, column)
        all += 1
        if partitions.allSatisfy({ $0.isTogether(row, column) == together }) { alike += 1 }
      }
    }
    return Double(alike) / Double(all)
  }

  private func isTogether(_ one: Int, _ other: Int) -> Bool { places[one] == places[other] }
}
