/// Works on many values, several at a time: the only place where experiments use more than one core.
///
/// Work on a value depends on the value alone, and results are gathered by place, so that neither the
/// number of workers nor the order of arrival changes a bit.
public struct Runner: Sendable {
  /// How many values are worked on at a time.
  public let workers: Int
  private let progress: @Sendable (_ done: Int, _ total: Int) -> Void

  /// How many point runs or members advance together.
  static let batchSize = 16

  /// Prepares workers.
  ///
  /// - Parameters:
  ///   - workers: how many values are worked on at a time, at least one.
  ///   - progress: called now and then with how much is done, of how much.
  public init(
    workers: Int,
    progress: @escaping @Sendable (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) {
    precondition(workers > 0, "there is at least one worker")
    self.workers = workers
    self.progress = progress
  }

  /// The same workers without anybody to report to.
  var silent: Runner { Runner(workers: workers) }

  /// Reports progress in the name of the work that it is a part of.
  func report(_ done: Int, of total: Int) { progress(done, total) }

  /// One result a value, in their order.
  ///
  /// - Parameters:
  ///   - values: what is worked on.
  ///   - size: how much a value counts in progress; 1 unless said otherwise.
  ///   - work: a function of the value alone.
  /// - Returns: the results.
  /// - Throws: `CancellationError` when the task is cancelled, or what `work` throws.
  public func map<Value: Sendable, Found: Sendable>(
    _ values: [Value], size: (Value) -> Int = { _ in 1 },
    _ work: @escaping @Sendable (Value) throws -> Found
  ) async throws -> [Found] {
    var results: [Found?] = Array(repeating: nil, count: values.count)
    try await each(values, size: size, work) { results[$0] = $1 }
    return results.compactMap(\.self)
  }

  /// Hands every result on as it arrives, with the place of its value.
  ///
  /// - Parameters:
  ///   - values: what is worked on, begun in their order.
  ///   - size: how much a value counts in progress.
  ///   - work: a function of the value alone.
  ///   - receive: takes a result; called for one at a time, in the order of arrival.
  /// - Throws: `CancellationError` when the task is cancelled, or what `work` throws.
  func each<Value: Sendable, Found: Sendable>(
    _ values: [Value], size: (Value) -> Int = { _ in 1 },
    _ work: @escaping @Sendable (Value) throws -> Found,
    receive: (_ place: Int, Found) -> Void
  ) async throws {
    let total = values.reduce(0) { $0 + size($1) }
    try await withThrowingTaskGroup(of: (Int, Found).self) { group in
      var (next, done) = (0, 0)
      func begin() {
        guard next < values.count else { return }
        let (place, value) = (next, values[next])
        next += 1
        group.addTask {
          try Task.checkCancellation()
          return (place, try work(value))
        }
      }
      for _ in 0..<workers { begin() }
      while let (place, found) = try await group.next() {
        begin()
        receive(place, found)
        done += size(values[place])
        progress(done, total)
      }
    }
  }
}

extension Range<Int> {
  /// The range in pieces of a size, the last of which may be shorter.
  func pieces(of size: Int) -> [Range<Int>] {
    stride(from: lowerBound, to: upperBound, by: size).map { $0..<Swift.min(upperBound, $0 + size) }
  }
}
