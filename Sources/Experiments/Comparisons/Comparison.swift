public import AllianceModel
public import ScenarioEngine

/// Two ensembles compared member by member.
///
/// A member meets the same random draws in both, so differences are of the scenarios, not of chance.
public struct Comparison: Sendable, Codable {
  /// The name of the scenario compared with.
  public let base: String
  /// The name of the scenario whose differences are given.
  public let other: String
  /// The actor whose results are compared.
  public let focus: ActorID
  /// How many members each ensemble has, failed ones included.
  public let members: Int
  /// Differences of numeric measures of the focus in the last month, and at their peak.
  public let differences: [Difference]
  /// Shares of categories of the focus in the last month.
  public let categories: [CategoryDifference]

  /// How one number differs.
  public struct Difference: Sendable, Codable, Equatable {
    /// The identifier of the measure.
    public let measure: String
    /// The actor measured.
    public let actor: ActorID
    /// The pole, partner or issue, for measures that have one.
    public let pole: String?
    /// Mean over members in the base scenario.
    public let base: Double
    /// Mean over the same members in the other scenario.
    public let other: Double
    /// Mean of the paired differences.
    public let delta: Double
    /// 95 % interval of `delta`, by the normal approximation to the mean of paired differences.
    ///
    /// It covers sampling only: more members make it narrower.
    public let low: Double
    /// The upper end of that interval.
    public let high: Double
    /// 5 % quantile over members of the paired difference.
    public let p05: Double
    /// 95 % quantile over members of the paired difference.
    public let p95: Double
    /// Share of members in which the difference has the sign of the mean; 0 when the mean is 0.
    public let signHolds: Double
    /// The largest difference on the way; `nil` for measures of the last month alone.
    public let peak: Peak?
  }

  /// Where along the calendar the mean paired difference is largest in size.
  ///
  /// What differs for a while only does not show in the last month.
  public struct Peak: Sendable, Codable, Equatable {
    /// The month: the first where several are equal.
    public let date: Month
    /// Mean of the paired differences in that month.
    public let delta: Double
    /// 95 % interval of `delta`; it covers sampling only, not the search for the month.
    public let low: Double
    /// The upper end of that interval.
    public let high: Double
  }

  /// How the share of a category differs.
  public struct CategoryDifference: Sendable, Codable, Equatable {
    /// The identifier of the measure.
    public let measure: String
    /// The actor measured.
    public let actor: ActorID
    /// The category: a pole, or nobody.
    public let category: Partner
    /// Share of members in the base scenario, in [0, 1].
    public let base: Double
    /// Share of the same members in the other scenario, in [0, 1].
    public let other: Double
    /// The other share minus the base share, in [-1, 1].
    public let delta: Double
    /// 95 % interval of the paired difference of shares; it covers sampling only.
    public let low: Double
    /// The upper end of that interval.
    public let high: Double
  }

  /// Compares two ensembles in their last months; `nil` when they do not have the same members and
  /// seed, or end in different months.
  ///
  /// - Parameters:
  ///   - base: the ensemble compared with.
  ///   - other: the ensemble whose differences are given.
  ///   - focus: whose results are compared.
  public init?(_ base: Ensemble, _ other: Ensemble, focus: ActorID) {
    let left = base.compiled.scenario.uncertainty
    let right = other.compiled.scenario.uncertainty
    guard left.members == right.members, left.seed == right.seed,
      base.compiled.scenario.calendar.end == other.compiled.scenario.calendar.end
    else { return nil }
    self.base = base.compiled.scenario.name
    self.other = other.compiled.scenario.name
    self.focus = focus
    members = left.members
    var differences: [Difference] = []
    var categories: [CategoryDifference] = []
    for table in base.tables {
      guard let match = other.table(table.description.id) else { continue }
      for (index, subject) in table.subjects.enumerated() where subject.actor == focus {
        guard let twin = match.index(of: subject) else { continue }
        let pairs = Self.pairs(table, index, match, twin, monthsBeforeEnd: 0)
        guard !pairs.isEmpty else { continue }
        if table.description.isCategorical {
          categories += Self.categories(pairs, table, subject, base.frame, other.frame)
        } else {
          let peak = Self.peak(table, index, match, twin, end: base.compiled.scenario.calendar.end)
          differences.append(Self.difference(pairs, table, subject, peak))
        }
      }
    }
    self.differences = differences
    self.categories = categories
  }

  /// One pair of values a member that succeeded in both, counted from the end, which both share.
  private static func pairs(
    _ base: MeasureTable, _ index: Int, _ other: MeasureTable, _ twin: Int, monthsBeforeEnd: Int
  ) -> [(Double, Double)] {
    zip(
      base.raw(subject: index, state: base.states - 1 - monthsBeforeEnd),
      other.raw(subject: twin, state: other.states - 1 - monthsBeforeEnd)
    ).filter { !$0.isNaN && !$1.isNaN }
  }

  /// The peak over the months that both have; `nil` when only the last is kept.
  private static func peak(
    _ base: MeasureTable, _ index: Int, _ other: MeasureTable, _ twin: Int, end: Month
  ) -> Peak? {
    guard base.description.isKeptMonthly else { return nil }
    var peak: Peak?
    for before in (0..<min(base.states, other.states)).reversed() {
      let deltas = pairs(base, index, other, twin, monthsBeforeEnd: before).map { $1 - $0 }
      guard !deltas.isEmpty else { continue }
      let interval = MeanInterval(deltas)
      if let known = peak, abs(known.delta) >= abs(interval.mean) { continue }
      peak = Peak(
        date: end.advanced(by: -before), delta: interval.mean, low: interval.low,
        high: interval.high)
    }
    return peak
  }

  private static func difference(
    _ pairs: [(Double, Double)], _ table: MeasureTable, _ subject: MeasureSubject, _ peak: Peak?
  ) -> Difference {
    let deltas = pairs.map { $1 - $0 }
    let interval = MeanInterval(deltas)
    let spread = Summary(deltas)
    let signed = pairs.count { ($1 - $0) * interval.mean > 0 }
    return Difference(
      measure: table.description.id, actor: subject.actor,
      pole: subject.pole ?? subject.partner?.text ?? subject.issue,
      base: MeanInterval(pairs.map(\.0)).mean, other: MeanInterval(pairs.map(\.1)).mean,
      delta: interval.mean, low: interval.low, high: interval.high,
      p05: spread?.p05 ?? interval.mean, p95: spread?.p95 ?? interval.mean,
      signHolds: Double(signed) / Double(pairs.count), peak: peak)
  }

  private static func categories(
    _ pairs: [(Double, Double)], _ table: MeasureTable, _ subject: MeasureSubject,
    _ frame: MeasureContext, _ otherFrame: MeasureContext
  ) -> [CategoryDifference] {
    (0...frame.poles.count).compactMap { category in
      let partner = Partner(category: category, among: frame.poles)
      let before = pairs.map {
        Partner(category: Int($0.0), among: frame.poles) == partner ? 1.0 : 0
      }
      let after = pairs.map {
        Partner(category: Int($0.1), among: otherFrame.poles) == partner ? 1.0 : 0
      }
      guard before.contains(1) || after.contains(1) else { return nil }
      let interval = MeanInterval(zip(before, after).map { $1 - $0 })
      return CategoryDifference(
        measure: table.description.id, actor: subject.actor, category: partner,
        base: MeanInterval(before).mean, other: MeanInterval(after).mean, delta: interval.mean,
        low: interval.low, high: interval.high)
    }
  }
}
