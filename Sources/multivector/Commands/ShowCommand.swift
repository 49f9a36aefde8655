import ArgumentParser
import Experiments
import Reports
import ScenarioFiles

/// `multivector show`.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Print outcomes that run --out wrote, as the run did, without running anything.",
    discussion: """
      The report is made of the saved data alone: neither the scenario nor the evidence is read.

      --svg draws the alignment of the actor in focus with each pole, and its first partners at the \
      end, as a picture.

      Examples:
        multivector show results
        multivector show results/outcome.json --format csv
        multivector show results --svg alignment.svg
      """)

  @Argument(
    help: "Saved outcomes: folders that run --out wrote, or outcome.json files.",
    completion: .file(extensions: ["json"]))
  var outcomes: [String]

  @Option(help: "A picture to draw instead of printing.", completion: .file(extensions: ["svg"]))
  var svg: String?

  @Flag(help: "Let --svg replace a file that is no picture.")
  var force = false

  @OptionGroup var output: OutputOptions

  func validate() throws {
    try OutputFolder.refuseEmpty("--svg", svg)
    if svg == nil, force {
      throw ValidationError("--force belongs to --svg; name a picture with --svg, or leave it out")
    }
    if svg != nil, outcomes.count > 1 {
      throw ValidationError("--svg draws one outcome; name one")
    }
    if svg != nil, output.format != .table {
      throw ValidationError("--svg draws a picture instead of printing; leave out --format")
    }
  }

  func run() throws {
    let results = try SavedOutcome.read(outcomes)
    guard let svg else { return try ResultPrinting.print(results, output) }
    guard case .world(let result) = results[0], let picture = RunReport(result).picture else {
      throw ValidationError(
        "\(outcomes[0]) has no alignment with poles to draw; --svg is for scenarios weighed from a "
          + "world")
    }
    try PictureFile(svg).write(picture, force: force)
    output.tell("written to \(svg)")
  }
}
