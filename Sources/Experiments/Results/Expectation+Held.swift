import AllianceModel
import ScenarioEngine

extension Expectation {
  /// Whether the expectation held in an ensemble.
  func held(against ensemble: Ensemble) -> ExpectationResult {
    let calendar = ensemble.compiled.scenario.calendar
    guard let table = ensemble.table(measure), let subject = subject(in: table),
      let state = calendar.months.firstIndex(of: at ?? calendar.end)
    else { return ExpectationResult(.measure(self), found: .notMeasured, holds: false) }
    let kept = table.states == 1 ? 0 : state
    switch condition {
    case .category(let category, let bounds):
      let share =
        table.partners(subject, state: kept, in: ensemble.frame)
        .first { $0.partner == Partner(named: category) }?.share ?? 0
      return ExpectationResult(
        .measure(self), found: .share(share), holds: bounds.contains(share))
    case .median(let bounds):
      let median = Summary(table.values(subject: subject, state: kept))?.median
      return ExpectationResult(
        .measure(self), found: median.map { .median($0) } ?? .noMember,
        holds: median.map(bounds.contains) ?? false)
    }
  }

  private func subject(in table: MeasureTable) -> Int? {
    table.subjects.firstIndex { isAbout($0) }
  }

  /// Whether a subject is the one that the expectation names.
  private func isAbout(_ subject: MeasureSubject) -> Bool {
    subject.actor == actor
      && (partner == nil || subject.partner?.text == partner || subject.pole == partner
        || subject.issue == partner)
  }

  /// Whether the expectation held at a step of a numeric run, given as a month; the last by default.
  func held(along series: [Series]) -> ExpectationResult {
    guard case .median(let bounds) = condition else {
      return ExpectationResult(.measure(self), found: .notCategorical, holds: false)
    }
    let match = series.first { $0.measure.rawValue == measure && isAbout($0.subject) }
    let medians = match?.bands?.median ?? []
    let step = at?.index ?? medians.count - 1
    guard medians.indices.contains(step) else {
      return ExpectationResult(.measure(self), found: .notMeasured, holds: false)
    }
    return ExpectationResult(
      .measure(self), found: .median(medians[step]), holds: bounds.contains(medians[step]))
  }
}

extension FindingExpectation {
  /// Whether the expectation held among what was found.
  func held(among findings: [Finding]) -> ExpectationResult {
    let match = findings.first {
      $0.name == finding && $0.issue == issue && $0.actor?.text == actor && $0.item == item
    }
    let found = match?.usual ?? .notFound
    switch condition {
    case .median(let bounds):
      let median = match?.value?.median
      return ExpectationResult(
        .finding(self), found: found, holds: median.map(bounds.contains) ?? false)
    case .category(let words, let bounds):
      let share = match?.kinds.first { $0.kind == words }?.share ?? 0
      let holds = match.map { !$0.kinds.isEmpty && bounds.contains(share) } ?? false
      return ExpectationResult(.finding(self), found: found, holds: holds)
    }
  }
}

extension Finding {
  /// What was found most often; `nil` when there is neither a number nor a kind.
  fileprivate var usual: ExpectationResult.Found? {
    if let value { return .number(value.median) }
    return kinds.first.map { .usual($0.kind, share: $0.share) }
  }
}
