public import AllianceModel

/// Whether an expectation of the scenario's author held.
public struct ExpectationResult: Sendable, Equatable {
  /// What was expected.
  public let expected: Expected
  /// What was found.
  public let found: Found
  /// Whether it was met.
  public let holds: Bool

  /// What was expected.
  public enum Expected: Sendable, Equatable {
    /// Something of a measure.
    case measure(Expectation)
    /// Something of what a model finds.
    case finding(FindingExpectation)
  }

  /// What was found.
  public enum Found: Sendable, Equatable {
    /// The share of members in the category, in [0, 1].
    case share(Double)
    /// The median over members.
    case median(Double)
    /// The median of a finding that is a number.
    case number(Double)
    /// What a finding was most often, and in what share of members.
    case usual(String, share: Double)
    /// The measure was not taken, or not then.
    case notMeasured
    /// No member succeeded.
    case noMember
    /// A category was expected of numbers, which have a median instead.
    case notCategorical
    /// The model found no such thing.
    case notFound
  }

  /// Joins what was expected and what was found.
  public init(_ expected: Expected, found: Found, holds: Bool) {
    self.expected = expected
    self.found = found
    self.holds = holds
  }
}
