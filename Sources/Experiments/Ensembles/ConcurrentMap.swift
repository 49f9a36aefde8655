/// Maps values with several workers at once and gathers the results by position.
///
/// - Parameters:
///   - values: what to map.
///   - workers: how many are worked on at a time.
///   - progress: told after every value how many are done.
///   - transform: a function of the value alone, so that the order of work does not matter.
/// - Returns: one result a value, in the order of the values.
/// - Throws: `CancellationError` when the task is cancelled, or what `transform` throws.
func concurrentMap<Value: Sendable, Result: Sendable>(
  _ values: [Value], workers: Int, progress: @Sendable (_ done: Int) -> Void = { _ in },
  _ transform: @escaping @Sendable (Value) throws -> Result
) async throws -> [Result] {
  try await withThrowingTaskGroup(of: (Int, Result).self) { group in
    var results: [Result?] = Array(repeating: nil, count: values.count)
    var next = 0
    func addTask() {
      guard next < values.count else { return }
      let index = next
      let value = values[index]
      next += 1
      group.addTask {
        try Task.checkCancellation()
        return (index, try transform(value))
      }
    }
    for _ in 0..<max(1, workers) { addTask() }
    var done = 0
    while let (index, result) = try await group.next() {
      results[index] = result
      done += 1
      progress(done)
      addTask()
    }
    return results.compactMap(\.self)
  }
}
