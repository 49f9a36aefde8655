/// Causes that can be left out of a run in any combination.
///
/// In the terms of Shapley (1953) the causes are players, those that are kept form a coalition, and
/// what the run then says is its worth.
protocol CoalitionGame: Sendable {
  /// How many causes there are.
  var causes: Int { get }
  /// What runs say in which only some causes are kept: a truth value a cause in each coalition.
  func readings(of coalitions: [[Bool]]) throws -> [PoleReading]
}

extension CoalitionGame {
  /// Every cause kept.
  var all: [Bool] { Array(repeating: true, count: causes) }
  /// No cause kept.
  var none: [Bool] { Array(repeating: false, count: causes) }

  /// What runs say when one cause alone is left out, cause by cause.
  func readingsWithoutEach(
    workers: Int, progress: @escaping @Sendable (_ done: Int) -> Void
  ) async throws -> [PoleReading] {
    let coalitions = (0..<causes).map { cause in
      var kept = all
      kept[cause] = false
      return kept
    }
    return try await readings(of: coalitions, workers: workers, progress: progress)
  }

  /// What runs say, several batches of coalitions at a time.
  func readings(
    of coalitions: [[Bool]], workers: Int, progress: @escaping @Sendable (_ done: Int) -> Void
  ) async throws -> [PoleReading] {
    let batches = stride(from: 0, to: coalitions.count, by: Self.batchSize).map {
      Array(coalitions[$0..<min(coalitions.count, $0 + Self.batchSize)])
    }
    let read = try await concurrentMap(
      batches, workers: workers, progress: { progress(min(coalitions.count, $0 * Self.batchSize)) },
      { try readings(of: $0) })
    return read.flatMap(\.self)
  }

  /// How many runs advance together.
  static var batchSize: Int { 16 }
}
