import Reports
import ScenarioEngine
import ScenarioFiles

extension RequestProblem {
  /// What is wrong, and what to do.
  package var words: String {
    switch self {
    case .compilation(let problem): problem.words
    case .attribution(let problem, let level, let path): problem.words(by: level, path)
    case .inNumbers(let lack): "the scenario is given in numbers" + lack.words
    case .noHeadline(let focus):
      "\(focus) has fewer than two poles to choose between, or the point run fails: there is no "
        + "headline to watch"
    case .tooManyMembers(let members, let bytes, let most):
      "\(members) members would need \(MemoryWords.size(bytes)) of memory, more than "
        + "\(MemoryWords.size(MemoryNeed.limit)); "
        + (most >= 1
          ? "run at most \(most) members" : "shorten the calendar, or name fewer actors")
    case .tooManyScenarios(let count, let bytes):
      "these \(count) scenarios together would need \(MemoryWords.size(bytes)) of memory, "
        + "more than \(MemoryWords.size(MemoryNeed.limit)); run fewer of them at a time, or fewer "
        + "--members"
    case .otherSort(let isNumeric, let base):
      "this \(Self.sort(isNumeric)), while the base, \(base), \(Self.sort(!isNumeric)): they have "
        + "no measure in common; compare scenarios of one sort"
    case .noCommonActor(let base):
      "no actor is one of the base, \(base), so there is nothing to compare"
    case .noFocus(let focus, let base):
      "\(focus), the focus of the base, \(base), is not among the actors; name it under "
        + "'actors', or give the base another focus"
    case .otherEnd(let end, let base, let baseEnd):
      "the calendar ends in \(end), that of the base, \(base), in \(baseEnd), and what is compared is "
        + "the end; give both the same 'calendar: {end: …}'"
    case .noCommonNumber(let base):
      "no number is about the same actor and measure as one of the base, \(base)"
    }
  }

  private static func sort(_ isNumeric: Bool) -> String {
    isNumeric ? "is given in numbers" : "is weighed from the evidence of a world"
  }
}

extension RequestProblem.Lack {
  /// What goes on after "the scenario is given in numbers".
  fileprivate var words: String {
    switch self {
    case .news: "; there is no news to report"
    case .watchedEvents: "; there are no events to watch for"
    case .figures: "; it has no evidence that could contradict itself"
    case .explanation: "; there is no evidence to explain"
    case .specifications:
      ", with no evidence to weigh otherwise; run it without --specifications"
    case .articles: ", with no article to leave out; run it without --background-only"
    case .forecasts: "; no article forecasts them"
    }
  }
}
