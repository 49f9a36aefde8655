import Foundation
import Reports

/// Results go to standard output, everything else to standard error.
enum Streams {
  /// The look of text on standard output.
  static let style = TextStyle(
    environment: ProcessInfo.processInfo.environment, isTerminal: isatty(STDOUT_FILENO) == 1)

  /// The look of text on standard error.
  static let errorStyle = TextStyle(
    environment: ProcessInfo.processInfo.environment, isTerminal: errorIsTerminal)

  /// Whether someone watches standard error.
  static let errorIsTerminal = isatty(STDERR_FILENO) == 1

  /// Writes a result.
  static func output(_ text: String) { FileHandle.standardOutput.write(Data(text.utf8)) }

  /// Writes a message.
  static func error(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }
}
