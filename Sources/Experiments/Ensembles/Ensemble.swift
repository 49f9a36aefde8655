public import AllianceModel
public import InfluenceDynamics
public import ScenarioEngine

/// Many runs of one scenario, each with random draws of its own.
public struct Ensemble: Sendable {
  /// What all members share.
  public let compiled: CompiledScenario
  /// The actors, poles and months along which members were measured.
  public let frame: MeasureContext
  /// One table a measure: those that the scenario asks for in the order of the catalogue, then further
  /// ones.
  public private(set) var tables: [MeasureTable]
  /// Members that ended badly, with how; never hidden.
  public private(set) var failures: [Failure]
  /// For each change with a condition, in the order of the scenario, and each member: from when it
  /// was in force; `nil` where it never was, and in members that failed.
  public private(set) var inForceFrom: [[Month?]]

  /// A member that diverged or did not converge.
  public struct Failure: Sendable {
    /// The member's number, counted from 0 in the whole scenario.
    public let member: Int
    /// How it ended.
    public let termination: Termination
  }

  /// Which members were run, counted from 0.
  public let range: Range<Int>

  /// How many members were run.
  public var members: Int { range.count }

  /// The table of a measure; `nil` when it was not asked for.
  public func table(_ id: String) -> MeasureTable? { tables.first { $0.description.id == id } }

  /// Runs members, several batches at a time, and gathers them by their numbers.
  ///
  /// The same bits come out at any batch size, number of workers and division into ranges, because a
  /// member's draw, problem and run depend on its number alone.
  ///
  /// - Parameters:
  ///   - compiled: what all members share, with their number and seed.
  ///   - range: which members are run; all of them unless given.
  ///   - measures: what is measured besides what the scenario asks for.
  ///   - workers: how many batches run at once.
  ///   - batchSize: how many members advance together.
  ///   - progress: called after every batch with how many members are done.
  /// - Returns: every member's measures, and the members that failed.
  /// - Throws: `CancellationError` when the task is cancelled between batches.
  public static func run(
    _ compiled: CompiledScenario, members range: Range<Int>? = nil,
    measures: [any Measure] = [], workers: Int, batchSize: Int = 16,
    progress: @escaping @Sendable (_ done: Int) -> Void = { _ in }
  ) async throws -> Ensemble {
    precondition(batchSize > 0, "batches are counted from one")
    let range = range ?? 0..<compiled.scenario.uncertainty.members
    precondition(
      0 <= range.lowerBound && range.upperBound <= compiled.scenario.uncertainty.members,
      "the members are among those of the scenario")
    let frame = MeasureContext(compiled)
    let measures = compiled.measures + measures.filter { compiled.supports($0.description.needs) }
    var ensemble = Ensemble(compiled, frame, measures, range)
    let batches = range.pieces(of: batchSize)
    try await Runner(workers: workers) { done, _ in progress(done) }
      .each(batches, size: \.count) {
        compiled.measure($0, measures: measures, frame: frame)
      } receive: { _, batch in
        ensemble.file(batch)
      }
    ensemble.failures.sort { $0.member < $1.member }
    return ensemble
  }

  /// An ensemble of members none of which is filed yet.
  private init(
    _ compiled: CompiledScenario, _ frame: MeasureContext, _ measures: [any Measure],
    _ range: Range<Int>
  ) {
    self.compiled = compiled
    self.frame = frame
    self.range = range
    tables = measures.map { MeasureTable($0, frame: frame, members: range.count) }
    failures = []
    inForceFrom = compiled.conditionalChanges.map { _ in
      [Month?](repeating: nil, count: range.count)
    }
  }

  private mutating func file(_ batch: [MeasuredMember]) {
    for member in batch where !member.termination.isSuccess {
      failures.append(Failure(member: member.number, termination: member.termination))
    }
    let succeeded = batch.filter { $0.termination.isSuccess }
    for index in tables.indices {
      tables[index].file(succeeded.map { ($0.number - range.lowerBound, $0.values[index]) })
    }
    for member in succeeded {
      for (place, month) in member.inForceFrom.enumerated() {
        inForceFrom[place][member.number - range.lowerBound] = month
      }
    }
  }
}

extension Ensemble {
  /// This ensemble with the members that follow, as if both had been run together; `nil` when the
  /// other's members are not the next ones of the same scenario.
  ///
  /// - Parameter next: members of the same scenario, measured alike.
  /// - Returns: the members of both.
  public func joined(with next: Ensemble) -> Ensemble? {
    guard range.upperBound == next.range.lowerBound, hasMembers(alike: next),
      tables.map(\.description) == next.tables.map(\.description)
    else { return nil }
    return Ensemble(
      compiled: compiled, frame: frame,
      tables: zip(tables, next.tables).map { $0.joined(with: $1) },
      failures: failures + next.failures,
      inForceFrom: zip(inForceFrom, next.inForceFrom).map { $0 + $1 },
      range: range.lowerBound..<next.range.upperBound)
  }

  private func hasMembers(alike other: Ensemble) -> Bool {
    let (mine, theirs) = (compiled.scenario, other.compiled.scenario)
    return mine.name == theirs.name && mine.uncertainty == theirs.uncertainty
      && mine.actors == theirs.actors && mine.calendar == theirs.calendar
      && mine.poles == theirs.poles && mine.changes == theirs.changes
  }

  private init(
    compiled: CompiledScenario, frame: MeasureContext, tables: [MeasureTable],
    failures: [Failure], inForceFrom: [[Month?]], range: Range<Int>
  ) {
    self.compiled = compiled
    self.frame = frame
    self.tables = tables
    self.failures = failures
    self.inForceFrom = inForceFrom
    self.range = range
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
  /// Draws, runs and measures a batch of members; a single member without uncertainty is the point
  /// run.
  func measure(
    _ batch: Range<Int>, measures: [any Measure], frame: MeasureContext
  ) -> [MeasuredMember] {
    let needs = measures.reduce(into: RequiredInputs()) { $0.formUnion($1.description.needs) }
    return zip(batch, conditionalRun(draws(of: batch), for: needs)).map { number, run in
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
