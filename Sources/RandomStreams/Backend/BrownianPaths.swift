private import CKernels

/// Brownian motions, one for each key and member, over periods of length 1 cut into equal parts.
///
/// The same path whatever the number of parts: the whole increment of a period is drawn first, then
/// its middle, its quarters, … as bridges (Lévy 1948; Kloeden and Platen 1992, section 2.4), each
/// keyed by its dyadic place. Doubling the parts refines the path and changes no coarser value.
public struct BrownianPaths: Sendable, Equatable {
  /// The number of parts of a period, a power of two.
  public let substeps: Int

  /// The number of paths of each member.
  public let count: Int

  /// The members whose draws these are; their paths lie side by side.
  public let members: [UInt32]

  private let keys: [UInt64]
  private let owners: [UInt32]

  /// The paths of `identities` of one member, drawn for a purpose under a study's seed.
  public init(
    seed: UInt64, purpose: String, identities: [UInt64], member: UInt32, substeps: Int
  ) {
    self.init(
      seed: seed, purpose: purpose, identities: [identities], members: [member],
      substeps: substeps)
  }

  /// The paths of several members side by side, each with the numbers it has on its own.
  ///
  /// Path p of the member at m is at p · `members.count` + m.
  public init(
    seed: UInt64, purpose: String, identities: [[UInt64]], members: [UInt32], substeps: Int
  ) {
    precondition(
      substeps > 0 && substeps.nonzeroBitCount == 1, "The substeps must be a power of two.")
    let number = identities.first?.count ?? 0
    precondition(
      identities.count == members.count && identities.allSatisfy { $0.count == number },
      "Every member has the same number of paths.")
    self.substeps = substeps
    self.members = members
    count = number
    let purpose = StableIdentity.of(purpose)
    // Idle paths fill the last vectors: whole vectors are much faster than a remainder.
    let idle = (16 - number * members.count % 16) % 16
    var (keys, owners): ([UInt64], [UInt32]) = ([], [])
    keys.reserveCapacity(number * members.count + idle)
    owners.reserveCapacity(number * members.count + idle)
    for path in 0..<number {
      for member in members.indices {
        keys.append(
          RandomStream.key(seed: seed, purpose: purpose, identity: identities[member][path]))
        owners.append(members[member])
      }
    }
    self.keys = keys + Array(repeating: 0, count: idle)
    self.owners = owners + Array(repeating: 0, count: idle)
  }

  /// The distance in the buffer from one part's increments to the next; at least `count` · `members.count`.
  public var stride: Int { keys.count }

  /// The length a buffer for one period needs.
  public var bufferSize: Int { max(substeps, 2) * stride }

  /// Writes the increments of a period: part after part, ``stride`` apart.
  ///
  /// An increment has mean 0 and variance 1 / `substeps`. The period is an absolute number, such as
  /// a month, so the same month has the same noise in every scenario. Nothing is allocated.
  public func increments(of period: Int, into buffer: inout [Double]) {
    precondition(buffer.count >= bufferSize, "The buffer is too short.")
    unsafe kernel_brownian(
      keys, owners, keys.count, Lane.normal.rawValue, UInt32(truncatingIfNeeded: period), substeps,
      &buffer)
  }
}
