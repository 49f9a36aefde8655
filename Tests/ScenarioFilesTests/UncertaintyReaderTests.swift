import AllianceModel
import Foundation
import ScenarioFiles
import Testing

/// Parameters that are fixed and drawn, in one file and along a chain.
@Suite struct UncertaintyReaderTests {
  private static let drawing =
    Fixture.scenario + """
      uncertainty:
        members: 10
        parameters:
          weighing.demand: {uniform: [0, 0.5]}
          weighing.sizes.exponent: {uniform: [0, 1]}

      """

  private static func child(_ text: String) -> String {
    "format: multivector/scenario/1\nextends: scenario.yaml\n" + text + "\n"
  }

  private func scenario(_ child: String) throws -> Scenario {
    let fixture = try Fixture([
      "scenario.yaml": Self.drawing, "child.yaml": Self.child(child),
    ])
    guard case .world(let scenario, _) = try fixture.scenario("child.yaml").content else {
      preconditionFailure("the scenario has a world")
    }
    return scenario
  }

  private func problems(_ child: String) throws -> [String] {
    try Fixture(["scenario.yaml": Self.drawing, "child.yaml": Self.child(child)])
      .problems("child.yaml")
  }

  @Test func `what a nearer file fixes and an inherited one draws names both lines`() throws {
    let found = try problems("weighing: {parameters: {demand: 0.5}}")
    #expect(found.count == 1)
    let problem = try #require(found.first)
    #expect(
      problem.hasPrefix("child.yaml:3:25: error: 'weighing.demand' is fixed here and drawn at "))
    #expect(problem.contains("scenario.yaml:13:5, which wins in every member"))
    #expect(problem.hasSuffix("uncertainty: {parameters: {weighing.demand: null}}"))
  }

  @Test func `null takes the draw back, so that the value holds in every member`() throws {
    let scenario = try scenario(
      """
      weighing: {parameters: {demand: 0.5}}
      uncertainty: {parameters: {weighing.demand: null}}
      """)
    #expect(scenario.uncertainty.parameters.map(\.path) == [.weighing("sizeExponent")])
    #expect(scenario.weighing == [NamedValue("demand", 0.5)])
    #expect(scenario.weighing.first?.origin?.line == 3)
  }

  @Test(arguments: ["sizeExponent", "gamma", "sizes.exponent"])
  func `null and a new draw reach a parameter under any of its names`(name: String) throws {
    let gone = try scenario("uncertainty: {parameters: {weighing.\(name): null}}")
    #expect(gone.uncertainty.parameters.map(\.path) == [.weighing("demand")])
    let changed = try scenario(
      "uncertainty: {parameters: {weighing.\(name): {uniform: [0.2, 0.4]}}}")
    #expect(
      changed.uncertainty.parameters.map(\.path) == [
        .weighing("demand"), .weighing("sizeExponent"),
      ])
    #expect(changed.uncertainty.parameters.last?.distribution == .uniform(0.2, 0.4))
  }

  @Test func `one number in both groups is settled once`() throws {
    let text = Fixture.scenario.replacingOccurrences(
      of: "diagonal: free}}", with: "diagonal: free}}\nweighing: {parameters: {sizeExponent: 0.1}}")
    let own = try Fixture([
      "scenario.yaml": text
        + "uncertainty: {parameters: {weighing.gamma: {uniform: [0, 1]}}}\n"
    ])
    let problem = try #require(own.problems().first)
    #expect(problem.hasPrefix("scenario.yaml:9:25: error: 'weighing.sizeExponent' is fixed here"))
  }

  @Test func `a parameter is drawn once in a file`() throws {
    let fixture = try Fixture([
      "scenario.yaml": Self.drawing + "    weighing.sizeExponent: {uniform: [0, 1]}\n"
    ])
    let problem = try #require(fixture.problems().first)
    #expect(problem.contains("'weighing.sizeExponent' is drawn twice under two names"))
  }
}
