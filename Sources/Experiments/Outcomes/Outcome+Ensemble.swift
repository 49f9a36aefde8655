import AllianceModel
import InfluenceDynamics
import ScenarioEngine

extension Outcome {
  /// Puts together what an ensemble found and what it hangs on.
  ///
  /// - Parameters:
  ///   - ensemble: the members that were run, with what they share.
  ///   - files: the files the scenario was read from, with hashes.
  ///   - version: the version of the program.
  ///   - blas: the library that made the products, for provenance.
  ///   - hangsOn: what the headline would be otherwise, those that flip it first.
  ///   - stability: that of the point run; `nil` when it has none to tell of.
  ///   - series: those of the ensemble when they are worked out already.
  public init(
    _ ensemble: Ensemble, files: [File], version: String, blas: String,
    hangsOn: [Sensitivity], stability: Stability?, series: [Series]? = nil
  ) {
    let scenario = ensemble.compiled.scenario
    self.scenario = ScenarioSummary(
      name: scenario.name, summary: scenario.summary, focus: scenario.focus.text,
      poles: scenario.poles.map(\.name), files: files)
    provenance = Provenance(ensemble.compiled, version: version, blas: blas)
    calendar = scenario.calendar.months.map(\.description)
    actors = scenario.actors.map(\.text)
    self.hangsOn = hangsOn
    if !hangsOn.isEmpty {
      point = Headline(ensemble.compiled, at: ensemble.compiled.point).map {
        PointHeadline(partner: $0.partner, lead: $0.lead)
      }
    }
    self.stability = stability
    self.series = series ?? ensemble.seriesTasks.flatMap(ensemble.series)
    final = ensemble.tables.flatMap { $0.finals(in: ensemble.frame) }
    shifts = ensemble.shifts
    conditions = ensemble.inForceFrom.isEmpty ? nil : ensemble.conditionSummaries
    failures = ensemble.failureSummaries
    conflicts = ensemble.compiled.tradeConflicts.map(ConflictSummary.init)
    assumptions = ensemble.compiled.assumptions
    let judgements = ensemble.compiled.judgements.compactMap(JudgementSummary.init)
    self.judgements = judgements.isEmpty ? nil : judgements
    warnings = ensemble.compiled.warnings
    expectations = scenario.expectations.map { $0.held(against: ensemble) }
  }
}

extension MeasureTable {
  /// The share of members in each category at a state, by category name.
  func shares(subject: Int, state: Int, frame: MeasureContext) -> [String: Double] {
    let values = values(subject: subject, state: state)
    var shares: [String: Double] = [:]
    for category in 0...frame.poles.count {
      let count = values.count { Int($0) == category }
      if count > 0 || category == frame.poles.count {
        shares[frame.poleName(category)] = Double(count) / Double(max(1, values.count))
      }
    }
    return shares
  }

  /// One subject along the calendar; `nil` when no member succeeded.
  fileprivate func series(_ subject: Int, in frame: MeasureContext) -> Outcome.Series? {
    let name = subjects[subject]
    var series = Outcome.Series(
      measure: description.id, actor: name.actor.text, partner: name.partner?.text,
      pole: name.pole, issue: name.issue, unit: description.unit)
    if description.isCategorical {
      series.shares = sharesAlong(subject: subject, frame: frame)
      return series
    }
    let summaries = (0..<states).compactMap { Summary(values(subject: subject, state: $0)) }
    guard summaries.count == states else { return nil }
    series.follow(summaries)
    return series
  }

  private func sharesAlong(subject: Int, frame: MeasureContext) -> [String: [Double]] {
    let steps = (0..<states).map { shares(subject: subject, state: $0, frame: frame) }
    let categories = Set(steps.flatMap(\.keys)).sorted()
    return Dictionary(
      uniqueKeysWithValues: categories.map { category in
        (category, steps.map { $0[category] ?? 0 })
      })
  }

  fileprivate func finals(in frame: MeasureContext) -> [Outcome.FinalValue] {
    subjects.indices.map { subject in
      let name = subjects[subject]
      let isCategorical = description.isCategorical
      return Outcome.FinalValue(
        measure: description.id, actor: name.actor.text, partner: name.partner?.text,
        pole: name.pole, issue: name.issue, unit: description.unit,
        value: isCategorical ? nil : Summary(values(subject: subject, state: states - 1)),
        shares: isCategorical ? shares(subject: subject, state: states - 1, frame: frame) : nil)
    }
  }
}

extension Ensemble {
  /// Some subjects of one table, whose series are worked out together.
  struct SeriesTask: Sendable {
    let table: Int
    let subjects: Range<Int>
  }

  /// All series in pieces of a few subjects, in order.
  var seriesTasks: [SeriesTask] {
    tables.indices.filter { tables[$0].states > 1 || frame.states == 1 }.flatMap { table in
      let count = tables[table].subjects.count
      return stride(from: 0, to: count, by: 8).map {
        SeriesTask(table: table, subjects: $0..<min(count, $0 + 8))
      }
    }
  }

  /// The series of one piece.
  func series(_ task: SeriesTask) -> [Outcome.Series] {
    task.subjects.compactMap { tables[task.table].series($0, in: frame) }
  }

  /// Failed members by reason.
  fileprivate var failureSummaries: [Outcome.FailureSummary] {
    let groups = Dictionary(grouping: failures) { $0.termination.reason }
    return groups.keys.sorted().map {
      Outcome.FailureSummary(reason: $0, members: groups[$0]?.count ?? 0)
    }
  }

  /// For each actor, who turned where, in what share of members and when.
  var shifts: [Outcome.ShiftSummary] {
    guard let table = table("shift") else { return [] }
    return table.subjects.indices.flatMap { shifts(of: $0, in: table) }
  }

  private func shifts(of subject: Int, in table: MeasureTable) -> [Outcome.ShiftSummary] {
    var turns: [[Int]: [Int]] = [:]
    var members = 0
    let first = Array(table.raw(subject: subject, state: 0))
    let columns = (0..<table.states).map { Array(table.raw(subject: subject, state: $0)) }
    for member in first.indices where !first[member].isNaN {
      members += 1
      let last = columns[table.states - 1][member]
      guard last != first[member] else { continue }
      let when = columns.firstIndex { $0[member] == last } ?? 0
      turns[[Int(first[member]), Int(last)], default: []].append(when)
    }
    // Most frequent first; poles decide ties, because a dictionary's own order is not repeatable.
    return turns.keys.sorted { left, right in
      let (many, few) = (turns[left]?.count ?? 0, turns[right]?.count ?? 0)
      return many != few ? many > few : left.lexicographicallyPrecedes(right)
    }
    .map { turn in
      let months = (turns[turn] ?? []).sorted()
      let share = Share(months.count, of: members)
      return Outcome.ShiftSummary(
        actor: table.subjects[subject].actor.text, from: frame.poleName(turn[0]),
        to: frame.poleName(turn[1]), share: share.share, interval: [share.low, share.high],
        medianDate: compiled.scenario.calendar.months[months[months.count / 2]].description)
    }
  }
}

extension Outcome.ConflictSummary {
  fileprivate init(_ entry: TradeBook.Entry) {
    quantity = "trade of \(entry.pair.row) and \(entry.pair.column) in \(entry.year), \(entry.unit)"
    figures = entry.figures.map {
      "\($0.value.brief) (\($0.origin), credibility \($0.credibility.brief))"
    }
    policy = "credibility-weighted mean in the point run; one figure drawn per member"
  }
}
