import AllianceModel
public import ScenarioEngine

extension SpecificationComparison {
  /// Runs a base and other scenarios under the same specifications.
  ///
  /// The choices are those of the base; in each scenario the usual alternative is what that
  /// scenario has.
  ///
  /// - Parameters:
  ///   - base: the scenario compared with, whose focus it is about.
  ///   - others: the scenarios whose differences are given.
  ///   - limit: how many specifications are run at most.
  ///   - workers: how many run at a time; no result depends on it.
  ///   - progress: called with how many of how many runs are done.
  /// - Returns: a comparison for each of `others`, in order; none when the usual specification of
  ///   either has no result.
  /// - Throws: `CancellationError` when the task is cancelled.
  public static func find(
    _ base: CompiledScenario, _ others: [CompiledScenario], limit: Int, workers: Int,
    progress: @escaping @Sendable (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) async throws -> [SpecificationComparison?] {
    let space = SpecificationSpace(of: base)
    let sample = SpecificationSample(space, limit: limit, seed: base.scenario.uncertainty.seed)
    let count = sample.specifications.count
    var readings: [[Result<SpecifiedStanding, SpecificationFailure>]] = []
    for (place, compiled) in ([base] + others).enumerated() {
      let runner = Runner(workers: workers) { done, _ in
        progress(place * count + done, (1 + others.count) * count)
      }
      readings.append(
        try await space.standings(
          under: sample.specifications, of: compiled, focus: base.scenario.focus, runner: runner))
    }
    return zip(others, readings.dropFirst()).map { other, found in
      SpecifiedDifferences(space: space, sample: sample, base: readings[0], other: found)?
        .comparison(base.scenario, other.scenario)
    }
  }
}

/// The standings in two scenarios under the specifications that gave one in both.
private struct SpecifiedDifferences {
  typealias Standings = [Result<SpecifiedStanding, SpecificationFailure>]
  typealias Pair = (specification: [Int], base: SpecifiedStanding, other: SpecifiedStanding)

  let space: SpecificationSpace
  let sample: SpecificationSample
  let usual: Pair
  let pairs: [Pair]

  init?(
    space: SpecificationSpace, sample: SpecificationSample, base: Standings, other: Standings
  ) {
    self.space = space
    self.sample = sample
    pairs = sample.specifications.indices.compactMap { index in
      guard case .success(let left) = base[index], case .success(let right) = other[index] else {
        return nil
      }
      return (sample.specifications[index], left, right)
    }
    guard let first = pairs.first, first.specification == space.usual else { return nil }
    usual = first
  }

  func comparison(_ base: Scenario, _ other: Scenario) -> SpecificationComparison {
    let (from, to) = (usual.base.partner, usual.other.partner)
    let turns = pairs.map { $0.base.partner == from && $0.other.partner == to }
    return SpecificationComparison(
      base: base.name, other: other.name, focus: base.focus,
      count: sample.specifications.count, possible: space.size, isCrossed: sample.isCrossed,
      failed: sample.specifications.count - pairs.count,
      effects: usual.base.standing.poles.compactMap(effect),
      partner: .init(from: from, to: to, share: share(turns), breaker: breaker(turns)))
  }

  /// `nil` for a pole that the other scenario has not.
  private func effect(_ pole: String) -> SpecificationComparison.Effect? {
    let deltas = pairs.compactMap { delta(pole, $0) }
    guard deltas.count == pairs.count, let first = deltas.first else { return nil }
    let holds = deltas.map { ($0 > 0) == (first > 0) && ($0 < 0) == (first < 0) }
    return .init(
      pole: pole, delta: first, least: deltas.min() ?? first, most: deltas.max() ?? first,
      share: share(holds), breaker: breaker(holds))
  }

  private func delta(_ pole: String, _ pair: Pair) -> Double? {
    guard let before = pair.base.standing.alignment(with: pole),
      let after = pair.other.standing.alignment(with: pole)
    else { return nil }
    return after - before
  }

  private func share(_ holds: [Bool]) -> Double {
    Double(holds.count { $0 }) / Double(max(1, holds.count))
  }

  /// The alternative with the largest drop from the usual one of its choice.
  private func breaker(_ holds: [Bool]) -> SpecificationComparison.Breaker? {
    guard holds.contains(false) else { return nil }
    var found: (drop: Double, breaker: SpecificationComparison.Breaker)?
    for (index, choice) in space.choices.enumerated() {
      func share(with alternative: Int) -> Double? {
        let some = zip(pairs, holds).filter { $0.0.specification[index] == alternative }
        return some.isEmpty ? nil : self.share(some.map(\.1))
      }
      guard let usual = share(with: choice.usual) else { continue }
      for (number, way) in choice.choice.alternatives.enumerated() where number != choice.usual {
        guard let share = share(with: number), usual - share > found?.drop ?? 0 else { continue }
        found = (
          usual - share,
          .init(
            choice: choice.choice.id, alternative: way.label, share: share, usualShare: usual)
        )
      }
    }
    return found?.breaker
  }
}
