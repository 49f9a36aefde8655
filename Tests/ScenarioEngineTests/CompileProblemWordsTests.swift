import AllianceModel
import Testing

@testable import ScenarioEngine

struct CompileProblemWordsTests {
  private let place = FilePosition(path: "what-if.yaml", line: 9, column: 5)

  @Test func `a change at fault says where it was written`() {
    let idle = CompileProblem.idleChange(
      at: place, reason: .nothingToEnd(kind: "kinship", parties: ["KAZ", "TUR"]))
    #expect(idle.position == place)
    #expect(idle.position(in: "other.yaml") == place)
    #expect(
      idle.words
        == "this change would do nothing: no kinship between KAZ, TUR is on record to end; "
        + "see: multivector evidence list --kind kinship")
  }

  @Test func `a scenario at fault as a whole is looked for at its top`() {
    let problem = CompileProblem.unknownModel("degrot")
    #expect(problem.position == nil)
    #expect(problem.position(in: "other.yaml") == FilePosition(path: "other.yaml"))
  }

  @Test(
    arguments: [
      (
        .notMonthly(measure: "leed"),
        "no measure «leed» is known month by month"
      ),
      (.noSubject("KAZ", measure: "alignment", with: "Moon"), "KAZ has no alignment with Moon"),
      (.noSubject("KAZ", measure: "lead", with: nil), "KAZ has no lead"),
      (
        .noCategory(measure: "primary-partner", "Moon"), "primary-partner is never «Moon»"
      ),
    ] as [(CompileProblem.ConditionFault, String)])
  func `a condition that nothing answers says why`(
    fault: CompileProblem.ConditionFault, words: String
  ) {
    #expect(
      CompileProblem.unusableCondition(at: nil, reason: fault).words
        == "this change would never come: \(words); correct 'when'")
  }
}
