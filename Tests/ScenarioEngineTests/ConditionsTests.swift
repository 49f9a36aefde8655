import AllianceModel
import InfluenceDynamics
import LinearAlgebra
import ScenarioEngine
import Testing

/// Laws of changes that wait for something in a member's own run.
@Suite struct ConditionsTests {
  private static let capability = Change.Verb.set(.capability("CCC"), .scale(0.3))

  private func bounds(_ low: Double?, _ high: Double?) -> Change.Condition.Test {
    .bounds(Expectation.Bounds(atLeast: low, atMost: high))
  }

  private func waiting(
    _ date: String = "2020-06", _ verb: Change.Verb = capability, measure: String = "lead",
    pole: String? = nil, until: String? = nil, over: Int = 0, once test: Change.Condition.Test
  ) -> Change {
    Change(
      date: SmallWorld.date(date), verb: verb, overMonths: over,
      until: until.map(SmallWorld.date),
      condition: Change.Condition(measure: measure, actor: "AAA", pole: pole, test: test),
      origin: FilePosition(path: "what-if.yaml", line: 9))
  }

  private func runs(_ changes: [Change], future: Future = .hold) throws -> [ConditionalRun] {
    let compiled = try CompiledScenario(
      SmallWorld.scenario(changes: changes, future: future), in: SmallWorld.world())
    return compiled.conditionalRun((0..<20).map { compiled.member($0) })
  }

  private func agree(_ left: [ConditionalRun], _ right: [ConditionalRun]) -> Bool {
    left.map(\.trajectory.elements) == right.map(\.trajectory.elements)
  }

  private static let verbs: [Change.Verb] = [
    capability, .set(.reliability("CCC"), .to(0.2)), .set(.trade("AAA", "CCC"), .scale(3)),
    .set(.tie(DirectedPair("AAA", "BBB")), .add(0.3)),
    .end(kind: "kinship", parties: ["AAA", "BBB"]),
    .leave(actor: "AAA", organisation: "ORG"), .join(actor: "BBB", organisation: "ORG"),
    .amend(organisation: "ORG", obligations: [.consultation]), add("visit"), add("treaty"),
    add("armed-conflict", between: ["AAA", "CCC"]), add("rivalry", between: ["AAA", "CCC"]),
  ]

  /// Evidence as a change adds it in June 2020.
  private static func add(
    _ kind: String, between parties: [ActorID] = ["AAA", "BBB"], date: String = "2020-06"
  ) -> Change.Verb {
    let day = SmallWorld.date(date)
    let span = KindCatalogue.kind(kind)?.span(from: day, until: nil)
    return .add(
      EvidenceRecord(
        id: "change-1", kind: kind, parties: .mutual(parties), happened: span ?? Period(day),
        known: day, obligations: kind == "treaty" ? [.defense] : [], place: .assumption("test")))
  }

  @Test(arguments: verbs, [Future.hold, .fade, .flow])
  func `a condition that always holds equals the same change by its date, bit for bit`(
    verb: Change.Verb, future: Future
  ) throws {
    let waiting = try runs(
      [waiting("2020-06", verb, over: 3, once: bounds(0, nil))], future: future)
    let dated = try runs(
      [Change(date: SmallWorld.date("2020-06"), verb: verb, overMonths: 3)], future: future)
    let same = agree(waiting, dated)
    #expect(same)
    #expect(waiting.allSatisfy { $0.inForceFrom == [Month(year: 2020, month: 6)] })
    let differs = try !agree(waiting, runs([], future: future))
    #expect(differs, "the change does nothing, so the test could not fail")
  }

  @Test(arguments: verbs, [Future.hold, .flow])
  func `a condition that never holds equals the scenario without the change, bit for bit`(
    verb: Change.Verb, future: Future
  ) throws {
    let never = try runs([waiting("2020-06", verb, once: bounds(100, nil))], future: future)
    let same = try agree(never, runs([], future: future))
    #expect(same)
    #expect(never.allSatisfy { $0.inForceFrom == [nil] })
  }

