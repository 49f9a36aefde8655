import AllianceModel
import Experiments

/// An expectation and what was found, in words.
struct ExpectationWording {
  /// What was expected.
  let expected: String
  /// What was found.
  let found: String
  /// Whether it was met.
  let holds: Bool

  /// Words for an expectation.
  ///
  /// - Parameters:
  ///   - result: what was expected and found.
  ///   - end: the last month; `nil` where the calendar counts steps.
  init(_ result: ExpectationResult, end: Month?) {
    holds = result.holds
    found = Self.words(result.found)
    switch result.expected {
    case .measure(let expectation):
      expected = Self.words(expectation, end: end, found: result.found)
    case .finding(let expectation): expected = Self.words(expectation)
    }
  }

  private static func words(
    _ expectation: Expectation, end: Month?, found: ExpectationResult.Found
  ) -> String {
    let subject =
      "\(expectation.measure) of \(expectation.actor)"
      + (expectation.partner.map { " with \($0)" } ?? "")
      + time(expectation.at, end: end)
    // What could not be compared with anything is named alone.
    if found == .notMeasured || found == .notCategorical { return subject }
    switch expectation.condition {
    case .category(let category, let bounds):
      return "\(subject) is \(category), share \(bounds.words)"
    case .median(let bounds): return "median \(subject) \(bounds.words)"
    }
  }

  private static func time(_ month: Month?, end: Month?) -> String {
    if let end { return " in \(month ?? end)" }
    return month.map { " after \($0.index) steps" } ?? " at the end"
  }

  private static func words(_ expectation: FindingExpectation) -> String {
    let place = [
      expectation.item.map { "\($0)" }, expectation.actor.map { "of \($0)" },
      expectation.issue.map { "on \($0)" },
    ].compactMap(\.self)
    let subject = ([expectation.finding] + place).joined(separator: " ")
    switch expectation.condition {
    case .median(let bounds): return "\(subject) \(bounds.words)"
    case .category(let words, let bounds): return "\(subject) is \(words), share \(bounds.words)"
    }
  }

  private static func words(_ found: ExpectationResult.Found) -> String {
    switch found {
    case .share(let share): "share \(share)"
    case .median(let median): "median \(median)"
    case .number(let number): "\(number)"
    case .usual(let kind, let share): kind + (share < 1 ? " (share \(share.brief))" : "")
    case .notMeasured: "the measure was not taken"
    case .noMember: "no member succeeded"
    case .notCategorical: "numbers have a median, not categories"
    case .notFound: "it was not found"
    }
  }
}
