import AllianceModel
import Experiments
import Testing

@testable import Reports

@Suite struct DifferenceWordingTests {
  private typealias Field = ScenarioDifference.Field

  private func date(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }

  @Test func `a difference is a phrase that says what and rather than what`() throws {
    let fields: [(Field, String)] = [
      (
        .knownBy(try date("2019-10"), base: try date("2020-03")),
        "evidence known by 2019-10 rather than 2020-03"
      ),
      (
        .occurredBy(try date("2020"), base: try date("2020-03")),
        "evidence happened by 2020 rather than 2020-03"
      ),
      (.backgroundOnly(true), "articles left out rather than used"),
      (.included, "other evidence included"), (.excluded, "other evidence excluded"),
      (
        .calendarStart(Month(year: 2020, month: 1), base: Month(year: 2020, month: 3)),
        "calendar from 2020-01 rather than 2020-03"
      ),
      (.future(.fade, base: .hold), "future «fade» rather than «hold»"),
      (
        .model("persistence", base: "tie-coevolution"),
        "model persistence rather than tie-coevolution"
      ),
      (.evidenceDraws(.point, base: .sampled), "evidence point rather than sampled"),
      (.world, "another world of evidence"),
    ]
    for (field, words) in fields { #expect(field.words == words) }
  }

  @Test func `actors and poles are named where some are more or fewer`() {
    #expect(
      Field.actors(more: ["AAA"], fewer: ["BBB", "CCC"]).words
        == "actors with AAA and without BBB, CCC")
    #expect(Field.actors(more: [], fewer: []).words == "actors in another order")
    #expect(Field.poles(["Bear", "Wolf"]).words == "the poles Bear, Wolf")
    #expect(Field.poles([]).words == "other poles")
  }

  @Test func `values have three decimals at most, and all where these would make nothing of them`()
  {
    let path = ParameterPath.weighing("demand")
    #expect(Field.parameter(path, 0.4, base: 2).words == "weighing.demand 0.4 rather than 2")
    #expect(
      Field.parameter(path, 1.0 / 3, base: nil).words == "weighing.demand 0.333 rather than unset")
    #expect(Field.parameter(path, 0.0001, base: 0).words == "weighing.demand 0.0001 rather than 0")
  }

  @Test func `draws are the parameter's`() {
    let path = ParameterPath.weighing("demand")
    #expect(Field.drawn(path, isDrawnInBase: true).words == "weighing.demand drawn otherwise")
    #expect(Field.drawn(path, isDrawnInBase: false).words == "weighing.demand drawn")
    #expect(Field.notDrawn(path).words == "weighing.demand not drawn")
    let walk = ParameterPath.dynamics("setPointWalk")
    #expect(Field.ownWalk(walk, isGiven: true).words == "dynamics.setPointWalk given")
    #expect(
      Field.ownWalk(walk, isGiven: false).words
        == "dynamics.setPointWalk left to weighing.setPointWalk")
  }
}