  /// An alignment with Wolf that half of the members have in November, so that they cross it in
  /// different months; Wolf is BBB alone.
  private func crossed(_ runs: [ConditionalRun]) -> Double {
    runs.map { $0.trajectory[8, 0, 1] }.sorted()[10]
  }

  @Test func `it comes in the month after the first in which its condition holds`() throws {
    let without = try runs([])
    let bound = crossed(without)
    let change = waiting(measure: "alignment", pole: "Wolf", once: bounds(bound, nil))
    let with = try runs([change])
    var months: [Month?] = []
    for (usual, changed) in zip(without, with) {
      // May 2020 is the third state, the month before the date.
      let states = 2..<15
      let first = states.first { usual.trajectory[$0, 0, 1] >= bound }
      let expected = first.map { Month(year: 2020, month: 3).advanced(by: $0 + 1) }
      #expect(changed.inForceFrom == [expected])
      months.append(expected)
      // Set points of a month act on the states after it.
      let last = first.map { $0 + 2 } ?? 16
      let before = usual.trajectory.elements.prefix(25 * last)
      let same = before == changed.trajectory.elements.prefix(25 * last)
      #expect(same, "the change acts before it comes")
    }
    #expect(Set(months).count > 2, "members do not differ enough to test anything")
  }

  @Test func `members with a month in common run as if it were the date`() throws {
    let change = try waiting(
      measure: "alignment", pole: "Wolf", once: bounds(crossed(runs([])), nil))
    let compiled = try CompiledScenario(
      SmallWorld.scenario(changes: [change]), in: SmallWorld.world())
    var compared = 0
    for (number, run) in try runs([change]).enumerated() {
      guard let month = run.inForceFrom[0] else { continue }
      compared += 1
      let dated = try CompiledScenario(
        SmallWorld.scenario(changes: [change.inForce(from: month)]), in: SmallWorld.world())
      let expected = try #require(dated.run([dated.member(UInt32(number))]).first)
      let same = expected.elements == run.trajectory.elements
      #expect(same)
      let alone = compiled.run([compiled.member(UInt32(number))]).first?.elements
      let isSame = alone == run.trajectory.elements
      #expect(isSame, "a member depends on its batch")
    }
    #expect(compared > 2, "too few members wait for a month to test anything")
  }

  @Test func `one change can make another come`() throws {
    let push = waiting(
      "2020-05", .set(.tie(DirectedPair("AAA", "BBB")), .add(2)), once: bounds(0, nil))
    let follow = waiting("2020-05", measure: "alignment", pole: "Wolf", once: bounds(0.7, nil))
    let alone = try runs([follow])
    let together = try runs([push, follow])
    #expect(alone.allSatisfy { $0.inForceFrom == [nil] })
    for run in together {
      let second = try #require(run.inForceFrom[1])
      #expect(run.inForceFrom[0] == Month(year: 2020, month: 5))
      #expect(second > Month(year: 2020, month: 6))
    }
    // The order of the file decides nothing.
    let reversed = try runs([follow, push])
    let same = agree(together, reversed)
    #expect(same)
    #expect(reversed.map { $0.inForceFrom.reversed() } == together.map(\.inForceFrom))
  }

  @Test func `a condition met too late to act before the end never comes`() throws {
    let onTime = try runs([waiting("2021-06", once: bounds(0, nil))])
    #expect(onTime.allSatisfy { $0.inForceFrom == [Month(year: 2021, month: 6)] })
    let over = try runs([waiting("2020-06", until: "2020-06", once: bounds(0, nil))])
    #expect(over.allSatisfy { $0.inForceFrom == [nil] })
    let atStart = try runs([waiting("2020-03", once: bounds(0, nil))])
    #expect(atStart.allSatisfy { $0.inForceFrom == [Month(year: 2020, month: 4)] })
  }

