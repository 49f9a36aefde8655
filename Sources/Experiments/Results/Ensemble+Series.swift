import AllianceModel
import ScenarioEngine

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
  func series(_ task: SeriesTask) -> [Series] {
    task.subjects.compactMap { tables[task.table].series($0, in: frame) }
  }
}

extension MeasureTable {
  private var measure: MeasureName { MeasureName(rawValue: description.id) }

  /// The share of members with each partner at a state: those that any member has, in the order of the
  /// poles, and nobody.
  func partners(_ subject: Int, state: Int, in frame: MeasureContext) -> [PartnerShare] {
    let values = values(subject: subject, state: state)
    return (0...frame.poles.count).compactMap { category in
      let count = values.count { Int($0) == category }
      guard count > 0 || category == frame.poles.count else { return nil }
      return PartnerShare(
        Partner(category: category, among: frame.poles),
        share: Double(count) / Double(max(1, values.count)))
    }
  }

  /// One subject along the calendar; `nil` when no member succeeded.
  fileprivate func series(_ subject: Int, in frame: MeasureContext) -> Series? {
    if description.isCategorical {
      let paths = partnerPaths(subject, in: frame)
      return Series(measure, of: subjects[subject], unit: description.unit, .partners(paths))
    }
    let summaries = (0..<states).compactMap { Summary(values(subject: subject, state: $0)) }
    guard summaries.count == states else { return nil }
    return Series(
      measure, of: subjects[subject], unit: description.unit, .numbers(Series.Bands(summaries)))
  }

  private func partnerPaths(_ subject: Int, in frame: MeasureContext) -> [Series.PartnerPath] {
    let steps = (0..<states).map { partners(subject, state: $0, in: frame) }
    return (0...frame.poles.count).map { Partner(category: $0, among: frame.poles) }
      .filter { partner in steps.contains { $0.contains { $0.partner == partner } } }
      .map { partner in
        Series.PartnerPath(
          partner, shares: steps.map { $0.first { $0.partner == partner }?.share ?? 0 })
      }
  }

  /// Every subject in the last state.
  func finals(in frame: MeasureContext) -> [FinalValue] {
    subjects.indices.map { subject in
      FinalValue(
        measure, of: subjects[subject], unit: description.unit,
        description.isCategorical
          ? .partners(partners(subject, state: states - 1, in: frame))
          : .number(Summary(values(subject: subject, state: states - 1))))
    }
  }
}
