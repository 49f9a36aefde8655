import AllianceModel
import Testing

@testable import Reports

@Suite struct ChangeWordingTests {
  @Test(arguments: [
    (0.2, "+ 0.2"), (-0.2, "- 0.2"), (0.0003, "+ 0.0003"), (-0.0003, "- 0.0003"), (2, "+ 2"),
    (0, "+ 0"),
  ])
  func `an amount has its sign once and is never made nothing of`(
    amount: Double, words: String
  ) throws {
    let change = Change(
      date: try #require(CalendarDate("2020-09")),
      verb: .set(.tie(DirectedPair("AAA", "CCC")), .add(amount)))
    #expect(change.statement == "2020-09: set tie.AAA.CCC \(words)")
  }
}
