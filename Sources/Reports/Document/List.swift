/// Items of one sort.
public struct List: Sendable {
  /// What is listed; each renderer decides how it looks.
  public let role: Role
  /// The items in order.
  public let items: [Item]

  /// A list of items.
  public init(_ role: Role, _ items: [Item]) {
    self.role = role
    self.items = items
  }

  /// What a list holds.
  public enum Role: Sendable, CaseIterable {
    /// Notes of equal weight.
    case notes
    /// Clauses that go on from a sentence, or changes with their reasons.
    case clauses
    /// Statements, each of which begins with what it is about.
    case statements
    /// What is done first, second, third.
    case steps
    /// Whether something held, and what.
    case verdicts
    /// The name of a field, and what is in it.
    case fields
    /// What a model found: a name, then the finding.
    case findings
    /// Scenarios by letter; notes say in what each differs.
    case legend
    /// Causes by number; notes say what each does.
    case causes
    /// Changes; notes say through which term each acts.
    case changes
    /// A share, a channel and the evidence; notes are the records behind it.
    case ledger
    /// A number and what it is the sum of.
    case sums
    /// A tie's set point and the partner; notes are its strongest causes, as much as fits a line.
    case ties
    /// Causes of what was said before.
    case reasons
    /// What becomes of a forecast, and where the forecast stands.
    case forecasts
    /// What a forecast says, and what the model says.
    case claims
    /// Records that are added, changed or removed; notes are the cells that differ.
    case edits
    /// Measures: a name, then the definition.
    case measures
    /// Parameters: a name with its values, then the meaning.
    case parameters
    /// Findings that a model can have: a name with its unit, then the meaning.
    case outputs
  }

  /// One item: labels, then words, then notes below.
  public struct Item: Sendable {
    /// What it is called, in one or more columns.
    public let labels: [String]
    /// What is said of it.
    public let text: String
    /// What stands below it.
    public let notes: [String]
    /// How much it asks to be seen.
    public let emphasis: Emphasis

    /// An item without labels.
    public init(_ text: String, notes: [String] = [], emphasis: Emphasis = .none) {
      self.init([], text, notes: notes, emphasis: emphasis)
    }

    /// An item; one without words is not shown.
    public init(
      _ labels: [String], _ text: String, notes: [String] = [], emphasis: Emphasis = .none
    ) {
      self.labels = labels
      self.text = text
      self.notes = notes
      self.emphasis = emphasis
    }
  }

  /// How much words ask to be seen.
  public enum Emphasis: Sendable {
    case none
    /// As a heading does.
    case strong
    /// Something to look at twice.
    case alert
  }
}

extension Block {
  /// A list of words without labels or notes.
  static func list(_ role: List.Role, _ texts: [String]) -> Block {
    .list(List(role, texts.map { List.Item($0) }))
  }

  /// A list of items.
  static func list(_ role: List.Role, items: [List.Item]) -> Block { .list(List(role, items)) }
}
