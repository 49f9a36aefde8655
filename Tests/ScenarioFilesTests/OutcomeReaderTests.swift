import AllianceModel
import Experiments
import ScenarioEngine
import Testing

@testable import ScenarioFiles

/// Saved results that are none, or were spoilt.
@Suite struct OutcomeReaderTests {
  private func problem(_ text: String) -> FileProblem? {
    do throws(FileProblem) {
      _ = try OutcomeReader.read(Array(text.utf8), path: "o.json")
      return nil
    } catch {
      return error
    }
  }

  /// A result of two agents without a step, as the program writes it.
  private static let saved = """
    {
      "format": "multivector/outcome/1",
      "scenario": {"name": "Two", "summary": "", "focus": "a", "poles": [], "files": []},
      "provenance": {"version": "0", "model": "degroot", "parameters": {"dynamics.x": 0.5},
        "described": [{"parameter": "dynamics.x", "meaning": "X."}], "future": "", "knownBy": "",
        "occurredBy": "", "backgroundOnly": false, "evidence": "numbers", "seed": 1, "members": 1,
        "blas": ""},
      "calendar": ["0"], "actors": ["a"], "hangsOn": [], "shifts": [], "failures": [],
      "conflicts": [], "assumptions": [], "warnings": [], "expectations": [], "warned": [],
      "assumed": [{"kind": "givenInNumbers"}],
      "series": [{"measure": "position", "actor": "a", "issue": "x", "unit": "1", "mean": [1],
        "median": [1], "p05": [1], "p25": [1], "p75": [1], "p95": [1]}],
      "final": []
    }
    """

  @Test func `what the program writes is read`() throws {
    #expect(problem(Self.saved) == nil)
    let result = try OutcomeReader.read(Array(Self.saved.utf8), path: "o.json")
    #expect(result.name == "Two")
    #expect(result.provenance.parameters.first?.value == 0.5)
    #expect(result.series.first?.bands?.median == [1])
  }

  @Test(arguments: [
    ("", 1, "the JSON ends here before it is complete"),
    ("{\"a\": [1, 2", 1, "the JSON ends here before it is complete"),
    ("{\n\"a\": NaN}", 2, "this is not JSON"),
    ("{\"a\": 1} {}", 1, "this is not JSON"),
    ("{\"a\" 1}", 1, "this is not JSON"),
    ("not JSON", 1, "this is not JSON"),
    ("{}", 1, "this is not an outcome"), ("[]", 1, "this is not an outcome"),
    ("{\"format\": 7}", 1, "this is not an outcome"),
    ("{\n \"format\": \"multivector/outcome/9\"}", 2, "the format is 'multivector/outcome/9'"),
    ("{\"format\": \"multivector/outcome/1\"}", 1, "' is missing"),
  ])
  func `what is no outcome is refused where it stands`(text: String, line: Int, words: String) {
    let found = problem(text)
    #expect(found?.line == line)
    #expect(found?.message.contains(words) == true)
    #expect(found?.message.contains("run the scenario again") == true)
  }

  @Test func `any depth is refused before a decoder sees it`() {
    let found = problem(
      String(repeating: "[", count: 200_000) + String(repeating: "]", count: 200_000))
    #expect(found?.message.contains("lists and objects are nested") == true)
    #expect(found?.column == 65)
  }

  @Test(arguments: [
    ("\"calendar\": [\"0\"]", "\"calendar\": 3", "'calendar' should be a list", 8),
    ("\"calendar\": [\"0\"]", "\"calendar\": []", "'calendar' is empty", 1),
    ("\"mean\": [1]", "\"mean\": [1, 2]", "'series[0].mean' has 2 numbers", 1),
    ("\"mean\": [1]", "\"mean\": [\"x\"]", "'series[0].mean[0]' should be a number", 11),
    ("\"mean\": [1]", "\"mean\": [1e999]", "is too large", 11),
    ("\"seed\": 1", "\"seed\": -1", "a number does not fit", 1),
    ("\"seed\": 1", "\"seed\": 1.5", "a number does not fit", 1),
    ("\"kind\": \"givenInNumbers\"", "\"kind\": \"x\"", "'assumed[].kind' is 'x'", 1),
    (
      "\"failures\": []",
      "\"failures\": [{\"reason\": \"\", \"members\": 1, \"endings\": "
        + "[{\"kind\": \"converged\", \"members\": -7}]}]", "expected: count", 1
    ),
    ("\"assumed\"", "\"else\"", "'assumed' is missing", 1),
  ])
  func `a value that no result holds is named, with its line`(
    old: String, new: String, words: String, line: Int
  ) {
    let text = Self.saved.replacing(old, with: new)
    #expect(text != Self.saved)
    let found = problem(text)
    #expect(found?.message.contains(words) == true, "\(String(describing: found))")
    #expect(found?.line == line)
  }

  @Test func `a file cut anywhere is refused, and never read as something else`() {
    let bytes = Array(Self.saved.utf8)
    for length in 0..<bytes.count - 1 {
      #expect(problem(String(decoding: bytes[..<length], as: UTF8.self)) != nil)
    }
  }
}
