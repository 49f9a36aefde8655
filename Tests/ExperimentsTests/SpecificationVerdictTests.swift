import AllianceModel
import Glibc
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
    let headline = try Case(compiled).standing()
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
        .init(
          "window", [.parameter(.weighing("eventFlow.window"), to: 20)], reason: "no flow here"),
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
    #expect(verdict.partners.map(\.partner) == [verdict.headline, .nobody])
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
    // η² from the specifications themselves: what of the squares lies between the means of groups.
    let leads = verdict.specifications.map(\.lead)
    let mean = leads.reduce(0, +) / Double(leads.count)
    let squares = leads.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    for (place, choice) in verdict.choices.enumerated() {
      let groups = Dictionary(grouping: verdict.specifications) { $0.settings[place] }
      let within = groups.values.reduce(0.0) { sum, group in
        let own = group.reduce(0) { $0 + $1.lead } / Double(group.count)
        return sum + group.reduce(0) { $0 + ($1.lead - own) * ($1.lead - own) }
      }
      #expect(isClose(choice.variance, 1 - within / squares, relative: 1e-9, absolute: 1e-9))
    }
    // A softer division has fewer majorities.
    let shares = verdict.temperatures.map(\.share)
    #expect(shares == shares.sorted(by: >))
  }

  @Test func `alone, an alternative tells the lead of the usual leader, behind another too`()
    async throws
  {
    // Economic ties are with one pole alone, and security ties with another.
    let channels = ["economic", "security"]
    let ways = channels.map { kept in
      let others = (channels + ["diplomatic"]).filter { $0 != kept }
      return SpecificationChoice.Alternative(
        kept, others.map { .parameter(.weighing("channel.\($0)"), to: 0) }, reason: "it alone")
    }
    let verdict = try await verdict([
      SpecificationChoice(
        "channel", meaning: "what is kept",
        alternatives: [.init("usual", reason: "usual")] + ways)
    ])
    var leads: [Double] = []
    for way in ways {
      var scenario = SmallStudy.scenario(members: 1)
      scenario.weighing = (channels + ["diplomatic"]).filter { $0 != way.label }
        .map { NamedValue("channel.\($0)", 0) }
      let compiled = try CompiledScenario(scenario, in: SmallStudy.world)
      let headline = try Case(compiled).standing()
      let own = try #require(headline.alignment(with: verdict.pole))
      let others = headline.poles.filter { $0 != verdict.pole }.compactMap {
        headline.alignment(with: $0)
      }
      let lead = own - (try #require(others.max()))
      let alone = verdict.choices[0].alternatives.first { $0.label == way.label }?.alone
      #expect(alone?.lead == lead && alone?.partner == headline.partner)
      leads.append(lead)
    }
    #expect(leads.contains { $0 < 0 })
  }

  @Test func `a majority is that of the softmax at each temperature`() async throws {
    let choice = SpecificationChoice(
      "nothing", meaning: "no choice", alternatives: [.init("as it is", reason: "no other")])
    var found: [[Double]] = []
    for amount in stride(from: 0.0, through: 0.6, by: 0.05) {
      var scenario = SmallStudy.scenario(members: 1, changes: [SmallStudy.shift(by: amount)])
      scenario.specifications = [choice]
      let compiled = try CompiledScenario(scenario, in: SmallStudy.world)
      let verdict = try #require(
        try await SpecificationVerdict.find(compiled, limit: 1, workers: 1))
      let alignments = try Case(compiled).standing().alignments
      let shares = verdict.temperatures.map(\.share)
      #expect(verdict.temperatures.map(\.tau) == [0.1, 0.15, 0.25])
      for (tau, share) in zip([0.1, 0.15, 0.25], shares) {
        let parts = alignments.map { exp($0 / tau) }
        let isMajority = (parts.max() ?? 0) > 0.5 * parts.reduce(0, +)
        #expect(share == (isMajority ? 1 : 0))
      }
      found.append(shares)
    }
    // A sharper division has a majority before a softer one has.
    #expect(found.contains([1, 0, 0]) && found.contains([1, 1, 0]))
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
          "thousandfold", [.scaled(.weighing("events.halfLife"), by: 1000)], reason: "beyond limits"
        ),
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

  @Test func `the usual alternative breaks nothing, however little holds under it`() {
    func way(
      _ label: String, _ share: Double?, isUsual: Bool = false
    )
      -> SpecificationVerdict.AlternativeShare
    {
      .init(label: label, reason: "", isUsual: isUsual, count: 1, share: share, alone: nil)
    }
    let choice = SpecificationVerdict.ChoiceShares(
      id: "choice", meaning: "", variance: 0,
      alternatives: [way("usual", 0.25, isUsual: true), way("other", 0.75), way("failed", nil)])
    #expect(choice.breaker?.label == "other" && choice.drop == -0.5)
  }

  @Test func `single departures are all but the usual, wherever it stands`() throws {
    let choice = SpecificationChoice(
      "size", meaning: "how much",
      alternatives: [
        .init("more", [.parameter(.weighing("demand"), to: 0.4)], reason: "more"),
        .init("usual", reason: "usual"),
      ])
    let space = SpecificationSpace(of: try compiled([choice]))
    #expect(space.usual == [1])
    #expect(space.singles.map { [$0.choice, $0.alternative] } == [[0, 0]])
  }

  @Test(
    arguments: zip(
      [1, 0.9, 0.89, 0.5, 0.49, 0],
      ["robust", "robust", "contested", "contested", "fragile", "fragile"]))
  func `a level is what its least share says`(share: Double, level: String) {
    #expect(SpecificationVerdict.Level(share).rawValue == level)
  }
}
