import ArgumentParser

/// What is said of a command that was called wrongly: what is wrong, how it is called, an example.
enum UsageMessage {
  /// The message for what parsing or running refused; every such message ends alike.
  ///
  /// - Parameters:
  ///   - error: what was refused.
  ///   - command: the command that was called.
  /// - Returns: lines that end with a line feed.
  static func text(_ error: any Error, of command: any ParsableCommand.Type) -> String {
    guard let problem = error as? ValidationError else {
      // What parsing finds has its usage already, and often the help of the option as well.
      return Multivector.fullMessage(for: error) + "\n" + example(of: command)
    }
    let words = path(to: command, below: Multivector.self) ?? [Multivector._commandName]
    return "Error: \(problem.message)\nUsage: " + Multivector.usageString(for: command)
      + "\n  See '\(words.joined(separator: " ")) --help' for more information.\n"
      + example(of: command)
  }

  /// The command that the words of a command line call, and the first word that should have called
  /// one but does not.
  static func called(
    by words: some Sequence<String>
  ) -> (command: any ParsableCommand.Type, unknown: String?) {
    var command: any ParsableCommand.Type = Multivector.self
    for word in words {
      let commands = command.configuration.subcommands
      guard !commands.isEmpty, !word.hasPrefix("-"), word != "help" else { break }
      guard let next = commands.first(where: { $0._commandName == word }) else {
        return (command, word)
      }
      command = next
    }
    return (command, nil)
  }

  /// The first example that a command's help gives.
  private static func example(of command: any ParsableCommand.Type) -> String {
    let lines = command.configuration.discussion.split(separator: "\n")
    return lines.lazy.map { $0.drop { $0 == " " } }.first { $0.hasPrefix("multivector ") }
      .map { "  Example: \($0)\n" } ?? ""
  }

  /// The words by which a command is called.
  private static func path(
    to command: any ParsableCommand.Type, below parent: any ParsableCommand.Type
  ) -> [String]? {
    if parent == command { return [parent._commandName] }
    for child in parent.configuration.subcommands {
      if let words = path(to: command, below: child) { return [parent._commandName] + words }
    }
    return nil
  }
}
