import AllianceModel
import ArgumentParser
import Foundation
import Reports
import ScenarioFiles

/// `multivector init`.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "A small working project to start from.",
    discussion: """
      Writes two scenarios and the evidence that they need: four states, two organisations, a \
      table, a few public facts and an invented article with its text. Nothing is overwritten: \
      files in the way are listed, and then nothing is written. With --from-world only the \
      scenarios are written, and play in an evidence base that is there already.

      Examples:
        multivector init my-project
        multivector init my-project --from-world seeds
      """)

  @Argument(help: "The folder to write to; created if it is missing.", completion: .directory)
  var folder: String

  @Option(help: "An evidence base to use instead of a new one.", completion: .directory)
  var fromWorld: String?

  @Flag(help: "Do not print what to do next.")
  var quiet = false

  func validate() throws { try OutputFolder.refuseEmpty("DIR", folder) }

  func run() throws {
    let content = try fromWorld.map(scenarios) ?? ProjectTemplate.files
    let files = AtomicFileSet(content, in: folder)
    let inTheWay = content.map(\.path).filter {
      FileManager.default.fileExists(atPath: folder + "/" + $0)
    }
    if !inTheWay.isEmpty {
      Streams.error(
        inTheWay.map { "error: \(folder)/\($0) is in the way\n" }.joined()
          + "nothing was written; name another folder\n")
      throw OutputFolder.cannotWrite
    }
    try files.write()
    if !quiet {
      let report = WrittenFiles.project(content.map(\.path), in: folder)
      try Streams.output(report.text(Streams.style))
    }
  }

  /// Scenarios that play in a world elsewhere, once it is known to have their actors.
  private func scenarios(_ world: String) throws -> [(path: String, text: String)] {
    let known = Set(try ScenarioLoading.world(world).world.actors.map(\.id.text))
    let missing = ProjectTemplate.actors.filter { !known.contains($0) }
    if !missing.isEmpty {
      throw ValidationError(
        "--from-world \(world): it has no \(missing.joined(separator: ", ")), which the scenarios "
          + "name; leave --from-world out for a world of their own")
    }
    return ProjectTemplate.files(world: path(of: world))
  }

  /// The path of a world as the scenarios of the project see it.
  private func path(of world: String) -> String {
    let here = URL(fileURLWithPath: FileManager.default.currentDirectoryPath)
    let target = URL(fileURLWithPath: world, relativeTo: here).standardizedFileURL.pathComponents
    let start =
      URL(fileURLWithPath: folder, relativeTo: here).standardizedFileURL
      .appendingPathComponent("Scenarios").pathComponents
    let shared = zip(target, start).prefix { $0 == $1 }.count
    let up = Array(repeating: "..", count: start.count - shared)
    return (up + target.dropFirst(shared)).joined(separator: "/")
  }
}
