import AllianceModel
import Parameters
import ScenarioEngine
import Testing

@testable import Experiments

@Suite struct OneAtATimeTests {
  private static let compiled = try? CompiledScenario(
    SmallStudy.scenario(members: 1), in: SmallStudy.world)

  private func study() async throws -> OneAtATime {
    try await OneAtATime.of(try #require(Self.compiled), workers: 2)
  }

  @Test func `what flips the partner comes first, then what moves its lead most`() async throws {
    let study = try await study()
    let usual = try #require(study.usual)
    let flips = study.variations.prefix(while: \.flips)
    let others = study.variations.dropFirst(flips.count)
    #expect(!flips.isEmpty, "the study is too one-sided to test the order")
    #expect(!others.isEmpty)
    #expect(!others.contains { $0.flips })
    for group in [flips, others] {
      let moves = group.map { abs($0.standing.lead - usual.lead) }
      #expect(moves == moves.sorted(by: >))
    }
  }

  @Test func `a flip is another partner than in the run as given`() async throws {
    let study = try await study()
    let usual = try #require(study.usual).partner
    for entry in study.variations { #expect(entry.flips == (entry.standing.partner != usual)) }
  }

  @Test func `each parameter is tried at the ends of its range and nowhere else`() async throws {
    let compiled = try #require(Self.compiled)
    let numbers = try await study().variations.filter { $0.usual != nil }
    for (path, entries) in Dictionary(grouping: numbers, by: { $0.setting.parameter }) {
      let path = try #require(path)
      let values = path.group == .weighing ? compiled.weighing : compiled.dynamics
      let range = try #require(values.description(of: path.name)?.range)
      #expect(entries.count <= 2)
      for entry in entries {
        #expect(entry.value == range.lowerBound || entry.value == range.upperBound)
        #expect(entry.usual == values[path.name])
        #expect(entry.value != entry.usual)
      }
    }
  }

  @Test func `a variation is the scenario run with it`() async throws {
    let compiled = try #require(Self.compiled)
    let found = try await study().variations
    for entry in found.prefix(5) {
      #expect(try entry.standing == Case(compiled, [entry.setting]).standing())
    }
  }

  @Test func `every weighing parameter is tried, but those that move no tie of a point run`()
    async throws
  {
    let tried = Set(try await study().variations.map(\.address))
    let idle = ["setPointWalk", "leverage.exponent"]
    for description in WeighingParameters.descriptions {
      #expect(tried.contains("weighing.\(description.name)") != idle.contains(description.name))
    }
  }

  @Test func `parameters of noise and accuracy are not tried`() async throws {
    let tried = Set(try await study().variations.map(\.address))
    for name in ["sigma", "correlation", "setPointWalk", "substeps", "sizeExponent", "alpha"] {
      #expect(!tried.contains("dynamics.\(name)"))
    }
  }

  @Test func `the other futures and the evidence without articles are tried`() async throws {
    let settings = Set(try await study().variations.map(\.setting))
    #expect(settings.isSuperset(of: [.future(.fade), .future(.flow), .backgroundOnly(true)]))
    #expect(!settings.contains(.future(.hold)))
  }

  @Test func `a variation that fails is counted with its reason`() async throws {
    // Without articles there is no investment to end.
    var world = SmallStudy.world
    world.evidence.documents.append(
      EvidenceDocument(
        source: world.evidence.documents[0].source,
        records: [
          EvidenceRecord(
            id: "investment", kind: "investment", parties: .mutual(["AAA", "BBB"]),
            happened: Period(SmallStudy.date("2019-05")), known: SmallStudy.date("2019-05"),
            place: .assumption("made up"))
        ]))
    let end = Change(
      date: SmallStudy.date("2020-09"), verb: .end(kind: "investment", parties: ["AAA", "BBB"]))
    let compiled = try CompiledScenario(
      SmallStudy.scenario(members: 1, changes: [end]), in: world)
    let study = try await OneAtATime.of(compiled, workers: 2)
    #expect(study.failures.map(\.count) == [1])
    #expect(study.failed.map(\.setting) == [.backgroundOnly(true)])
    guard case .notCompiled(.idleChange) = study.failures[0].failure else {
      Issue.record("\(study.failures[0].failure)")
      return
    }
    let usual = try await OneAtATime.of(try #require(Self.compiled), workers: 2)
    #expect(study.variations.count == usual.variations.count - 1 && usual.failures.isEmpty)
  }

  @Test func `a focus without a pole to align with depends on nothing`() async throws {
    var scenario = SmallStudy.scenario(members: 1)
    scenario.poles = [Pole(name: "itself", members: [.init("AAA")])]
    let compiled = try CompiledScenario(scenario, in: SmallStudy.world)
    let study = try await OneAtATime.of(compiled, workers: 1)
    #expect(study.usual == nil && study.variations.isEmpty && study.failures.isEmpty)
  }
}
