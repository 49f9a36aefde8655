private import CKernels

/// Brownian motions, one for each key, over periods of length 1 cut into equal parts.
///
/// The same path whatever the number of parts: the whole increment of a period is drawn first, then
/// its middle, its quarters, … as bridges (Lévy 1948; Kloeden and Platen 1992, section 2.4), each
/// keyed by its dyadic place. Doubling the parts refines the path and changes no coarser value.
public struct BrownianPaths: Sendable, Equatable {
  /// The number of parts of a period, a power of two.
  public let substeps: Int

  /// The number of paths.
  public let count: Int

  /// The member whose luck this is.
  public let member: UInt32

  private let keys: [UInt64]

  /// The paths of `identities`, drawn for a purpose under a study's seed.
  public init(
    seed: UInt64, purpose: String, identities: [UInt64], member: UInt32, substeps: Int
  ) {
    precondition(
      substeps > 0 && substeps.nonzeroBitCount == 1, "The substeps must be a power of two.")
    self.substeps = substeps
    self.member = member
    let purpose = StableIdentity.of(purpose)
    count = identities.count
    // Idle paths fill the last vectors: whole vectors are much faster than a remainder.
    let idle = [UInt64](repeating: 0, count: (16 - count % 16) % 16)
    keys = identities.map { RandomStream.key(seed: seed, purpose: purpose, identity: $0) } + idle
  }

  /// The distance in the buffer from one part's increments to the next; at least `count`.
  public var stride: Int { keys.count }

  /// The length a buffer for one period needs.
  public var bufferSize: Int { max(substeps, 2) * stride }

  /// Writes the increments of a period: part after part, ``stride`` apart, `count` paths each.
  ///
  /// An increment has mean 0 and variance 1 / `substeps`. The period is an absolute number, such as
  /// a month, so the same month has the same noise in every scenario. Nothing is allocated.
  public func increments(of period: Int, into buffer: inout [Double]) {
    precondition(buffer.count >= bufferSize, "The buffer is too short.")
    unsafe kernel_brownian(
      keys, keys.count, member, Lane.normal.rawValue, UInt32(truncatingIfNeeded: period), substeps,
      &buffer)
  }
}
