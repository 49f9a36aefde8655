import AllianceModel
import InfluenceDynamics
import ScenarioEngine

/// The difference of two ensembles divided among the changes in which their scenarios differ.
///
/// The worth of a coalition of changes is how the focus stands at the end of every member.
struct ChangeDivision {
  private let base: Ensemble
  private let other: Ensemble
  private let focus: ActorID
  private let difference: ScenarioDifference
  private let components: [Standing.Component]
  private let game: ShapleyGame

  init(_ base: Ensemble, _ other: Ensemble, focus: ActorID, exactLimit: Int, orders: Int) {
    self.base = base
    self.other = other
    self.focus = focus
    difference = ScenarioDifference(base.compiled, other.compiled)
    components = Standing.Component.all(base.compiled.scenario, other.compiled.scenario)
    game = .played(
      by: difference.causes, exactLimit: exactLimit, samples: orders, isAntithetic: false,
      seed: base.compiled.scenario.uncertainty.seed)
  }

  /// The coalitions whose ensembles are not at hand: those of all changes, and of none where nothing
  /// else differs, are.
  var missing: [[Bool]] {
    game.coalitions.filter { coalition in
      coalition != game.all && (coalition != game.none || !difference.fields.isEmpty)
    }
  }

  /// Runs what has to be run, and divides.
  func divided(_ runner: Runner) async throws -> ChangeAttribution {
    let first = MemberStandings(base, of: focus, components)
    let last = MemberStandings(other, of: focus, components)
    let worths = try await worths(first, last, runner)
    let all = [first] + worths.all
    let counted = first.rows.indices.filter { member in all.allSatisfy { $0.rows[member] != nil } }
    let wholes = last.differences(from: first, counted, components: components.count)
    return ChangeAttribution(
      components: components, wholes: wholes.map(Self.mean),
      entries: entries(worths, counted, first), members: counted.count,
      ensembles: worths.all.count + (difference.fields.isEmpty ? 0 : 1), orders: game.samples,
      names: ActorNames(other.compiled.world))
  }

  /// Everything else comes first, then the changes.
  private func entries(
    _ worths: Worths, _ counted: [Int], _ first: MemberStandings
  ) -> [ChangeAttribution.Entry] {
    let rest =
      difference.fields.isEmpty
      ? [] : [self.rest(worths.standings(game.none), counted, first)]
    var flat: [[Bool]: [Double]] = [:]
    for coalition in game.coalitions {
      flat[coalition] = worths.standings(coalition).counted(counted).flatMap(\.self)
    }
    let parts = game.divided { flat[$0] ?? [] }
    return rest
      + parts.values.indices.map { cause in
        entry(
          self.cause(cause), columns: columns(parts.values[cause]),
          errors: parts.standardErrors(of: cause) { columns($0).map(Self.mean) },
          hasPath: worths.hasPath(cause, in: game.coalitions))
      }
  }

  private func rest(
    _ none: MemberStandings, _ counted: [Int], _ first: MemberStandings
  ) -> ChangeAttribution.Entry {
    entry(
      .rest(difference.fields),
      columns: none.differences(from: first, counted, components: components.count), errors: nil,
      hasPath: !none.agrees(with: first))
  }

  /// A worth of counted members × components, component by component.
  private func columns(_ flat: [Double]) -> [[Double]] {
    components.indices.map { component in
      stride(from: component, to: flat.count, by: components.count).map { flat[$0] }
    }
  }

  /// The mean; 0 of nothing.
  private static func mean(_ values: [Double]) -> Double {
    values.isEmpty ? 0 : values.reduce(0, +) / Double(values.count)
  }

  /// The standings under every coalition that is needed.
  private func worths(
    _ first: MemberStandings, _ last: MemberStandings, _ runner: Runner
  ) async throws -> Worths {
    var worths = Worths()
    worths.add(last, of: game.all)
    if difference.fields.isEmpty && game.none != game.all { worths.add(first, of: game.none) }
    let (focus, components) = (focus, components)
    let missing = missing
    let found = try await runner.members(
      of: other.compiled, under: missing.map { [.changes(difference.changes(with: $0))] },
      allowsIdleChanges: true
    ) { trajectory, frame -> [Double]? in
      guard trajectory.termination.isSuccess else { return nil }
      guard let path = try? StandingPath(trajectory, of: focus, in: frame) else {
        // An actor without a pole to align with stands nowhere.
        return components.map { _ in 0 }
      }
      return components.map(path.end.value)
    }
    for (coalition, rows) in zip(missing, found) {
      switch rows {
      case .success(let rows): worths.add(MemberStandings(rows: rows), of: coalition)
      case .failure(.notCompiled(let problem)): throw problem
      case .failure(let failure): throw failure
      }
    }
    return worths
  }

  private func cause(_ index: Int) -> ChangeAttribution.Cause {
    index < difference.added.count
      ? .added(difference.added[index])
      : .removed(difference.removed[index - difference.added.count])
  }

  private func entry(
    _ cause: ChangeAttribution.Cause, columns: [[Double]], errors: [Double]?, hasPath: Bool
  ) -> ChangeAttribution.Entry {
    ChangeAttribution.Entry(
      cause: cause,
      parts: columns.enumerated().map { component, values in
        let error = errors?[component]
        guard !values.isEmpty else {
          return ChangeAttribution.Part(value: 0, low: 0, high: 0, standardError: error)
        }
        let interval = MeanInterval(values)
        return ChangeAttribution.Part(
          value: interval.mean, low: interval.low, high: interval.high, standardError: error)
      },
      hasPath: hasPath, comesIntoForce: comesIntoForce(cause),
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
    var changes = other.compiled.scenario.changes
    switch cause {
    case .rest: return nil
    case .added(let change): changes.removeAll { $0 == change }
    case .removed(let change): changes.append(change)
    }
    let without = Case(other.compiled, [.changes(changes)], allowsIdleChanges: true)
    guard let compiled = try? without.compiled() else { return nil }
    return SetPointMove(from: compiled, to: other.compiled)
  }
}

/// The standings of all members under each coalition.
private struct Worths {
  private(set) var all: [MemberStandings] = []
  private var places: [[Bool]: Int] = [:]

  mutating func add(_ standings: MemberStandings, of coalition: [Bool]) {
    places[coalition] = all.count
    all.append(standings)
  }

  /// Those under a coalition that was tried.
  func standings(_ coalition: [Bool]) -> MemberStandings {
    places[coalition].map { all[$0] } ?? MemberStandings(rows: [])
  }

  /// Whether a cause moves a bit of any member's standing when it joins any coalition that was
  /// tried without it.
  func hasPath(_ cause: Int, in coalitions: [[Bool]]) -> Bool {
    coalitions.contains { coalition in
      guard !coalition[cause] else { return false }
      var joined = coalition
      joined[cause] = true
      guard places[joined] != nil else { return false }
      return !standings(joined).agrees(with: standings(coalition))
    }
  }
}
