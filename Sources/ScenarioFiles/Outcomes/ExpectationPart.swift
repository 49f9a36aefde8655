import AllianceModel
import Experiments

/// An expectation and what was found, in a saved result.
struct ExpectationPart: Sendable, Codable {
  let expectation: String
  let found: String
  let holds: Bool
  let expected: ExpectedPart
  let result: FoundPart

  init(_ result: ExpectationResult, _ sentences: ResultSentences.Expectation) {
    expectation = sentences.expected
    found = sentences.found
    holds = result.holds
    expected = ExpectedPart(result.expected)
    self.result = FoundPart(result.found)
  }

  func read() throws -> ExpectationResult {
    ExpectationResult(try expected.read(), found: try result.read(), holds: holds)
  }
}

/// What was expected: of a measure, or of a finding.
struct ExpectedPart: Sendable, Codable {
  var measure: String?
  var finding: String?
  var actor: String?
  var partner: String?
  /// A month, counted in months since year 0; a step where the calendar counts steps.
  var at: Int?
  var issue: String?
  var item: Int?
  /// The category whose share is bounded; absent where the median is.
  var category: String?
  var atLeast: Double?
  var atMost: Double?

  init(_ expected: ExpectationResult.Expected) {
    switch expected {
    case .measure(let expectation):
      measure = expectation.measure
      actor = expectation.actor.text
      partner = expectation.partner
      at = expectation.at?.index
      bound(expectation.condition)
    case .finding(let expectation):
      finding = expectation.finding
      actor = expectation.actor
      issue = expectation.issue
      item = expectation.item
      bound(expectation.condition)
    }
  }

  private mutating func bound(_ condition: Expectation.Condition) {
    switch condition {
    case .category(let name, let bounds):
      category = name
      (atLeast, atMost) = (bounds.atLeast, bounds.atMost)
    case .median(let bounds): (atLeast, atMost) = (bounds.atLeast, bounds.atMost)
    }
  }

  func read() throws -> ExpectationResult.Expected {
    let bounds = Expectation.Bounds(atLeast: atLeast, atMost: atMost)
    let condition: Expectation.Condition =
      category.map { .category($0, share: bounds) } ?? .median(bounds)
    if let finding {
      return .finding(
        FindingExpectation(
          finding: finding, issue: issue, actor: actor, item: item, condition: condition))
    }
    return .measure(
      Expectation(
        measure: try OutcomeText.needed(measure, at: "expectations[].expected.measure"),
        actor: ActorID(try OutcomeText.needed(actor, at: "expectations[].expected.actor")),
        partner: partner,
        at: try at.map {
          Month(index: try OutcomeText.count($0, at: "expectations[].expected.at"))
        }, condition: condition))
  }
}

/// What was found: `{"kind": "median", "value": 0.25}`.
struct FoundPart: Sendable, Codable {
  let kind: String
  var value: Double?
  var text: String?

  init(_ found: ExpectationResult.Found) {
    switch found {
    case .share(let share): (kind, value) = ("share", share)
    case .median(let median): (kind, value) = ("median", median)
    case .number(let number): (kind, value) = ("number", number)
    case .usual(let text, let share): (kind, value, self.text) = ("usual", share, text)
    case .notMeasured: kind = "notMeasured"
    case .noMember: kind = "noMember"
    case .notCategorical: kind = "notCategorical"
    case .notFound: kind = "notFound"
    }
  }

  func read() throws -> ExpectationResult.Found {
    let path = "expectations[].result"
    switch kind {
    case "share": return .share(try OutcomeText.needed(value, at: path + ".value"))
    case "median": return .median(try OutcomeText.needed(value, at: path + ".value"))
    case "number": return .number(try OutcomeText.needed(value, at: path + ".value"))
    case "usual":
      return .usual(
        try OutcomeText.needed(text, at: path + ".text"),
        share: try OutcomeText.needed(value, at: path + ".value"))
    case "notMeasured": return .notMeasured
    case "noMember": return .noMember
    case "notCategorical": return .notCategorical
    case "notFound": return .notFound
    default: throw OutcomeProblem(.unreadable(kind, expected: "result"), at: path + ".kind")
    }
  }
}
