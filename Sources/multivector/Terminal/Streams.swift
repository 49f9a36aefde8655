import CTerminal
import Foundation
import Reports

/// Results go to standard output, everything else to standard error.
enum Streams {
  /// The look of text on standard output.
  static let style = TextStyle(
    environment: ProcessInfo.processInfo.environment, isTerminal: isatty(STDOUT_FILENO) == 1,
    columns: Int(terminalColumns(STDOUT_FILENO)))

  /// The look of text on standard error.
  static let errorStyle = TextStyle(
    environment: ProcessInfo.processInfo.environment, isTerminal: errorIsTerminal,
    columns: Int(terminalColumns(STDERR_FILENO)))

  /// Whether someone watches standard error.
  static let errorIsTerminal = isatty(STDERR_FILENO) == 1

  /// Writes a result.
  ///
  /// - Throws: `ExitCode` 73 after saying why it cannot be written: a full disk, a closed stream.
  static func output(_ text: String) throws {
    do {
      try FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
    } catch {
      Self.error("error: cannot write to standard output: \(error.localizedDescription)\n")
      throw OutputFolder.cannotWrite
    }
  }

  /// Writes a message; a failure to write it cannot be reported anywhere.
  static func error(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }
}
