import Reports
import Synchronization

/// Shows how far a run is: a bar on a terminal, a line after every tenth elsewhere.
final class Progress: Sendable {
  private let label: String
  private let total: Int
  /// What is counted.
  private let unit: String
  private let isQuiet: Bool
  private let start = ContinuousClock.now
  private let told = Mutex(0)

  /// Begins to measure time; `unit` is what is counted.
  init(_ label: String, of total: Int, unit: String = "members", quiet: Bool) {
    self.label = label
    self.total = total
    self.unit = unit
    isQuiet = quiet
  }

  /// How long it has taken so far.
  var elapsed: Duration { start.duration(to: .now) }

  /// Called with the number of members that are done.
  func report(_ done: Int) {
    guard !isQuiet else { return }
    told.withLock { before in
      if Streams.errorIsTerminal {
        Streams.error(
          Terminal.clearLine
            + ProgressLine.text(
              label, done: done, of: total, unit: unit, elapsed: elapsed,
              style: Streams.errorStyle))
      } else if ProgressLine.isLineDue(done: done, before: before, of: total) {
        Streams.error(
          ProgressLine.plainLine(
            label, done: done, of: total, unit: unit, elapsed: elapsed) + "\n")
      }
      before = done
    }
  }

  /// Prints what is done after the members.
  func note(_ text: String) {
    guard !isQuiet else { return }
    Streams.error(
      Streams.errorIsTerminal ? Terminal.clearLine + text : text + "\n")
  }

  /// Leaves the terminal as it was.
  func finish() {
    if !isQuiet && Streams.errorIsTerminal { Streams.error(Terminal.clearLine) }
  }
}

/// Sequences that terminals understand.
enum Terminal {
  static let clearLine = "\r\u{1B}[K"
}
