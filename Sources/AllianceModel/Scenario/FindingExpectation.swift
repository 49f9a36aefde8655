/// What the author of a scenario in numbers expects its model to find.
public struct FindingExpectation: Sendable, Equatable {
  /// The name of the finding, such as `blow-up time`.
  public let finding: String
  /// The issue, for findings of one issue.
  public let issue: String?
  /// The actor, for findings of one actor.
  public let actor: String?
  /// Its number from 1, for findings that come as a list.
  public let item: Int?
  /// What should be found; groups of actors are a category, as ``words(of:named:)`` writes them.
  public let condition: Expectation.Condition

  /// Makes an expectation.
  public init(
    finding: String, issue: String? = nil, actor: String? = nil, item: Int? = nil,
    condition: Expectation.Condition
  ) {
    self.finding = finding
    self.issue = issue
    self.actor = actor
    self.item = item
    self.condition = condition
  }

  /// Groups of actors as one line, such as `Britain, France | Germany, Italy`.
  ///
  /// The same groups make the same line in whatever order they are given: actors stand in the order
  /// of `names`, groups in that of their first actors.
  ///
  /// - Parameters:
  ///   - groups: groups of indices into `names`.
  ///   - names: the names of all actors.
  /// - Returns: the line.
  public static func words(of groups: [[Int]], named names: [String]) -> String {
    groups.map { $0.sorted() }.sorted { $0.lexicographicallyPrecedes($1) }
      .map { group in group.map { names[$0] }.joined(separator: ", ") }
      .joined(separator: " | ")
  }
}
