public import AllianceModel
public import InfluenceDynamics
public import ScenarioEngine

/// Many runs of one scenario, each with its own luck.
public struct Ensemble: Sendable {
  /// What all members share.
  public let compiled: CompiledScenario
  /// The actors, poles and months along which members were measured.
  public let frame: MeasureContext
  /// One table a measure asked for, in the order of the catalogue.
  public let tables: [MeasureTable]
  /// Members that ended badly, with how; never hidden.
  public let failures: [Failure]
  /// For each change with a condition, in the order of the scenario, and each member: from when it
  /// was in force; `nil` where it never was, and in members that failed.
  public let inForceFrom: [[Month?]]

  /// A member that diverged or did not converge.
  public struct Failure: Sendable {
    /// The member's number, counted from 0.
    public let member: Int
    /// How it ended.
    public let termination: Termination
  }

  /// How many members were run.
  public var members: Int { compiled.scenario.uncertainty.members }

  /// The table of a measure; `nil` when it was not asked for.
  public func table(_ id: String) -> MeasureTable? { tables.first { $0.description.id == id } }

  /// Runs all members, several batches at a time, and gathers them by position.
  ///
  /// The same bits come out at any batch size and number of workers, because a member's draw,
  /// problem and run depend on its number alone.
  ///
  /// - Parameters:
  ///   - compiled: what all members share, with their number and seed.
  ///   - workers: how many batches run at once.
  ///   - batchSize: how many members advance together.
  ///   - progress: told after every batch how many members are done.
  /// - Returns: every member's measures, and the members that failed.
  /// - Throws: `CancellationError` when the task is cancelled between batches.
  public static func run(
    _ compiled: CompiledScenario, workers: Int, batchSize: Int = 16,
    progress: @escaping @Sendable (_ done: Int) -> Void = { _ in }
  ) async throws -> Ensemble {
    precondition(workers > 0 && batchSize > 0, "workers and batches are counted from one")
    let members = compiled.scenario.uncertainty.members
    let frame = MeasureContext(compiled)
    let measures = compiled.measures
    var tables = measures.map { MeasureTable($0, frame: frame, members: members) }
    var failures: [Failure] = []
    var inForceFrom = compiled.conditionalChanges.map { _ in
      [Month?](repeating: nil, count: members)
    }
    var done = 0
    try await withThrowingTaskGroup(of: [MeasuredMember].self) { group in
      var next = 0
      func addBatch() {
        guard next < members else { return }
        let batch = next..<min(members, next + batchSize)
        next = batch.upperBound
        group.addTask {
          try Task.checkCancellation()
          return compiled.measure(batch, measures: measures, frame: frame)
        }
      }
      for _ in 0..<workers { addBatch() }
      while let batch = try await group.next() {
        addBatch()
        for member in batch where !member.termination.isSuccess {
          failures.append(Failure(member: member.number, termination: member.termination))
        }
        for index in tables.indices {
          tables[index].file(
            batch.filter { $0.termination.isSuccess }.map { ($0.number, $0.values[index]) })
        }
        for member in batch where member.termination.isSuccess {
          for (place, month) in member.inForceFrom.enumerated() {
            inForceFrom[place][member.number] = month
          }
        }
        done += batch.count
        progress(done)
      }
    }
    failures.sort { $0.member < $1.member }
    return Ensemble(
      compiled: compiled, frame: frame, tables: tables, failures: failures, inForceFrom: inForceFrom
    )
  }
}

/// One member's measures, ready to be filed.
struct MeasuredMember: Sendable {
  let number: Int
  let termination: Termination
  /// One array a measure.
  let values: [[Double]]
  /// From when each change with a condition was in force.
  let inForceFrom: [Month?]
}

extension CompiledScenario {
  /// The measures that the scenario asks for, or the usual ones.
  ///
  /// The headline needs partners and alignments, so these are always among them.
  var measures: [any Measure] {
    let asked =
      scenario.measures.isEmpty
      ? MeasureCatalogue.usual
      : ["alignment", "alignment-share", "primary-partner", "lead", "shift"] + scenario.measures
    return MeasureCatalogue.all.filter {
      asked.contains($0.description.id) && gives($0.description.needs)
    }
  }

  /// Draws, runs and measures a batch of members; a single member without uncertainty is the point
  /// run.
  func measure(
    _ batch: Range<Int>, measures: [any Measure], frame: MeasureContext
  ) -> [MeasuredMember] {
    let draws = batch.map { scenario.uncertainty.members == 1 ? point : member(UInt32($0)) }
    let needs = measures.reduce(into: RequiredInputs()) { $0.formUnion($1.description.needs) }
    return zip(batch, conditionalRun(draws, for: needs)).map { number, run in
      let termination = run.trajectory.termination
      guard termination.isSuccess else {
        return MeasuredMember(
          number: number, termination: termination, values: [], inForceFrom: run.inForceFrom)
      }
      let view = MemberView(run.member, in: frame, for: needs)
      return MeasuredMember(
        number: number, termination: termination,
        values: measures.map { $0.kept(of: view, in: frame) }, inForceFrom: run.inForceFrom)
    }
  }
}

extension Measure {
  /// The values that are kept: every month's, or the last month's alone.
  fileprivate func kept(of member: MemberView, in frame: MeasureContext) -> [Double] {
    let values = values(of: member, in: frame)
    let subjects = subjects(in: frame).count
    guard !description.isKeptMonthly, values.count > subjects else { return values }
    let given = values.count / subjects
    return (0..<subjects).map { values[$0 * given + given - 1] }
  }
}
