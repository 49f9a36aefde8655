import AllianceModel
import ArgumentParser
import Foundation

/// How many members are run, from which seed, on how many threads.
struct EnsembleOptions: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: "How many members to run, instead of the scenario's own number.",
    transform: WholeNumber.read)
  var members: Int?

  @Option(
    parsing: .unconditional, help: "The seed of all random numbers, instead of the scenario's own.",
    transform: WholeNumber.read)
  var seed: UInt64?

  @Option(
    parsing: .unconditional,
    help: "How many batches run at once. The results do not depend on it.",
    transform: WholeNumber.readJobs)
  var jobs: Int = ProcessInfo.processInfo.activeProcessorCount

  @Flag(help: "Leave out all articles; use only the background evidence.")
  var backgroundOnly = false

  func validate() throws {
    if let members, members < 1 {
      throw ValidationError("--members \(members): the number must be at least 1")
    }
  }

  /// The first of the options that change what a scenario is run with; `nil` when none is given.
  var givenName: String? {
    members.map { _ in "--members" } ?? seed.map { _ in "--seed" }
      ?? (backgroundOnly ? "--background-only" : nil)
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
