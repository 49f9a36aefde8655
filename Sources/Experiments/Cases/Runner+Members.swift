import AllianceModel
import InfluenceDynamics
import ScenarioEngine

extension Runner {
  /// What is read from every member of a scenario under each of many cases.
  ///
  /// - Parameters:
  ///   - base: the scenario.
  ///   - cases: what each case sets differently.
  ///   - allowsIdleChanges: whether changes that find nothing to change are passed over.
  ///   - read: looks at the run of a member, failed or not, in the scenario as it is in the case.
  /// - Returns: cases × members, in their order, or why a case has no members.
  /// - Throws: `CancellationError` when the task is cancelled.
  func members<Reading: Sendable>(
    of base: CompiledScenario, under cases: [[Setting]], allowsIdleChanges: Bool = false,
    _ read: @escaping @Sendable (Trajectory, MeasureContext) -> Reading
  ) async throws -> [Result<[Reading], CaseFailure>] {
    let total = cases.count * base.scenario.uncertainty.members
    var found: [Result<[Reading], CaseFailure>] = []
    var done = 0
    // Compiled scenarios are large: as many are kept as there are workers.
    for wave in cases.indices.pieces(of: workers) {
      let compiled = try await silent.map(Array(cases[wave])) { settings in
        Result { () throws(CaseFailure) in
          try Case(base, settings, allowsIdleChanges: allowsIdleChanges).compiledForMembers()
        }
      }
      let batches = compiled.indices.flatMap { Self.batches(of: compiled[$0], place: $0) }
      let before = done
      let counted = Runner(workers: workers) { more, _ in report(before + more, of: total) }
      let readings = try await counted.map(batches, size: \.members.count) { batch in
        let frame = MeasureContext(batch.compiled.scenario)
        return batch.compiled.run(batch.compiled.draws(of: batch.members)).map { read($0, frame) }
      }
      done += batches.reduce(0) { $0 + $1.members.count }
      found += compiled.indices.map { place in
        compiled[place].map { _ in
          zip(batches, readings).filter { $0.0.place == place }.flatMap(\.1)
        }
      }
    }
    return found
  }

  private struct MemberBatch: Sendable {
    let place: Int
    let compiled: CompiledScenario
    let members: Range<Int>
  }

  private static func batches(
    of compiled: Result<CompiledScenario, CaseFailure>, place: Int
  ) -> [MemberBatch] {
    guard case .success(let compiled) = compiled else { return [] }
    return (0..<compiled.scenario.uncertainty.members).pieces(of: batchSize).map {
      MemberBatch(place: place, compiled: compiled, members: $0)
    }
  }
}

extension CompiledScenario {
  /// The draws of some members; a single member is the point run.
  func draws(of members: Range<Int>) -> [MemberDraw] {
    members.map { scenario.uncertainty.members == 1 ? point : member(UInt32($0)) }
  }
}