  @Test func `categories are waited for by name`() throws {
    let runs = try runs([waiting(measure: "primary-partner", once: .category("Bear"))])
    let none = try self.runs([waiting(measure: "primary-partner", once: .category("no primary"))])
    #expect(runs.contains { $0.inForceFrom[0] != nil })
    #expect(
      zip(runs, none).allSatisfy { $0.inForceFrom[0] == nil || $0.inForceFrom != $1.inForceFrom })
  }

  @Test func `the point run, its set points and its ledger follow its own condition`() throws {
    let change = waiting(
      "2020-06", .set(.tie(DirectedPair("AAA", "BBB")), .add(0.3)), once: bounds(0, nil))
    let compiled = try CompiledScenario(
      SmallWorld.scenario(changes: [change]), in: SmallWorld.world())
    let dated = try CompiledScenario(
      SmallWorld.scenario(changes: [change.inForce(from: Month(year: 2020, month: 6))]),
      in: SmallWorld.world())
    let month = Month(year: 2020, month: 12)
    #expect(compiled.setPoints(at: month)?.ties == dated.setPoints(at: month)?.ties)
    let pair = DirectedPair("AAA", "BBB")
    #expect(
      compiled.ledger(of: pair, at: month)?.total == dated.ledger(of: pair, at: month)?.total)
    #expect(compiled.pointStability?.end.gain == dated.pointStability?.end.gain)
    #expect(compiled.problem(for: compiled.point).forcing.count == 1)
  }

  @Test func `a run that fails before its condition is looked for fails as it is`() throws {
    let fatal = Change(
      date: SmallWorld.date("2020-05"),
      verb: .set(.tie(DirectedPair("AAA", "BBB")), .add(.infinity)))
    let tie = Change(
      date: SmallWorld.date("2020-09"), verb: Self.capability,
      condition: Change.Condition(
        measure: "tie", actor: "AAA", partner: "BBB", test: bounds(0, nil)))
    let runs = try runs([fatal, tie])
    #expect(runs.allSatisfy { !$0.trajectory.termination.isSuccess && $0.inForceFrom == [nil] })
  }

  @Test(
    arguments: [
      ("alignment", "Nowhere", .noSubject("AAA", measure: "alignment", with: "Nowhere")),
      ("leed", nil, .notMonthly(measure: "leed")),
      ("alignment-share-tau-0.10", "Bear", .notMonthly(measure: "alignment-share-tau-0.10")),
    ] as [(String, String?, CompileProblem.ConditionFault)])
  func `a condition that nothing answers is refused at its place`(
    measure: String, pole: String?, reason: CompileProblem.ConditionFault
  ) {
    #expect(
      throws:
        CompileProblem.unusableCondition(
          at: FilePosition(path: "what-if.yaml", line: 9), reason: reason)
    ) {
      try runs([waiting(measure: measure, pole: pole, once: bounds(0, nil))])
    }
  }

  @Test func `a change that may come is not called idle`() throws {
    let leave = waiting("2020-05", .leave(actor: "AAA", organisation: "ORG"), once: bounds(0, nil))
    let join = Change(
      date: SmallWorld.date("2020-09"), verb: .join(actor: "AAA", organisation: "ORG"))
    _ = try runs([leave, join])
    #expect(throws: CompileProblem.self) { try runs([join]) }
    #expect(throws: CompileProblem.self) {
      try runs([waiting("2020-05", .leave(actor: "EEE", organisation: "ORG"), once: bounds(0, nil))]
      )
    }
  }
}

@Suite struct MeasureShapeTests {
  @Test func `shapes say whom a measure is about`() {
    func shape(_ id: String) -> MeasureShape? { MeasureCatalogue.shapes.first { $0.id == id } }
    #expect(shape("alignment") == .init(id: "alignment", subject: .pole, isCategorical: false))
    #expect(shape("tie") == .init(id: "tie", subject: .partner, isCategorical: false))
    #expect(
      shape("primary-partner")
        == .init(id: "primary-partner", subject: .actor, isCategorical: true))
    #expect(shape("alignment-share-tau-0.25")?.isMonthly == false)
    #expect(MeasureCatalogue.shapes.map(\.id) == MeasureCatalogue.all.map(\.description.id))
  }
}
