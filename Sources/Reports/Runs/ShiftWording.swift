/// What counts as a shift, in words.
enum ShiftWording {
  /// When a turn counts, and why the counts of turns are not those of first partners.
  static let rule =
    "A turn counts only when another pole leads by .05 or more for three months in a row. A member "
    + "whose lead only becomes smaller keeps its partner. So the rows do not add up to the change "
    + "in first partners."

  /// The same within a sentence.
  static var inComparison: String { rule.prefix(1).lowercased() + rule.dropFirst() }
}
