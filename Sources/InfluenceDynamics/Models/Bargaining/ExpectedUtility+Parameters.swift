internal import Parameters

/// The parameters of ``ExpectedUtility``.
let expectedUtilityParameters: [ParameterDescription] = [
  ParameterDescription(
    name: "statusQuo", symbol: "Q", alternativeNames: ["Q"], unit: "1", range: 0.5...1,
    allowed: 0...1, defaultValue: 1,
    meaning: """
      The probability that the status quo goes on when nobody challenges; less makes challenging \
      look better.
      """,
    source: "Scholz, Calbert and Smith 2011: 1"),
  ParameterDescription(
    name: "capitulation", options: ["unreachable", "reachable"],
    meaning: """
      Whether an actor that fears more than the other expects to gain gives in. In the published \
      replication the test compares a number with itself and never holds.
      """,
    source: "unreachable: the replication; reachable: the text it replicates"),
  ParameterDescription(
    name: "compromise", options: ["weightedMean", "leastMove"],
    meaning: """
      Which compromise an actor takes: the one whose mean position, weighted by the expectations, is \
      lowest, as the program has it, or the one that moves the actor least, as the text has it.
      """,
    source: "weightedMean: the replication; leastMove: the text it replicates"),
]
