import Experiments
import Reports
import ScenarioEngine
import ScenarioFiles

/// What a command is asked that a file reads well for and yet cannot answer.
enum RequestProblem: FileProblem.Kind {
  /// The scenario cannot be compiled.
  case compilation(CompileProblem)
  /// The outcome cannot be divided among what `level` names.
  case attribution(AttributionProblem, by: Attribution.Level?, in: String)
  /// The scenario is given in numbers, and this needs evidence.
  case inNumbers(lacks: Lack)
  /// The focus has no choice between poles that could be watched.
  case noHeadline(focus: String)

  /// The results would fill more memory than `MemoryNeed.limit`; `most` members would not.
  case tooManyMembers(Int, bytes: Double, most: Int)
  /// The results of several scenarios together would.
  case tooManyScenarios(Int, bytes: Double)

  /// One side of a comparison is given in numbers, and the other is not.
  case otherSort(isNumeric: Bool, base: String)
  /// No actor is one of the base.
  case noCommonActor(base: String)
  /// The focus of the base is not among the actors.
  case noFocus(String, base: String)
  /// The calendars end in different months.
  case otherEnd(String, base: String, baseEnd: String)
  /// Saved outcomes have no number in common.
  case noCommonNumber(base: String)

  /// What a scenario given in numbers does not have.
  enum Lack {
    case news
    case watchedEvents
    case figures
    case explanation
    case specifications
    case articles
    case forecasts
  }
}
