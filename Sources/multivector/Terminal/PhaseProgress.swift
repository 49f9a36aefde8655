import Synchronization

/// Shows how far a phase is whose length is known only once it has begun.
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

  /// Called with the number of runs that are done, of `total`.
  func report(_ done: Int, of total: Int) {
    let told = progress.withLock { progress -> Progress in
      let told = progress ?? Progress(label, of: total, unit: unit, quiet: isQuiet)
      progress = told
      return told
    }
    told.report(done)
  }

  /// Prints a message about the phase.
  func note(_ text: String) { Progress(label, of: 1, quiet: isQuiet).note(text) }

  /// Leaves the terminal as it was.
  func finish() { progress.withLock { $0?.finish() } }
}
