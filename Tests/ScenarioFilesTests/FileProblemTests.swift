import AllianceModel
import Testing

@testable import ScenarioFiles

/// Problems as values: what makes two of them the same, their order, their words and exit codes.
struct FileProblemTests {
  private func problem(
    _ kind: any FileProblem.Kind, line: Int = 1, column: Int = 1
  ) -> FileProblem {
    FileProblem(kind, at: FilePosition(path: "a.yaml", line: line, column: column))
  }

  @Test func `problems that say the same of one place are one`() {
    let twice = FileProblems([problem(EvidenceProblem.noDate), problem(EvidenceProblem.noDate)])
    #expect(twice.problems.count == 1)
    // What was known to one reader is not shown beside a near miss.
    #expect(
      problem(ValueProblem.unknownKey("nam", near: "name", known: ["name"]))
        == problem(ValueProblem.unknownKey("nam", near: "name", known: ["id", "name"])))
    #expect(problem(EvidenceProblem.noDate) != problem(EvidenceProblem.noDate, line: 2))
    #expect(problem(EvidenceProblem.noDate) != problem(EvidenceProblem.bothDates))
    #expect(problem(ExpectationProblem.noBounds) != problem(ConditionProblem.noBounds("lead")))
    #expect(
      problem(ColumnProblem(column: "date", kind: EvidenceProblem.noDate))
        != problem(ColumnProblem(column: "known", kind: EvidenceProblem.noDate)))
  }

  @Test func `problems stand in order of place, then of words`() {
    let problems = [
      problem(YAMLProblem.mergeKey, line: 2), problem(YAMLProblem.lineBreak, line: 1, column: 9),
      problem(YAMLProblem.lineBreak, line: 1, column: 2),
      problem(YAMLProblem.complexKey, line: 1, column: 2),
    ]
    #expect(
      FileProblems(problems).problems == [problems[3], problems[2], problems[1], problems[0]])
  }

  @Test func `a problem reads as compilers write theirs`() {
    #expect(
      problem(ValueProblem.missingKey("name"), line: 3, column: 5).description
        == "a.yaml:3:5: error: the key 'name' is missing; add it")
  }

  @Test func `bad data decides the exit code over files that are missing`() {
    let missing = problem(AccessProblem.missing("b.yaml", near: nil, seenFrom: nil))
    let named = problem(ColumnProblem(column: "id", kind: AccessProblem.unreadable))
    #expect(FileProblems([missing, named]).exitCode == 66)
    #expect(FileProblems([missing, problem(AccessProblem.empty)]).exitCode == 65)
  }

  @Test(
    arguments: [
      (ValueProblem.wrongType("a map", found: "a list"), "expected a map, found a list"),
      (
        ValueProblem.notAnInteger(found: "'x'", allowed: 1...9),
        "expected a whole number from 1 to 9, found 'x'"
      ),
      (
        ValueProblem.notAnInteger(found: "'x'", allowed: 0...Int.max),
        "expected a whole number of at least 0, found 'x'"
      ),
      (
        ValueProblem.wrongFormat("a/2", expected: ["a/1", "b/1"]),
        "unknown format 'a/2'; this version reads 'a/1' or 'b/1'"
      ),
      (YAMLProblem.character(7), "the control character U+0007 is refused: remove it"),
      (
        AccessProblem.missing("b.yaml", near: "c.yaml", seenFrom: FilePosition(path: "a.yaml")),
        "there is no file b.yaml; did you mean c.yaml?"
      ),
      (
        NumericProblem.rowTotal(2, total: 0, by: "degroot"),
        "row 2 of 'ties' adds up to 0, and 'degroot' averages; expected 1: give the actor's own "
          + "column 1"
      ),
      (
        NumericProblem.rowTotal(2, total: 1.5, by: "degroot"),
        "row 2 of 'ties' adds up to 1.5, and 'degroot' averages; expected 1: divide each of its "
          + "numbers by 1.5"
      ),
      (
        ChangeProblem.oneVerb([]),
        "the change does nothing; add one of 'set', 'add', 'end', 'join', 'leave', 'amend'"
      ),
      (
        ChangeProblem.oneVerb(["set", "add"]),
        "a change does one thing, found 'set' and 'add'; make them separate changes"
      ),
      (
        ChangeProblem.adjustment(found: "a map", keys: ["by"]),
        "expected one of {scale: FACTOR}, {add: AMOUNT} or {to: VALUE}, found 'by'"
      ),
      (
        SettingProblem.distribution(found: "a list", keys: []),
        "expected one distribution, {uniform: [low, high]}, {logUniform: [low, high]}, {triangular: "
          + "[low, mode, high]}, {normal: [mean, standard deviation]}, {choice: [one value, another, "
          + "…]}; found a list"
      ),
      (
        ConditionProblem.noCategory("primary-partner", []),
        "what should 'primary-partner' be? Add 'is: POLE'"
      ),
      (ScenarioProblem.weight(-2), "-2 is not a weight; expected a number above 0"),
    ] as [(any FileProblem.Kind, String)])
  func `words are put together from the data`(kind: any FileProblem.Kind, words: String) {
    #expect(kind.words == words)
  }
}
