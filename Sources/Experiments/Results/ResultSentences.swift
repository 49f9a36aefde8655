/// The sentences that stand beside a result's data in files, for readers without this program.
///
/// Files carry them; only the module that writes reports makes them, from the data alone. Lists run
/// parallel to those of the result.
public struct ResultSentences: Sendable {
  /// What is taken for granted, changes included.
  public let assumptions: [String]
  /// What could not be used, or lies outside its plausible range, and why.
  public let warnings: [String]
  /// One for each conflict of figures.
  public let conflicts: [Conflict]
  /// One for each change that waits for a condition.
  public let conditions: [String]
  /// Which tie is judged, one for each judgement.
  public let judgedParties: [String]
  /// One for each sensitivity; `nil` where a number says what is done differently.
  public let settings: [String?]
  /// One for each expectation.
  public let expectations: [Expectation]
  /// Every ending that the result holds, in words.
  public let endings: [RunEnding: String]

  /// Figures that contradict each other.
  public struct Conflict: Sendable {
    /// What the figures are of.
    public let quantity: String
    /// Each figure with its origin and credibility.
    public let figures: [String]
    /// What is done about the conflict.
    public let policy: String

    /// Joins sentences on a conflict.
    public init(quantity: String, figures: [String], policy: String) {
      self.quantity = quantity
      self.figures = figures
      self.policy = policy
    }
  }

  /// What was expected and what was found.
  public struct Expectation: Sendable {
    /// What was expected.
    public let expected: String
    /// What was found.
    public let found: String

    /// Joins the sentences on an expectation.
    public init(expected: String, found: String) {
      self.expected = expected
      self.found = found
    }
  }

  /// Joins sentences.
  public init(
    assumptions: [String], warnings: [String], conflicts: [Conflict] = [],
    conditions: [String] = [], judgedParties: [String] = [], settings: [String?] = [],
    expectations: [Expectation], endings: [RunEnding: String]
  ) {
    self.assumptions = assumptions
    self.warnings = warnings
    self.conflicts = conflicts
    self.conditions = conditions
    self.judgedParties = judgedParties
    self.settings = settings
    self.expectations = expectations
    self.endings = endings
  }
}
