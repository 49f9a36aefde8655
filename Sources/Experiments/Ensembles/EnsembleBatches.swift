import AllianceModel
public import ScenarioEngine

/// The members of an ensemble as they come, one range after another.
///
/// Each element is an ensemble of the next members; joined, they have the bits of one that was run at
/// once. The next range is run when it is asked for, so that a caller with enough members stops by
/// asking no more.
///
/// ```swift
/// var grown: Ensemble?
/// for try await batch in Ensemble.batches(compiled, of: 64, workers: 4) {
///   grown = grown?.joined(with: batch) ?? batch
///   show(grown)
/// }
/// ```
public struct EnsembleBatches: AsyncSequence, Sendable {
  fileprivate let compiled: CompiledScenario
  fileprivate let ranges: [Range<Int>]
  fileprivate let measures: [any Measure]
  fileprivate let workers: Int

  /// Runs the ranges in their order.
  public struct AsyncIterator: AsyncIteratorProtocol {
    private var rest: ArraySlice<Range<Int>>
    private let batches: EnsembleBatches

    fileprivate init(_ batches: EnsembleBatches) {
      self.batches = batches
      rest = batches.ranges[...]
    }

    /// The ensemble of the next members; `nil` after the last.
    ///
    /// - Throws: `CancellationError` when the task is cancelled.
    public mutating func next() async throws -> Ensemble? {
      guard let range = rest.popFirst() else { return nil }
      return try await Ensemble.run(
        batches.compiled, members: range, measures: batches.measures, workers: batches.workers)
    }
  }

  /// Starts with the first members.
  public func makeAsyncIterator() -> AsyncIterator { AsyncIterator(self) }
}

extension Ensemble {
  /// The members of a scenario in ranges of a size, the last of which may be smaller.
  ///
  /// - Parameters:
  ///   - compiled: what all members share, with their number and seed.
  ///   - size: how many members each element has, at least one.
  ///   - measures: what is measured besides what the scenario asks for.
  ///   - workers: how many batches run at once; no result depends on it.
  /// - Returns: a sequence of ensembles, one for each range.
  public static func batches(
    _ compiled: CompiledScenario, of size: Int, measures: [any Measure] = [], workers: Int
  ) -> EnsembleBatches {
    precondition(size > 0, "a range has at least one member")
    return EnsembleBatches(
      compiled: compiled,
      ranges: (0..<compiled.scenario.uncertainty.members).pieces(of: size), measures: measures,
      workers: workers)
  }
}
