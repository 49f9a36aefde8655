import Foundation

/// A tutorial in Markdown: files to write, commands to run, and what they print.
///
/// A block of `sh` is run as it stands; the block of `text` right after it is what it prints, first
/// on standard output and then on standard error. Any other block after a line that holds nothing
/// but a path in backquotes and a colon is a file of that path.
struct Tutorial {
  /// What is done, in the order of the page.
  enum Step: Equatable {
    case file(path: String, text: String)
    /// A command, and the lines of the page between which its output stands.
    case command(String, output: String, lines: Range<Int>)
    /// A command with no output after it, so it must print nothing.
    case silent(String, line: Int)
  }

  let lines: [String]
  let steps: [Step]

  /// A block between fences.
  private struct Block {
    let language: String
    let text: String
    /// The line before the fence that is not empty.
    let caption: String
    /// Lines of the page between the fences.
    let lines: Range<Int>
  }

  init(_ markdown: String) {
    lines = markdown.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let blocks = Self.blocks(lines)
    var steps: [Step] = []
    for (index, block) in blocks.enumerated() {
      let next = index + 1 < blocks.count ? blocks[index + 1] : nil
      if block.language == "sh" {
        if let next, next.language == "text" {
          steps.append(.command(block.text, output: next.text, lines: next.lines))
        } else {
          steps.append(.silent(block.text, line: block.lines.lowerBound))
        }
      } else if let path = block.caption.wholeMatch(of: /`([^`]+)`:/) {
        steps.append(.file(path: String(path.1), text: block.text))
      }
    }
    self.steps = steps
  }

  private static func blocks(_ lines: [String]) -> [Block] {
    var blocks: [Block] = []
    var open: (language: String, start: Int)?
    for (number, line) in lines.enumerated() where line.hasPrefix("```") {
      guard let start = open else {
        open = (String(line.dropFirst(3)), number + 1)
        continue
      }
      let caption = lines[..<(start.start - 1)].last { !$0.isEmpty } ?? ""
      let range = start.start..<number
      blocks.append(
        Block(
          language: start.language, text: lines[range].map { $0 + "\n" }.joined(),
          caption: caption, lines: range))
      open = nil
    }
    return blocks
  }

  /// The page with other outputs, each in the place of the old.
  func markdown(with outputs: [(lines: Range<Int>, text: String)]) -> String {
    var lines = lines
    for (range, text) in outputs.sorted(by: { $0.lines.lowerBound > $1.lines.lowerBound }) {
      let new = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      lines.replaceSubrange(range, with: text.hasSuffix("\n") ? Array(new.dropLast()) : new)
    }
    return lines.joined(separator: "\n")
  }

  /// Runs commands one after the other in one folder, as in one terminal.
  struct Terminal {
    private var place: String
    private let home: Folder

    init(in folder: Folder) {
      home = folder
      place = folder.url.path
    }

    /// Writes a file where the terminal stands.
    func write(_ text: String, to path: String) throws {
      let file = URL(fileURLWithPath: place).appendingPathComponent(path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }

    /// Runs a command; where it changed to is where the next one begins.
    mutating func run(_ command: String) throws -> String {
      let shell = Process()
      shell.executableURL = URL(fileURLWithPath: "/bin/sh")
      let after = home.logs.url.appendingPathComponent("place").path
      shell.arguments = ["-c", "{\n\(command)\n} 2> '\(after).err'\npwd > '\(after)'"]
      shell.currentDirectoryURL = URL(fileURLWithPath: place)
      let program = Command.program.deletingLastPathComponent().path
      shell.environment = ["PATH": program + ":/usr/bin:/bin", "LANG": "C.UTF-8"]
      shell.standardInput = FileHandle.nullDevice
      let pipe = Pipe()
      shell.standardOutput = pipe
      try shell.run()
      let output = pipe.fileHandleForReading.readDataToEndOfFile()
      shell.waitUntilExit()
      place = home.logs.text("place").trimmingCharacters(in: .newlines)
      return String(decoding: output, as: UTF8.self) + home.logs.text("place.err")
    }
  }
}
