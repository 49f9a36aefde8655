import AllianceModel
import ScenarioEngine
import TestSupport
import Testing

@testable import Experiments

/// What a verdict says, held against what is known without it.
@Suite struct SpecificationVerdictTests {
  private func compiled(
    _ choices: [SpecificationChoice] = [], future: Future = .hold
  ) throws -> CompiledScenario {
    var scenario = SmallStudy.scenario(members: 1)
    scenario.specifications = choices
    scenario.future = future
    return try CompiledScenario(scenario, in: SmallStudy.world)
  }

  private func verdict(
    _ choices: [SpecificationChoice] = [], limit: Int = 40, workers: Int = 2
  ) async throws -> SpecificationVerdict {
    try #require(
      try await SpecificationVerdict.find(compiled(choices), limit: limit, workers: workers))
  }

  private static let rule = SpecificationChoice(
    "rule", meaning: "who counts as first",
    alternatives: [
      .init("any lead", [.leastLead(0)], reason: "a nose"),
      .init("no lead suffices", [.leastLead(2)], reason: "nobody"),
    ])

  @Test(arguments: Future.allCases)
  func `the usual specification is the point headline`(future: Future) async throws {
    let compiled = try compiled(future: future)
    let verdict = try #require(
      try await SpecificationVerdict.find(compiled, limit: 20, workers: 2))
    let headline = try #require(Headline(compiled, at: compiled.point))
    #expect(verdict.headline == headline.partner)
    #expect(verdict.lead == headline.lead)
    #expect(verdict.specifications[0].partner == headline.partner)
    #expect(verdict.specifications[0].lead == headline.lead)
  }

  @Test func `one choice with one alternative holds in all`() async throws {
    let choice = SpecificationChoice(
      "nothing", meaning: "no choice", alternatives: [.init("as it is", reason: "no other")])
    let verdict = try await verdict([choice])
    #expect(verdict.share == 1)
    #expect(verdict.level == .robust)
    #expect(verdict.count == 1)
    #expect(verdict.isCrossed)
    #expect(verdict.choices[0].drop == 0)
  }

  @Test func `a rule under which nobody leads breaks a headline, and is named`() async throws {
    let idle = SpecificationChoice(
      "idle", meaning: "changes nothing that acts",
      alternatives: [
        .init("usual", reason: "usual"),
        .init("window", [.parameter("weighing.eventFlow.window", to: 20)], reason: "no flow here"),
      ])
    let verdict = try await verdict([idle, Self.rule])
    // Two ways of the idle choice, and of the rule «as given» (.05), any lead, none.
    #expect(verdict.count == 6)
    #expect(isClose(verdict.share, 2.0 / 3))
    #expect(verdict.interval == [verdict.share, verdict.share])
    #expect(verdict.level == .contested)
    #expect(verdict.choices.map(\.id) == ["rule", "idle"])
    #expect(verdict.choices[0].breaker?.label == "no lead suffices")
    #expect(verdict.choices[0].drop == 1)
    #expect(verdict.choices[1].drop == 0)
    #expect(verdict.choices[1].variance == 0)
    let alone = verdict.choices[0].alternatives.compactMap(\.alone)
    #expect(alone.map(\.holds) == [true, false])
    #expect(verdict.partners.map(\.partner) == [verdict.headline, MeasureFrame.noPrimary])
  }

  @Test func `shares add up and every alternative is counted`() async throws {
    let verdict = try await verdict(limit: 60)
    #expect(!verdict.isCrossed)
    #expect(verdict.count == 60)
    #expect(verdict.interval[0] < verdict.share && verdict.share <= verdict.interval[1])
    #expect(isClose(verdict.partners.reduce(0) { $0 + $1.share }, 1))
    #expect(verdict.partners.first { $0.partner == verdict.headline }?.share == verdict.share)
    for choice in verdict.choices {
      #expect(choice.alternatives.reduce(0) { $0 + $1.count } == 60)
      #expect(choice.alternatives.count(where: \.isUsual) == 1)
      #expect((0...1 + 1e-12).contains(choice.variance))
      let held = choice.alternatives.reduce(0) { $0 + ($1.share ?? 0) * Double($1.count) }
      #expect(isClose(held / 60, verdict.share))
    }
    // Those that break the headline alone come first; each part by how much it moves the lead.
    let breaking = verdict.choices.prefix(while: \.breaksAlone)
    let others = verdict.choices.dropFirst(breaking.count)
    #expect(others.allSatisfy { !$0.breaksAlone })
    for part in [breaking, others] {
      let variances = part.map(\.variance)
      #expect(variances == variances.sorted(by: >))
    }
    // A softer division has fewer majorities.
    let shares = verdict.temperatures.map(\.share)
    #expect(shares == shares.sorted(by: >))
  }

  @Test func `the number of workers changes nothing`() async throws {
    let one = try await verdict(workers: 1)
    let three = try await verdict(workers: 3)
    let isSame = one == three
    #expect(isSame)
  }

  @Test func `a specification out of range is counted and listed, not dropped`() async throws {
    let choice = SpecificationChoice(
      "size", meaning: "too large",
      alternatives: [
        .init("usual", reason: "usual"),
        .init(
          "thousandfold", [.scaled("weighing.events.halfLife", by: 1000)], reason: "beyond limits"),
      ])
    let verdict = try await verdict([choice])
    #expect(verdict.count == 2)
    #expect(verdict.specifications.count == 1)
    #expect(verdict.failures.map(\.settings) == [["thousandfold"]])
    #expect(verdict.failures[0].reason.contains("thousandfold"))
    #expect(verdict.share == 1)
    let wrong = try #require(verdict.choices[0].alternatives.last)
    #expect(wrong.count == 0 && wrong.share == nil && wrong.alone == nil)
  }

  @Test func `a focus with one pole has no verdict`() async throws {
    var scenario = SmallStudy.scenario(members: 1)
    scenario.poles = [Pole(name: "Bear", members: [.init("CCC")])]
    let compiled = try CompiledScenario(scenario, in: SmallStudy.world)
    #expect(try await SpecificationVerdict.find(compiled, limit: 5, workers: 1) == nil)
  }

  @Test(
    arguments: zip(
      [1, 0.9, 0.89, 0.5, 0.49, 0],
      ["robust", "robust", "contested", "contested", "fragile", "fragile"]))
  func `a level is what its least share says`(share: Double, level: String) {
    #expect(SpecificationVerdict.Level(share).rawValue == level)
  }
}
