import AllianceModel
import Testing

struct FindingExpectationTests {
  @Test func `the same groups make the same line in any order`() {
    let names = ["Britain", "France", "Germany", "Italy"]
    let line = "Britain, Italy | France, Germany"
    #expect(FindingExpectation.words(of: [[0, 3], [1, 2]], named: names) == line)
    #expect(FindingExpectation.words(of: [[2, 1], [3, 0]], named: names) == line)
  }
}
