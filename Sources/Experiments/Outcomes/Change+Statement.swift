public import AllianceModel

extension Change {
  /// When and what in one line: `2023-01: KAZ leaves CSTO`, or, with a condition, `from 2023-01, once
  /// lead of KAZ is at most 0.05: KAZ leaves CSTO`.
  public var statement: String { "\(dating): \(words)" }

  /// When the change comes into force, in words.
  public var dating: String {
    condition.map { "from \(date), once \($0.words)" } ?? "\(date)"
  }
}

extension Change.Condition {
  /// What has to be found: `alignment of KAZ with Turkey is at least 0.7`.
  public var words: String {
    let subject = "\(measure) of \(actor)" + ((pole ?? partner?.text).map { " with \($0)" } ?? "")
    switch test {
    case .category(let name): return "\(subject) is \(name)"
    case .bounds(let bounds): return "\(subject) is \(bounds.words)"
    }
  }
}
