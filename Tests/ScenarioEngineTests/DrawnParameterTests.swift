import AllianceModel
import Parameters
import RandomStreams
import Testing

@testable import ScenarioEngine

struct DrawnParameterTests {
  private static let descriptions = [
    ParameterDescription(
      name: "pull", symbol: "p", alternativeNames: ["oldPull"], drawName: "oldPull", unit: "1",
      range: 0...1, allowed: 0...2, defaultValue: 1, meaning: "A pull.", source: "made up")
  ]

  private func stream(_ identity: UInt64) -> RandomStream {
    RandomStream(seed: 7, purpose: "parameter", identity: identity, member: 3)
  }

  @Test func `a renamed parameter draws what its first name drew`() throws {
    var values = ParameterValues(Self.descriptions)
    let drawn = try DrawnParameter(
      UncertainParameter(path: .dynamics("pull"), distribution: .uniform(0, 1)), among: values)
    drawn.draw(into: &values, from: stream)
    #expect(values["pull"] == stream(StableIdentity.of("dynamics.oldPull")).uniform(at: 0))
  }

  @Test func `a draw beyond what is allowed is taken at its end`() throws {
    var values = ParameterValues(Self.descriptions)
    let drawn = try DrawnParameter(
      UncertainParameter(path: .dynamics("oldPull"), distribution: .uniform(5, 6)), among: values)
    drawn.draw(into: &values, from: stream)
    #expect(values["pull"] == 2)
    #expect(drawn.path == .dynamics("pull"))
  }

  @Test func `an unknown name and a distribution that is none are refused`() {
    let values = ParameterValues(Self.descriptions)
    #expect(throws: CompileProblem.unknownPath(.dynamics("push"))) {
      try DrawnParameter(
        UncertainParameter(path: .dynamics("push"), distribution: .uniform(0, 1)), among: values)
    }
    #expect(throws: CompileProblem.undrawable(.dynamics("pull"))) {
      try DrawnParameter(
        UncertainParameter(path: .dynamics("pull"), distribution: .uniform(1, 0)), among: values)
    }
  }
}
