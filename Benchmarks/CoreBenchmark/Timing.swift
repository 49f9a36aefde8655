import Foundation

/// Seconds of one piece of work.
struct Timing {
  var elapsed: Double
  var processor: Double
}

/// Times a piece of work.
nonisolated(nonsending) func time(_ work: () async throws -> Void) async rethrows -> Timing {
  let (begin, begun) = (ContinuousClock.now, processorSeconds())
  try await work()
  return Timing(
    elapsed: (ContinuousClock.now - begin) / .seconds(1), processor: processorSeconds() - begun)
}

/// The processor seconds of this process so far, all threads together.
private func processorSeconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Double(time.tv_sec) + 1e-9 * Double(time.tv_nsec)
}

/// Prints the medians of a candidate and how many times the peer's they are.
func report(_ name: String, _ times: [Timing], _ peer: [Timing]) {
  guard !times.isEmpty else { return }
  let (elapsed, processor) = (median(times.map(\.elapsed)), median(times.map(\.processor)))
  var line = String(format: "%.3f s elapsed, %.3f s processor: ", elapsed, processor) + name
  if !peer.isEmpty {
    line += String(
      format: ", %.2f and %.2f times as fast as numpy", median(peer.map(\.elapsed)) / elapsed,
      median(peer.map(\.processor)) / processor)
  }
  print(line)
}

private func median(_ numbers: [Double]) -> Double {
  let sorted = numbers.sorted()
  let middle = sorted.count / 2
  return sorted.count % 2 == 1 ? sorted[middle] : 0.5 * (sorted[middle - 1] + sorted[middle])
}
