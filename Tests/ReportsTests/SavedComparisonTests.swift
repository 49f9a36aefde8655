import Experiments
import Reports
import Testing

struct SavedComparisonTests {
  /// An outcome of one number and one share, as a file would hold it.
  private func outcome(_ name: String, lead: Double, east: Double) throws -> Outcome {
    let text = """
      {"format": "multivector/outcome/1", "actors": ["A"], "calendar": ["2022-06"],
       "assumptions": [], "conflicts": [], "expectations": [], "failures": [], "hangsOn": [],
       "series": [], "shifts": [], "warnings": [],
       "scenario": {"name": "\(name)", "summary": "", "focus": "A", "poles": ["East"], "files": []},
       "provenance": {"version": "0", "model": "m", "parameters": {}, "future": "hold",
         "knownBy": "2022", "occurredBy": "2022", "backgroundOnly": false, "evidence": "point",
         "seed": 1, "members": 2, "blas": ""},
       "final": [
         {"measure": "lead", "actor": "A", "unit": "1", "value": {"mean": \(lead), "median": 0,
           "p05": 0, "p25": 0, "p75": 0, "p95": 0}},
         {"measure": "primary-partner", "actor": "A", "unit": "category",
           "shares": {"East": \(east)}}]}
      """
    return try JSONText.value(Outcome.self, from: text)
  }

  @Test
  func `numbers and shares are subtracted and nothing is called paired`() throws {
    let comparison = SavedComparison(
      try outcome("base", lead: 0.25, east: 0.5), try outcome("other", lead: 0.5, east: 0.25))
    #expect(
      comparison.fields == [
        ["base", "other", "lead", "A", "", "", "0.25", "0.5", "0.25"],
        ["base", "other", "primary-partner", "A", "", "East", "0.5", "0.25", "-0.25"],
      ])
    let text = comparison.text(TextStyle())
    #expect(text.contains("lead             A            0.250  0.500  +0.250"))
    #expect(text.contains("not paired"))
  }
}
