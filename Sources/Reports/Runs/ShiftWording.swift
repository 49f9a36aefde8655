/// What counts as a shift, in words.
enum ShiftWording {
  /// When a turn counts, and why the counts of turns are not those of first partners.
  static let rule =
    "A turn counts only when another pole leads by .05 or more for three months running; members "
    + "whose lead merely fades keep the partner they had, so the rows do not add up to the change "
    + "in first partners."

  /// The same within a sentence.
  static var inComparison: String { rule.prefix(1).lowercased() + rule.dropFirst() }
}
