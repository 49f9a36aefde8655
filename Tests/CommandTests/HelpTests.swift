import Foundation
import Testing

/// What every command tells of itself.
struct HelpTests {
  private struct Tool: Decodable {
    let command: Part
  }

  private struct Part: Decodable {
    let commandName: String
    let abstract: String?
    let discussion: String?
    let subcommands: [Part]?
    let arguments: [Argument]?
  }

  private struct Argument: Decodable {
    let abstract: String?
    let valueName: String?
    let kind: String
  }

  /// Every command with its words, help itself left out.
  private static func commands() throws -> [(words: [String], part: Part)] {
    let dump = try Command("--experimental-dump-help", in: Folder())
    let root = try JSONDecoder().decode(Tool.self, from: Data(dump.output.utf8)).command
    func all(_ part: Part, _ words: [String]) -> [(words: [String], part: Part)] {
      guard part.commandName != "help" else { return [] }
      let own = words + [part.commandName]
      return [(own, part)] + (part.subcommands ?? []).flatMap { all($0, own) }
    }
    return all(root, [])
  }

  @Test func `every command has an example that begins with its own name`() throws {
    let commands = try Self.commands()
    #expect(commands.count > 12)
    for (words, part) in commands {
      let name = words.joined(separator: " ")
      let lines = (part.discussion ?? "").split(separator: "\n").map {
        $0.trimmingCharacters(in: .whitespaces)
      }
      let heading = lines.firstIndex { $0 == "Examples:" || $0 == "Example:" }
      #expect(heading != nil, "\(name) has no examples")
      let examples = lines.dropFirst((heading ?? 0) + 1)
      #expect(!examples.isEmpty, "\(name) has no examples")
      for line in examples {
        #expect(line == name || line.hasPrefix(name + " "), "\(name): \(line)")
      }
    }
  }

  @Test func `every command and every option says what it is for`() throws {
    for (words, part) in try Self.commands() {
      let name = words.joined(separator: " ")
      #expect(part.abstract?.hasSuffix(".") == true, "\(name)")
      for argument in part.arguments ?? [] {
        #expect(argument.abstract?.isEmpty == false, "\(name) \(argument.valueName ?? "")")
      }
    }
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `completion scripts are made`(shell: String) throws {
    let script = try Command("--generate-completion-script", shell, in: Folder())
    #expect(script.exitCode == 0)
    #expect(script.output.contains("multivector"))
    #expect(script.output.contains("arms-coproduction"), "kinds are proposed")
    #expect(script.output.contains("tie-coevolution"), "models are proposed")
  }

  /// What bash proposes for the last of some words, asked as a user would with the tab key.
  private func proposals(_ words: String..., in folder: Folder) throws -> [String] {
    let script = try Command("--generate-completion-script", "bash", in: folder).output
    try folder.write(script, to: "completion.bash")
    let program = Command.program.deletingLastPathComponent().path
    let quoted = words.map { "'\($0)'" }.joined(separator: " ")
    let bash = Process()
    bash.executableURL = URL(fileURLWithPath: "/bin/bash")
    bash.arguments = [
      "-c",
      """
      PATH='\(program)':$PATH
      . ./completion.bash
      COMP_WORDS=(multivector \(quoted)) COMP_CWORD=\(words.count) COMP_TYPE=9 COMP_KEY=9
      COMP_LINE="${COMP_WORDS[*]}" COMP_POINT=${#COMP_LINE}
      function=$(complete -p multivector | sed 's/.*-F \\([^ ]*\\).*/\\1/')
      "$function" multivector "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}" 2>/dev/null
      printf '%s\\n' "${COMPREPLY[@]}"
      """,
    ]
    bash.currentDirectoryURL = folder.url
    let pipe = Pipe()
    bash.standardOutput = pipe
    try bash.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    bash.waitUntilExit()
    return String(decoding: output, as: UTF8.self).split(separator: "\n").map {
      $0.trimmingCharacters(in: .whitespaces)
    }
  }

  @Test func `bash proposes actors, documents, kinds and records`() throws {
    let folder = try Folder()
    _ = try Command("init", ".", "--quiet", in: folder)
    #expect(
      try proposals("evidence", "list", "--actor", "", in: folder)
        == ["CHN", "CSTO", "KAZ", "OTS", "RUS", "TUR"])
    #expect(
      try proposals("explain", "Scenarios/baseline.yaml", "--actor", "K", in: folder) == ["KAZ"])
    #expect(try proposals("evidence", "list", "--document", "t", in: folder) == ["treaties"])
    #expect(
      try proposals("evidence", "export", "--kind", "joint", in: folder) == ["joint-exercise"])
    #expect(
      try proposals("evidence", "show", "treaty-k", in: folder) == ["treaty-kaz-rus-2013"])
    #expect(try proposals("models", "tie", in: folder) == ["tie-coevolution"])
    #expect(try proposals("va", in: folder) == ["validate"])
  }
}
