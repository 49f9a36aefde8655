public import Experiments

extension AttributionProblem {
  /// What is wrong, and what to do.
  ///
  /// - Parameters:
  ///   - level: what the outcome was to be divided among; `nil` for news.
  ///   - path: the scenario as it was named.
  /// - Returns: a sentence.
  public func words(by level: Attribution.Level?, _ path: String) -> String {
    switch self {
    case .noPole(let actor):
      "\(actor) has no pole to align with in \(path); name one beside it under 'poles'"
    case .notInCalendar(let month): "\(month) is not a month of the calendar of \(path)"
    case .noCause:
      level == .document
        ? "\(path) admits no article, so there is none to leave out"
        : "\(path) admits no evidence that touches a tie, so there is none to leave out"
    case .runFailed: "a run of \(path) diverges, so its outcome cannot be divided"
    }
  }
}
