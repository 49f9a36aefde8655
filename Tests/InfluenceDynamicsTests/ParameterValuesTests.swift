import Parameters
import Testing

struct ParameterValuesTests {
  private let descriptions = [
    ParameterDescription(
      name: "balance", symbol: "f", alternativeNames: ["f"], unit: "1", range: 0...1.2,
      allowed: 0...10, defaultValue: 0.5, meaning: "strength", source: "test"),
    ParameterDescription(
      name: "offset", symbol: "b", unit: "tie", range: -1...1, defaultValue: nil,
      meaning: "derived when not given", source: "test"),
    ParameterDescription(
      name: "diagonal", options: ["zero", "free"], meaning: "which", source: "test"),
  ]

  @Test func `values are given by any name, or default, or derived`() throws {
    var values = try ParameterValues([("f", 0.7)], for: descriptions)
    #expect(values["balance"] == 0.7 && values["offset"] == nil)
    #expect(values.given("balance") == 0.7 && values.given("diagonal") == nil)
    try values.set("offset", to: 3)
    #expect(values["offset"] == 3)
    #expect(values.outsideRange.map(\.name) == ["offset"])
  }

  @Test func `options are chosen by name or number`() throws {
    var values = ParameterValues(descriptions)
    #expect(values.option("diagonal") == "zero")
    try values.set("diagonal", option: "free")
    #expect(values["diagonal"] == 1 && values.option("diagonal") == "free")
    #expect(throws: ParameterProblem.self) { try values.set("diagonal", to: 0.5) }
  }

  @Test func `every problem is told at once, with what was meant`() {
    let given = [("balence", 0.1), ("f", .nan), ("balance", -1), ("zzz", 0), ("f", 0.2)]
    #expect(
      throws: ParameterProblems(problems: [
        .unknownName(
          name: "balence", nearest: "balance", known: ["balance", "offset", "diagonal"]),
        .notFinite(name: "balance"),
        .notAllowed(name: "balance", value: -1, allowed: 0...10),
        .unknownName(name: "zzz", nearest: nil, known: ["balance", "offset", "diagonal"]),
      ])
    ) { try ParameterValues(given.map { (name: $0.0, value: $0.1) }, for: descriptions) }
  }

  @Test func `an option that does not exist lists those that do`() {
    var values = ParameterValues(descriptions)
    #expect(
      throws: ParameterProblem.unknownOption(
        name: "diagonal", option: "half", options: ["zero", "free"])
    ) { try values.set("diagonal", option: "half") }
  }
}
