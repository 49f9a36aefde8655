import AllianceModel
import ScenarioEngine

/// The game whose players are the changes in which two scenarios differ, and whose worth is the
/// headline of every member.
struct ChangeGame {
  private let base: Ensemble
  private let other: Ensemble
  private let difference: ScenarioDifference
  private let components: [HeadlineComponent]
  private let runs: CoalitionRuns
  private let plan: CoalitionPlan

  init(
    _ base: Ensemble, _ other: Ensemble, focus: ActorID, workers: Int, exactLimit: Int, orders: Int
  ) {
    self.base = base
    self.other = other
    difference = ScenarioDifference(base.compiled, other.compiled)
    components = HeadlineComponent.all(base.compiled.scenario, other.compiled.scenario)
    runs = CoalitionRuns(
      world: other.compiled.world, focus: focus, components: components, workers: workers)
    plan = CoalitionPlan(
      causes: difference.causes, exactLimit: exactLimit, orders: orders,
      seed: base.compiled.scenario.uncertainty.seed)
  }

  /// Runs what has to be run, and divides.
  func divided(
    progress: @escaping @Sendable (_ done: Int) -> Void
  ) async throws -> ChangeAttribution {
    let first = MemberHeadlines(base, of: runs.focus, components)
    let last = MemberHeadlines(other, of: runs.focus, components)
    let worths = try await worths(first, last, progress)
    let all = [first] + worths.map(\.headlines)
    let counted = first.rows.indices.filter { member in all.allSatisfy { $0.rows[member] != nil } }
    let table = WorthTable(worths, counted: counted)
    let rest = zip(table.rows(plan.none), counted.map { first.rows[$0] ?? [] }).map { none, start in
      zip(none, start).map { $0 - $1 }
    }
    var entries: [ChangeAttribution.Entry] = []
    if !difference.fields.isEmpty {
      entries.append(
        entry(
          .rest(difference.fields), parts: parts(rest, errors: nil),
          hasPath: !(table.headlines(plan.none)?.agrees(with: first) ?? true)))
    }
    entries += plan.parts(table).enumerated().map { index, shares in
      entry(
        cause(index), parts: parts(shares.members, errors: shares.errors),
        hasPath: plan.hasPath(index, table))
    }
    return ChangeAttribution(
      components: components, wholes: wholes(first, last, counted), entries: entries,
      members: counted.count, ensembles: worths.count + (difference.fields.isEmpty ? 0 : 1),
      orders: plan.orders?.count)
  }

  /// The headlines under every coalition that is needed; those of no change and of all changes are
  /// at hand where nothing else differs.
  private func worths(
    _ first: MemberHeadlines, _ last: MemberHeadlines,
    _ progress: @escaping @Sendable (_ done: Int) -> Void
  ) async throws -> [(coalition: [Bool], headlines: MemberHeadlines)] {
    var worths = [(coalition: plan.all, headlines: last)]
    if difference.fields.isEmpty && plan.none != plan.all { worths.append((plan.none, first)) }
    let found = try await runs.headlines(
      of: missing.map(difference.scenario), progress: progress)
    return worths + zip(missing, found).map { ($0, $1) }
  }

  /// The coalitions whose ensembles are not at hand.
  var missing: [[Bool]] {
    plan.coalitions.filter { coalition in
      coalition != plan.all && (coalition != plan.none || !difference.fields.isEmpty)
    }
  }

  private func cause(_ index: Int) -> ChangeAttribution.Cause {
    index < difference.added.count
      ? .added(difference.added[index])
      : .removed(difference.removed[index - difference.added.count])
  }

  private func entry(
    _ cause: ChangeAttribution.Cause, parts: [ChangeAttribution.Part], hasPath: Bool
  ) -> ChangeAttribution.Entry {
    ChangeAttribution.Entry(
      cause: cause, parts: parts, hasPath: hasPath, comesIntoForce: comesIntoForce(cause),
      reach: hasPath ? nil : reach(of: cause))
  }

  /// Whether a change is in force in any member of the scenario that makes it.
  private func comesIntoForce(_ cause: ChangeAttribution.Cause) -> Bool {
    func isMet(_ change: Change, in ensemble: Ensemble) -> Bool {
      guard change.condition != nil,
        let place = ensemble.compiled.conditionalChanges.firstIndex(of: change)
      else { return true }
      return ensemble.inForceFrom[place].contains { $0 != nil }
    }
    switch cause {
    case .rest: return true
    case .added(let change): return isMet(change, in: other)
    case .removed(let change): return isMet(change, in: base)
    }
  }

  /// Where a change without a path acts: what the other scenario's set points lose without it.
  private func reach(of cause: ChangeAttribution.Cause) -> SetPointMove? {
    var without = difference.scenario(with: plan.all)
    switch cause {
    case .rest: return nil
    case .added(let change): without.changes.removeAll { $0 == change }
    case .removed(let change): without.changes.append(change)
    }
    guard
      let compiled = try? CompiledScenario(
        without, in: other.compiled.world, allowsIdleChanges: true)
    else { return nil }
    return SetPointMove(from: compiled, to: other.compiled)
  }

  /// Means and intervals over members, component by component.
  private func parts(_ rows: [[Double]], errors: [Double]?) -> [ChangeAttribution.Part] {
    components.indices.map { component in
      let values = rows.map { $0[component] }
      guard !values.isEmpty else {
        return ChangeAttribution.Part(value: 0, low: 0, high: 0, standardError: errors?[component])
      }
      let interval = MeanInterval(values)
      return ChangeAttribution.Part(
        value: interval.mean, low: interval.low, high: interval.high,
        standardError: errors?[component])
    }
  }

  private func wholes(
    _ first: MemberHeadlines, _ last: MemberHeadlines, _ counted: [Int]
  ) -> [Double] {
    components.indices.map { component in
      let deltas = counted.map { member in
        (last.rows[member]?[component] ?? 0) - (first.rows[member]?[component] ?? 0)
      }
      return deltas.isEmpty ? 0 : MeanInterval(deltas).mean
    }
  }
}

/// The headlines under each coalition, and which members are counted.
struct WorthTable {
  private var places: [[Bool]: Int] = [:]
  private let all: [MemberHeadlines]
  let counted: [Int]

  init(_ worths: [(coalition: [Bool], headlines: MemberHeadlines)], counted: [Int]) {
    all = worths.map(\.headlines)
    self.counted = counted
    for (place, worth) in worths.enumerated() { places[worth.coalition] = place }
  }

  /// The headlines of all members under a coalition.
  func headlines(_ coalition: [Bool]) -> MemberHeadlines? { places[coalition].map { all[$0] } }

  /// The headlines of the counted members under a coalition, counted × components.
  func rows(_ coalition: [Bool]) -> [[Double]] {
    guard let headlines = headlines(coalition) else { return [] }
    return counted.map { headlines.rows[$0] ?? [] }
  }
}
