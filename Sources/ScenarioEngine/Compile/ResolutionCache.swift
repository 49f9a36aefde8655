import AllianceModel
import Synchronization

/// The weighing of a scenario with its conditions met in given months, kept for all members that
/// share those months, and for all variations in parameters alone.
///
/// A class, because batches on several threads fill it together. What it gives is a function of the
/// months alone, so that no result depends on who asked first.
final class ResolutionCache: Sendable {
  private let kept = Mutex<[[Month?]: WeighingProgram]>([:])

  /// The most that are kept, against memory; what is beyond is compiled again.
  private static let most = 256

  /// The weighing for some months, compiled unless it is kept already.
  func program(_ months: [Month?], compile: () -> WeighingProgram) -> WeighingProgram {
    if let known = kept.withLock({ $0[months] }) { return known }
    // Not under the lock: two threads may compile the same, and get the same.
    let compiled = compile()
    kept.withLock { if $0.count < Self.most { $0[months] = compiled } }
    return compiled
  }
}
