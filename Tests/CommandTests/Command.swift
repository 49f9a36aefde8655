import Foundation

/// The built program, run as a user runs it.
struct Command {
  let exitCode: Int32
  let output: String
  let errors: String

  /// Where the program was built: beside the tests.
  static let program: URL = {
    let tests = Bundle.main.executableURL ?? URL(fileURLWithPath: CommandLine.arguments[0])
    var folder = tests.resolvingSymlinksInPath().deletingLastPathComponent()
    for _ in 0..<4 {
      let program = folder.appendingPathComponent("multivector")
      if FileManager.default.isExecutableFile(atPath: program.path) { return program }
      folder.deleteLastPathComponent()
    }
    return folder
  }()

  /// Runs to the end.
  init(_ arguments: String..., in folder: Folder, environment: [String: String] = [:]) throws {
    let running = try Running(arguments, in: folder, environment: environment)
    self = try running.finished()
  }

  fileprivate init(exitCode: Int32, output: String, errors: String) {
    self.exitCode = exitCode
    self.output = output
    self.errors = errors
  }

  /// A program on its way; its output goes to files, so that nothing waits for a reader.
  struct Running {
    private let process = Process()
    private let folder: Folder
    private let name = UUID().uuidString

    init(_ arguments: [String], in folder: Folder, environment: [String: String] = [:]) throws {
      self.folder = folder
      process.executableURL = Command.program
      process.arguments = arguments
      process.currentDirectoryURL = folder.url
      process.environment = ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"]
        .merging(environment) { $1 }
      process.standardInput = FileHandle.nullDevice
      process.standardOutput = try folder.logs.handle("\(name).out")
      process.standardError = try folder.logs.handle("\(name).err")
      try process.run()
    }

    /// Presses Ctrl-C.
    func interrupt() { process.interrupt() }

    /// What it has said on standard error so far.
    var errors: String { folder.logs.text("\(name).err") }

    func finished() throws -> Command {
      process.waitUntilExit()
      let code = process.terminationStatus
      let isKilled = process.terminationReason == .uncaughtSignal
      return Command(
        exitCode: isKilled ? -code : code, output: folder.logs.text("\(name).out"),
        errors: folder.logs.text("\(name).err"))
    }
  }
}

/// A folder for one test, gone with it.
final class Folder {
  let url: URL
  /// Where outputs of programs are kept, apart from what they write.
  var logs: Logs { Logs(url: url.deletingLastPathComponent().appendingPathComponent("logs")) }

  init(_ files: [String: String] = [:]) throws {
    url = FileManager.default.temporaryDirectory
      .appendingPathComponent("multivector-\(UUID().uuidString)")
      .appendingPathComponent("project")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    try FileManager.default.createDirectory(at: logs.url, withIntermediateDirectories: true)
    for (name, text) in files { try write(text, to: name) }
  }

  deinit { try? FileManager.default.removeItem(at: url.deletingLastPathComponent()) }

  func write(_ text: String, to name: String) throws {
    let file = url.appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  func text(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: url.appendingPathComponent(name)), as: UTF8.self)
  }

  /// Everything below the folder, hidden files too, in order.
  var files: [String] {
    (FileManager.default.subpaths(atPath: url.path) ?? []).sorted()
  }

  /// Files that hold what programs said.
  struct Logs {
    let url: URL

    func handle(_ name: String) throws -> FileHandle {
      let file = url.appendingPathComponent(name)
      try Data().write(to: file)
      return try FileHandle(forWritingTo: file)
    }

    func text(_ name: String) -> String {
      let data = FileManager.default.contents(atPath: url.appendingPathComponent(name).path)
      return String(decoding: data ?? Data(), as: UTF8.self)
    }
  }
}
