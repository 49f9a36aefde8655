import ArgumentParser
import ScenarioFiles

/// Where the evidence base is.
struct WorldOptions: ParsableArguments {
  @Option(
    help: "The folder of the evidence base; seeds unless given.", completion: .directory)
  var world: String?

  /// The folder, whether given or not.
  var folder: String { world ?? "seeds" }

  /// Reads the world, or ends the command with every problem of its files.
  func read() throws -> LoadedWorld { try ScenarioLoading.world(folder) }
}
