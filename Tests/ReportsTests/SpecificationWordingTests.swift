import Experiments
import Testing

@testable import Reports

/// A verdict as it is told, and its drawing.
struct SpecificationWordingTests {
  /// A verdict of four specifications over one choice.
  static func verdict(
    headline: String = "Russia", share: Double = 0.75, level: String = "contested",
    failures: String = "[]"
  ) throws -> SpecificationVerdict {
    let text = """
      {"headline": "\(headline)", "pole": "Russia", "lead": 0.17, "level": "\(level)",
       "share": \(share), "interval": [0.3, 0.9], "count": 4, "possible": 9, "isCrossed": false,
       "partners": [{"partner": "Russia", "share": 0.75}, {"partner": "no primary", "share": 0.25}],
       "choices": [{"id": "event ceiling", "meaning": "c_max", "variance": 0.4, "alternatives": [
         {"label": "0.4", "reason": "usual", "isUsual": true, "count": 2, "share": 1},
         {"label": "1", "reason": "news", "isUsual": false, "count": 2, "share": 0.5,
          "alone": {"partner": "no primary", "lead": -0.02, "holds": false}}]}],
       "temperatures": [{"tau": 0.1, "share": 1}], "failures": \(failures),
       "specifications": [
         {"settings": ["0.4"], "partner": "Russia", "lead": 0.17},
         {"settings": ["1"], "partner": "no primary", "lead": -0.02},
         {"settings": ["0.4"], "partner": "Russia", "lead": 0.3},
         {"settings": ["1"], "partner": "Russia", "lead": 0.1}]}
      """
    return try JSONText.value(SpecificationVerdict.self, from: text)
  }

  @Test
  func `the verdict tells share, others and what breaks it`() throws {
    let sentences = SpecificationWording(try Self.verdict(), focus: "Kazakhstan").sentences
    #expect(
      sentences[0]
        == "Contested: Russia is the primary partner of Kazakhstan at the end under 75 % of 4 "
        + "specifications (95 % by sampling: 30 % to 90 %; usual: Russia leads by 0.170); the others give nobody clearly (25 %)."
    )
    #expect(
      sentences[1]
        == "The most important choice is event ceiling: it explains 40 % of the variance of the "
        + "lead. The headline holds under 50 % (95 %: 9.5 % to 91 %) of specifications with «1» "
        + "and under 100 % (95 %: 34 % to 100 %) with the usual «0.4».")
    #expect(
      sentences[2]
        == "With everything else as usual, these alternatives alone give another first partner: "
        + "event ceiling «1» (nobody clearly).")
    #expect(sentences.last?.hasPrefix("Robust is 90 % or more, contested 50 % or more.") == true)
    #expect(sentences.last?.contains("no probability") == true)
  }

  @Test
  func `a headline of nobody is told as one, and failures are counted`() throws {
    let failures = #"[{"settings": ["1"], "reason": "diverged"}]"#
    let verdict = try Self.verdict(
      headline: "no primary", share: 0.25, level: "fragile", failures: failures)
    let sentences = SpecificationWording(verdict, focus: "Kazakhstan").sentences
    #expect(sentences[0].hasPrefix("Fragile: no pole clearly leads for Kazakhstan at the end"))
    #expect(sentences.contains { $0.hasPrefix("One specification has no result and is left") })
  }

  @Test
  func `a strip is as high where an alternative is as it is frequent`() {
    #expect(CurveStrip.heights([true, true, false, false]) == [8, 8, 0, 0])
    #expect(CurveStrip.heights([true, true, true, true]) == [4, 4, 4, 4])
    #expect(CurveStrip.heights([false, false]).isEmpty)
  }

  @Test
  func `every line of the report fits its width`() throws {
    for style in [TextStyle(width: 80), TextStyle(width: 100, isUnicode: false)] {
      let report = SpecificationReport(try Self.verdict(), focus: "Kazakhstan")
      let sections = [report.verdictSection] + report.curveSections
      for line in Report("", sections).text(style).split(separator: "\n") {
        #expect(String(line).columns <= style.width, "\(line)")
      }
    }
  }

  @Test
  func `rows hold every specification`() throws {
    let lines = SpecificationCSV.text(try Self.verdict()).split(separator: "\n")
    #expect(lines[0] == "event ceiling,partner,holds,lead")
    #expect(lines[2] == "1,no primary,false,-0.02")
    #expect(lines.count == 5)
  }
}
