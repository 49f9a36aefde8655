public import ArgumentParser
public import Experiments

/// How an outcome is divided among its causes, and how many of them are shown.
struct DivisionOptions: ParsableArguments {
  @Option(
    parsing: .unconditional, help: "How many causes to print; 15 unless given, 30 of one tie.",
    transform: WholeNumber.read)
  var count: Int?

  @Option(
    parsing: .unconditional,
    help: """
      How many orders to sample, each with its reverse, where there are more than ten causes; 8 \
      unless given, 4 in diff, where every run weighs the evidence again.
      """,
    transform: WholeNumber.read)
  var orders: Int?

  /// How many causes are printed.
  var shown: Int { count ?? 15 }

  /// How many lines of a tie's ledger are printed.
  var shownLines: Int { count ?? 30 }

  func validate() throws {
    if let count, count < 1 {
      throw ValidationError("--count \(count): the number must be at least 1")
    }
    if let orders, !(2...10_000).contains(orders) {
      throw ValidationError(
        "--orders \(orders): the number must be from 2 to 10000; with fewer than 2 there is no "
          + "standard error")
    }
  }
}

extension Attribution.Level: ExpressibleByArgument {}
