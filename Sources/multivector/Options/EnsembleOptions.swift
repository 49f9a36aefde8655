import AllianceModel
import ArgumentParser
import Foundation

/// How many members are run, from which seed, on how many threads.
struct EnsembleOptions: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: "How many members to run, instead of the scenario's own number.")
  var members: Int?

  @Option(help: "The seed of all luck, instead of the scenario's own.")
  var seed: UInt64?

  @Option(
    parsing: .unconditional,
    help: "How many batches run at once. The results do not depend on it.")
  var jobs: Int = ProcessInfo.processInfo.activeProcessorCount

  @Flag(help: "Leave out all articles: the background that every pair shares, alone.")
  var backgroundOnly = false

  func validate() throws {
    if let members, members < 1 {
      throw ValidationError("--members \(members): the number must be at least 1")
    }
    if jobs < 1 { throw ValidationError("--jobs \(jobs): the number must be at least 1") }
  }

  /// Applies the options to a scenario's uncertainty.
  func apply(to uncertainty: inout Uncertainty) {
    if let members { uncertainty.members = members }
    if let seed { uncertainty.seed = seed }
  }
}

extension EnsembleOptions {
  /// Everything as the scenario says.
  static var none: Self {
    var options = Self()
    options.members = nil
    options.seed = nil
    options.jobs = 1
    options.backgroundOnly = false
    return options
  }
}
