import Dispatch
import Foundation
import Synchronization

/// Ends the program with code 130 on Ctrl-C, never in the middle of writing files.
///
/// A long run holds nothing that needs to be put away, so it is left where it is.
struct Interruption {
  private static let writing = Mutex(false)
  private let source: any DispatchSourceSignal

  /// Begins to listen for Ctrl-C.
  init() {
    signal(SIGINT, SIG_IGN)
    source = DispatchSource.makeSignalSource(signal: SIGINT, queue: .global())
    source.setEventHandler {
      Self.writing.withLock { hasWritten in
        if Streams.errorIsTerminal { Streams.error(Terminal.clearLine) }
        let what = hasWritten ? "all files had been written" : "nothing was written"
        Streams.error("interrupted; \(what)\n")
        _exit(130)
      }
    }
    source.resume()
  }

  /// Stops listening.
  func end() { source.cancel() }

  /// Writes files; Ctrl-C waits until they are whole.
  static func whileWriting(_ write: () throws -> Void) rethrows {
    try writing.withLock { hasWritten in
      try write()
      hasWritten = true
    }
  }
}
