import AllianceModel
public import ScenarioEngine

extension SpecificationVerdict {
  /// Runs a scenario under its specifications.
  ///
  /// - Parameters:
  ///   - compiled: the scenario as it is, which is the usual specification.
  ///   - limit: how many specifications are run at most: all when there are no more, else a sample.
  ///   - workers: how many run at a time; no result depends on it.
  ///   - progress: called with how many of how many runs are done.
  /// - Returns: the verdict; `nil` when the focus has fewer than two poles to choose between, or
  ///   the usual specification has no result.
  /// - Throws: `CancellationError` when the task is cancelled.
  public static func find(
    _ compiled: CompiledScenario, limit: Int, workers: Int,
    progress: @escaping @Sendable (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) async throws -> SpecificationVerdict? {
    let space = SpecificationSpace(of: compiled)
    let sample = SpecificationSample(
      space, limit: limit, seed: compiled.scenario.uncertainty.seed)
    let alone = space.singles.map { choice, alternative in
      var single = space.usual
      single[choice] = alternative
      return single
    }
    let found = try await space.standings(
      under: sample.specifications + alone, of: compiled, focus: compiled.scenario.focus,
      runner: Runner(workers: workers, progress: progress))
    let split = sample.specifications.count
    return SpecificationFindings(
      space: space, sample: sample, standings: Array(found[..<split]),
      alone: Array(found[split...]))?.verdict
  }
}

/// What the runs of a sample gave.
private struct SpecificationFindings {
  typealias Standings = [Result<SpecifiedStanding, SpecificationFailure>]

  let space: SpecificationSpace
  let sample: SpecificationSample
  let standings: Standings
  let alone: Standings
  let usual: SpecifiedStanding
  /// The specifications with a result.
  let found: [(specification: [Int], standing: SpecifiedStanding)]

  init?(
    space: SpecificationSpace, sample: SpecificationSample, standings: Standings,
    alone: Standings
  ) {
    guard case .success(let usual) = standings.first, usual.standing.poles.count > 1 else {
      return nil
    }
    self.space = space
    self.sample = sample
    self.standings = standings
    self.alone = alone
    self.usual = usual
    found = zip(sample.specifications, standings).compactMap { specification, standing in
      (try? standing.get()).map { (specification, $0) }
    }
  }

  /// The pole that is closest in the usual specification.
  private var pole: String { usual.standing.closest }

  var verdict: SpecificationVerdict {
    let held = Share(found.count { $0.standing.partner == usual.partner }, of: found.count)
    let choices = space.choices.indices.map(shares)
    let order = Self.order(of: choices)
    return SpecificationVerdict(
      headline: usual.partner, pole: pole, lead: usual.standing.lead(of: pole),
      level: SpecificationVerdict.Level(held.share), share: held.share,
      interval: sample.isCrossed ? [held.share, held.share] : [held.low, held.high],
      count: standings.count, possible: space.size, isCrossed: sample.isCrossed,
      partners: partners, choices: order.map { choices[$0] }, temperatures: temperatures,
      failures: failures(order), specifications: specifications(order))
  }

  /// Choices that break the headline alone come first, then those that move the lead most; shares of
  /// few specifications would rank by chance.
  private static func order(of choices: [SpecificationVerdict.ChoiceShares]) -> [Int] {
    choices.indices.sorted { left, right in
      let (one, other) = (choices[left], choices[right])
      if one.breaksAlone != other.breaksAlone { return one.breaksAlone }
      if one.variance != other.variance { return one.variance > other.variance }
      return left < right
    }
  }

  /// The labels of a specification in the order of the verdict's choices.
  private func labels(_ specification: [Int], _ order: [Int]) -> [String] {
    let labels = space.labels(specification)
    return order.map { labels[$0] }
  }

  private func failures(_ order: [Int]) -> [SpecificationVerdict.Failure] {
    zip(sample.specifications, standings).compactMap { specification, standing in
      guard case .failure(let failure) = standing else { return nil }
      return SpecificationVerdict.Failure(
        settings: labels(specification, order), reason: failure.words)
    }
  }

  private func specifications(_ order: [Int]) -> [SpecificationVerdict.Specification] {
    found.map {
      SpecificationVerdict.Specification(
        settings: labels($0.specification, order), partner: $0.standing.partner,
        lead: $0.standing.standing.lead(of: pole))
    }
  }

  /// The share of the specifications that pass a test under which the headline holds.
  private func share(_ isCounted: ([Int]) -> Bool) -> Double? {
    let counted = found.filter { isCounted($0.specification) }
    guard !counted.isEmpty else { return nil }
    return Double(counted.count { $0.standing.partner == usual.partner }) / Double(counted.count)
  }

  /// The most frequent first; of equally frequent ones in the order of the poles, nobody last.
  private var partners: [SpecificationVerdict.PartnerShare] {
    let partners = usual.standing.poles.map(Partner.pole) + [.nobody]
    let counts = partners.map { partner in found.count { $0.standing.partner == partner } }
    let order = partners.indices.filter { counts[$0] > 0 }.sorted { left, right in
      counts[left] != counts[right] ? counts[left] > counts[right] : left < right
    }
    return order.map { place in
      SpecificationVerdict.PartnerShare(
        partner: partners[place], share: Double(counts[place]) / Double(found.count))
    }
  }

  private var temperatures: [SpecificationVerdict.TemperatureShare] {
    [0.10, 0.15, 0.25].map { tau in
      let over = found.count { specification in
        let shares = specification.standing.standing.shares(temperature: tau)
        return (shares.max() ?? 0) > 0.5
      }
      return SpecificationVerdict.TemperatureShare(
        tau: tau, share: Double(over) / Double(found.count))
    }
  }

  private func shares(_ choice: Int) -> SpecificationVerdict.ChoiceShares {
    let declared = space.choices[choice]
    return .init(
      id: declared.choice.id, meaning: declared.choice.meaning, variance: variance(of: choice),
      alternatives: declared.choice.alternatives.enumerated().map { index, way in
        .init(
          label: way.label, reason: way.reason, isUsual: index == declared.usual,
          count: found.count { $0.specification[choice] == index },
          share: share { $0[choice] == index }, alone: single(choice, index))
      })
  }

  private func single(_ choice: Int, _ index: Int) -> SpecificationVerdict.Alone? {
    guard let place = space.singles.firstIndex(where: { $0 == (choice, index) }),
      let found = try? alone[place].get()
    else { return nil }
    return .init(
      partner: found.partner, lead: found.standing.lead(of: pole),
      holds: found.partner == usual.partner)
  }

  /// η² of a choice: Σ_a n_a(m_a − m)² / Σ(x − m)², x the lead, m its mean, m_a that under a.
  private func variance(of choice: Int) -> Double {
    let leads: [Double] = found.map { $0.standing.standing.lead(of: pole) }
    let mean: Double = leads.reduce(0, +) / Double(leads.count)
    var total = 0.0
    for lead in leads { total += (lead - mean) * (lead - mean) }
    guard total > 0 else { return 0 }
    var between = 0.0
    for index in 0..<space.choices[choice].count {
      let some = zip(found, leads).filter { $0.0.specification[choice] == index }.map(\.1)
      guard !some.isEmpty else { continue }
      let gap: Double = some.reduce(0, +) / Double(some.count) - mean
      between += Double(some.count) * gap * gap
    }
    return between / total
  }
}
