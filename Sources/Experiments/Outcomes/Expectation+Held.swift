import AllianceModel
import ScenarioEngine

extension Expectation {
  /// Whether the expectation held in an ensemble.
  func held(against ensemble: Ensemble) -> Outcome.ExpectationResult {
    let month = at ?? ensemble.compiled.scenario.calendar.end
    let words = "\(measure) of \(actor)" + (partner.map { " with \($0)" } ?? "") + " in \(month)"
    guard let table = ensemble.table(measure), let subject = subject(in: table),
      let state = ensemble.compiled.scenario.calendar.months.firstIndex(of: month)
    else {
      return Outcome.ExpectationResult(
        expectation: words, found: "the measure was not taken", holds: false)
    }
    let kept = table.states == 1 ? 0 : state
    switch condition {
    case .category(let category, let bounds):
      let share = table.shares(subject: subject, state: kept, frame: ensemble.frame)[category] ?? 0
      return Outcome.ExpectationResult(
        expectation: "\(words) is \(category), share \(bounds.words)", found: "share \(share)",
        holds: bounds.contains(share))
    case .median(let bounds):
      let median = Summary(table.values(subject: subject, state: kept))?.median
      return Outcome.ExpectationResult(
        expectation: "median \(words) \(bounds.words)",
        found: median.map { "median \($0)" } ?? "no member succeeded",
        holds: median.map(bounds.contains) ?? false)
    }
  }

  private func subject(in table: MeasureTable) -> Int? {
    table.subjects.firstIndex {
      $0.actor == actor
        && (partner == nil || $0.partner?.text == partner || $0.pole == partner
          || $0.issue == partner)
    }
  }
}

extension Expectation.Bounds {
  var words: String {
    [atLeast.map { "at least \($0)" }, atMost.map { "at most \($0)" }].compactMap { $0 }
      .joined(separator: " and ")
  }
}
