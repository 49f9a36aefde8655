import AllianceModel
import Parameters
import ScenarioEngine
import Testing

@testable import Experiments

@Suite struct OneAtATimeTests {
  private static let compiled = try? CompiledScenario(
    SmallStudy.scenario(members: 1), in: SmallStudy.world)

  private struct Study {
    let usual: Headline
    let found: [Outcome.Sensitivity]
  }

  private func study() throws -> Study {
    let compiled = try #require(Self.compiled)
    return Study(
      usual: try #require(Headline(compiled, at: compiled.point)),
      found: OneAtATime.sensitivities(of: compiled))
  }

  @Test func `what flips the partner comes first, then what moves its lead most`() throws {
    let study = try study()
    let flips = study.found.prefix(while: \.flips)
    let others = study.found.dropFirst(flips.count)
    #expect(!flips.isEmpty, "the study is too one-sided to test the order")
    #expect(!others.isEmpty)
    #expect(!others.contains { $0.flips })
    for group in [flips, others] {
      let moves = group.map { abs($0.lead - study.usual.lead) }
      #expect(moves == moves.sorted(by: >))
    }
  }

  @Test func `a flip is another partner than in the run as given`() throws {
    let study = try study()
    for entry in study.found { #expect(entry.flips == (entry.partner != study.usual.partner)) }
  }

  @Test func `each parameter is tried at the ends of its range and nowhere else`() throws {
    let study = try study()
    let compiled = try #require(Self.compiled)
    let numbers = study.found.filter { $0.setting == nil }
    for (path, entries) in Dictionary(grouping: numbers, by: \.parameter) {
      let parts = try #require(ParameterPath(path))
      let values = parts.group == .weighing ? compiled.weighing : compiled.dynamics
      let range = try #require(values.description(of: parts.name)?.range)
      #expect(entries.count <= 2)
      for entry in entries {
        #expect(entry.value == range.lowerBound || entry.value == range.upperBound)
        #expect(entry.usual == values[parts.name])
        #expect(entry.value != entry.usual)
      }
    }
  }

  @Test func `every weighing parameter is tried, but those that move no tie of a point run`() throws
  {
    let tried = Set(try study().found.map(\.parameter))
    let idle = ["hold.walk", "leverage.exponent"]
    for description in WeighingParameters.descriptions {
      #expect(tried.contains("weighing.\(description.name)") != idle.contains(description.name))
    }
  }

  @Test func `parameters of noise and accuracy are not tried`() throws {
    let tried = Set(try study().found.map(\.parameter))
    for name in ["sigma", "correlation", "setPointWalk", "substeps", "gamma", "alpha"] {
      #expect(!tried.contains("dynamics.\(name)"))
    }
  }

  @Test func `the other futures and the evidence without articles are tried`() throws {
    let found = try study().found
    #expect(Set(found.filter { $0.parameter == "future" }.map(\.setting)) == ["fade", "flow"])
    #expect(found.count { $0.parameter == "evidence" } == 1)
  }

  @Test func `a focus without a pole to align with hangs on nothing`() throws {
    var scenario = SmallStudy.scenario(members: 1)
    scenario.poles = [Pole(name: "itself", members: [.init("AAA")])]
    let compiled = try CompiledScenario(scenario, in: SmallStudy.world)
    #expect(OneAtATime.sensitivities(of: compiled).isEmpty)
  }
}
