private import CKernels

/// How the increments of both directions of a pair come from two independent paths.
///
/// One direction takes the first path; the other the mixture c · first + √(1 − c²) · second, which
/// is correlated with it by c.
public struct DirectionMixing: Sendable, Equatable {
  private let shared: [Double]
  private let own: [Double]
  private let swapped: [UInt8]

  /// The mixing of paths, for each its correlation and whether the *forward* direction is the
  /// mixture.
  public init(correlations: [Double], swapped: [Bool]) {
    precondition(correlations.count == swapped.count, "Every path has both.")
    shared = correlations
    own = correlations.map { (1 - $0 * $0).squareRoot() }
    self.swapped = swapped.map { $0 ? 1 : 0 }
  }

  /// Turns first and second paths, from `start` on, into forward and backward increments.
  public func mix(
    _ first: inout [Double], _ second: inout [Double], from start: Int
  ) {
    let count = shared.count
    precondition(
      min(first.count, second.count) - start >= count && start >= 0, "Paths are missing.")
    unsafe first.withUnsafeMutableBufferPointer { first in
      unsafe second.withUnsafeMutableBufferPointer { second in
        guard let forward = first.baseAddress, let backward = second.baseAddress else { return }
        unsafe kernel_mix(forward + start, backward + start, swapped, shared, own, count)
      }
    }
  }
}
