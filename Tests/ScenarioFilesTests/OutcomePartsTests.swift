import AllianceModel
import Experiments
import ScenarioEngine
import Testing

@testable import ScenarioFiles

/// Values of results, written down and read again.
@Suite struct OutcomePartsTests {
  private static let date = CalendarDate("2022-06-01")

  private func record() throws -> EvidenceRecord {
    let date = try #require(Self.date)
    return EvidenceRecord(
      id: "r", event: "e", kind: "judgement", parties: .directed(from: ["A"], to: ["B"]),
      about: ["C"], happened: try #require(Period(from: date)), known: date,
      value: Quantity(2, "billion USD"), multiplicity: 2, sign: -0.5, certainty: 0.25,
      obligations: [.defense], breadth: [.arms],
      judgement: Judgement(expert: "X", channel: .security, range: -0.5...0.25),
      place: .paragraph(7, hash: "h"), note: "n")
  }

  @Test func `changes of every verb come back as they were`() throws {
    let date = try #require(Self.date)
    let verbs: [Change.Verb] = [
      .set(.capability("A"), .scale(0.5)), .set(.reliability("A"), .to(0.25)),
      .set(.trade("A", "B"), .add(-3)), .set(.tie(DirectedPair("A", "B")), .add(0.5)),
      .add(try record()), .end(kind: "treaty", parties: ["A", "B"]),
      .join(actor: "A", organisation: "O"), .leave(actor: "A", organisation: "O"),
      .amend(organisation: "O", obligations: [.consultation, .defense]),
    ]
    for verb in verbs {
      let change = Change(
        date: date, verb: verb, overMonths: 12, until: CalendarDate("2025"),
        condition: Change.Condition(
          measure: "alignment", actor: "A", pole: "P", test: .bounds(.init(atLeast: 0.5))),
        because: Change.Reason(document: "001", paragraph: 3, note: "why"))
      #expect(try ChangePart(change).read() == change)
    }
  }

  @Test func `endings, assumptions and warnings come back as they were`() throws {
    let endings: [RunEnding] = [
      .completed, .converged, .blewUp, .notConverged, .diverged(row: 1, column: 2),
      .notStarted(.mismatchedShapes), .notStarted(.notFiniteInput), .notStarted(.notSymmetric),
      .notStarted(.unusableParameter(name: "limit", value: 0.5)),
      .notStarted(.unusableInput(name: "sizes", actor: 3, value: -1)),
      .notStarted(.unusedInput(name: "salience")),
    ]
    for ending in endings { #expect(try RunEndingPart(ending).read() == ending) }
    let assumptions: [Assumption] = [
      .future(.flow), .latestTrade([.init(partner: "B", year: 2016)]),
      .positions(issues: ["votes"], years: 2018...2019), .drawn(.weighing("demand")),
      .givenInNumbers,
    ]
    for assumption in assumptions { #expect(try AssumptionPart(assumption).read() == assumption) }
    let warnings: [CompilationWarning] = [
      .tradeWithoutTotals(DirectedPair("A", "B"), year: 2016, unit: "USD"),
      .capabilityUnknown(
        [.init(actor: "A", attribute: "x")], knownBy: Month(year: 2022, month: 6)),
      .positionUnknown(["A"], issues: ["votes"], knownBy: try #require(Self.date)),
    ]
    for warning in warnings { #expect(try WarningPart(warning).compilation() == warning) }
    let numeric: [NumericWarning] = [
      .outsideRange("x", range: 0...1), .notAtRest(1, of: 2, change: 0.5),
    ]
    for warning in numeric { #expect(try WarningPart(warning).numeric() == warning) }
  }

  @Test func `what was expected and found comes back as it was`() throws {
    let found: [ExpectationResult.Found] = [
      .share(0.5), .median(0.25), .number(3), .usual("a | b", share: 0.75), .notMeasured,
      .noMember, .notCategorical, .notFound,
    ]
    let expected: [ExpectationResult.Expected] = [
      .measure(
        Expectation(
          measure: "lead", actor: "A", at: Month(index: 7),
          condition: .median(.init(atLeast: 0.5)))),
      .finding(
        FindingExpectation(
          finding: "camps", issue: "x", actor: "a", item: 2,
          condition: .category("a | b", share: .init(atMost: 1)))),
    ]
    for found in found {
      for expected in expected {
        let result = ExpectationResult(expected, found: found, holds: true)
        let part = ExpectationPart(result, .init(expected: "", found: ""))
        #expect(try part.read() == result)
      }
    }
  }

  @Test func `what is done otherwise comes back from the keys it always had`() throws {
    let variations: [(Sensitivity.Variation, String?)] = [
      (.parameter(.weighing("demand"), value: 1, usual: 0), nil), (.future(.fade), "fade"),
      (.backgroundOnly, "background only"), (.publishedForm(.dynamics("offset")), "0, published"),
    ]
    for (variation, setting) in variations {
      let entry = Sensitivity(variation, partner: .nobody, lead: 0.5, flips: true)
      #expect(try SensitivityPart(entry, setting).read() == entry)
      let failure = VariationFailure(variation, ending: .notConverged)
      #expect(try VariationFailurePart(failure).read() == failure)
    }
  }

  @Test func `an explanation comes back with every sort of cause`() throws {
    let causes: [TieExplanation.Cause] = [
      .event(
        .init(
          event: "e", kind: "visit", note: "n", document: "001",
          place: .paragraph(3, hash: nil), accounts: 2)),
      .delivery("A", factor: 0.5), .demand(["A", "B"]), .arrivals, .change(.scale(2)),
    ]
    let explanation = TieExplanation(
      pole: "P", pair: DirectedPair("A", "B"), month: Month(year: 2027, month: 5), total: 0.5,
      lines: causes.map { .init(share: 0.1, channel: .economic, cause: $0) })
    #expect(try ExplanationPart(explanation).read() == explanation)
  }
}
