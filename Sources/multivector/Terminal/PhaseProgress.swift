import Synchronization

/// Tells how far a phase is whose length is known only once it has begun.
final class PhaseProgress: Sendable {
  private let label: String
  private let unit: String
  private let isQuiet: Bool
  private let progress = Mutex<Progress?>(nil)

  /// Names a phase, and what is counted in it.
  init(_ label: String, unit: String, quiet: Bool) {
    self.label = label
    self.unit = unit
    isQuiet = quiet
  }

  /// Tells that `done` of `total` are done.
  func report(_ done: Int, of total: Int) {
    let told = progress.withLock { progress -> Progress in
      let told = progress ?? Progress(label, of: total, unit: unit, quiet: isQuiet)
      progress = told
      return told
    }
    told.report(done)
  }

  /// Tells what else there is to know.
  func note(_ text: String) { Progress(label, of: 1, quiet: isQuiet).note(text) }

  /// Leaves the terminal as it was.
  func finish() { progress.withLock { $0?.finish() } }
}
