import AllianceModel
public import ScenarioEngine

extension SpecificationVerdict {
  /// Runs a scenario under its specifications.
  ///
  /// - Parameters:
  ///   - compiled: the scenario as it is, which is the usual specification.
  ///   - limit: how many specifications are run at most: all when there are no more, else a sample.
  ///   - workers: how many run at a time; no result depends on it.
  ///   - progress: told how many of how many runs are done.
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
    let runs = try await SpecificationRuns(
      compiled, space, focus: compiled.scenario.focus, workers: workers)
    let all = sample.specifications + alone
    let readings = try await runs.readings(of: all, workers: workers) { progress($0, all.count) }
    let split = sample.specifications.count
    return SpecificationFindings(
      space: space, sample: sample, readings: Array(readings[..<split]),
      alone: Array(readings[split...]))?.verdict
  }
}

/// What the runs of a sample gave, before it is told.
private struct SpecificationFindings {
  typealias Reading = SpecificationRuns.Reading

  let space: SpecificationSpace
  let sample: SpecificationSample
  let readings: [Result<Reading, SpecificationFailure>]
  let alone: [Result<Reading, SpecificationFailure>]
  let usual: Reading
  /// The pole that leads in the usual specification.
  let pole: String
  /// The specifications with a result.
  let found: [(specification: [Int], reading: Reading)]

  init?(
    space: SpecificationSpace, sample: SpecificationSample,
    readings: [Result<Reading, SpecificationFailure>],
    alone: [Result<Reading, SpecificationFailure>]
  ) {
    guard case .success(let usual) = readings.first, usual.poles.count > 1,
      let pole = usual.leader
    else { return nil }
    self.space = space
    self.sample = sample
    self.readings = readings
    self.alone = alone
    self.usual = usual
    self.pole = pole
    found = zip(sample.specifications, readings).compactMap { specification, reading in
      (try? reading.get()).map { (specification, $0) }
    }
  }

  var verdict: SpecificationVerdict {
    let held = Share(found.count { $0.reading.partner == usual.partner }, of: found.count)
    let choices = space.choices.indices.map(shares)
    // Choices that break the headline alone come first, then those that move the lead most; shares of
    // few specifications would rank by chance. Settings follow the same order.
    let order = choices.indices.sorted {
      (choices[$0].breaksAlone ? 0 : 1, -choices[$0].variance, $0)
        < (choices[$1].breaksAlone ? 0 : 1, -choices[$1].variance, $1)
    }
    func labels(_ specification: [Int]) -> [String] {
      let labels = space.labels(specification)
      return order.map { labels[$0] }
    }
    return SpecificationVerdict(
      headline: usual.partner, pole: pole, lead: usual.lead(of: pole),
      level: SpecificationVerdict.Level(held.share), share: held.share,
      interval: sample.isCrossed ? [held.share, held.share] : [held.low, held.high],
      count: readings.count,
      possible: space.size, isCrossed: sample.isCrossed, partners: partners,
      choices: order.map { choices[$0] }, temperatures: temperatures,
      failures: zip(sample.specifications, readings).compactMap { specification, reading in
        guard case .failure(let failure) = reading else { return nil }
        return .init(settings: labels(specification), reason: failure.reason)
      },
      specifications: found.map {
        .init(
          settings: labels($0.specification), partner: $0.reading.partner,
          lead: $0.reading.lead(of: pole))
      })
  }

  /// The share of the specifications that pass a test under which the headline holds.
  private func share(_ isCounted: ([Int]) -> Bool) -> Double? {
    let counted = found.filter { isCounted($0.specification) }
    guard !counted.isEmpty else { return nil }
    return Double(counted.count { $0.reading.partner == usual.partner }) / Double(counted.count)
  }

  private var partners: [SpecificationVerdict.PartnerShare] {
    let names = usual.poles + [MeasureContext.noPrimary]
    return names.enumerated().map { place, name in
      (place, name, found.count { $0.reading.partner == name })
    }
    .filter { $0.2 > 0 }
    .sorted { (-$0.2, $0.0) < (-$1.2, $1.0) }
    .map { .init(partner: $0.1, share: Double($0.2) / Double(found.count)) }
  }

  private var temperatures: [SpecificationVerdict.TemperatureShare] {
    [0.10, 0.15, 0.25].map { tau in
      let over = found.count {
        let shares = AlignmentShareMeasure.shares($0.reading.alignments, temperature: tau)
        return (shares.max() ?? 0) > 0.5
      }
      return .init(tau: tau, share: Double(over) / Double(found.count))
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
      let reading = try? alone[place].get()
    else { return nil }
    return .init(
      partner: reading.partner, lead: reading.lead(of: pole),
      holds: reading.partner == usual.partner)
  }

  /// η² of a choice: Σ_a n_a(m_a − m)² / Σ(x − m)², x the lead, m its mean, m_a that under a.
  private func variance(of choice: Int) -> Double {
    let leads = found.map { $0.reading.lead(of: pole) }
    let mean = leads.reduce(0, +) / Double(leads.count)
    let total = leads.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    guard total > 0 else { return 0 }
    let between = (0..<space.choices[choice].count).reduce(0.0) { sum, index in
      let some = zip(found, leads).filter { $0.0.specification[choice] == index }.map(\.1)
      guard !some.isEmpty else { return sum }
      let gap = some.reduce(0, +) / Double(some.count) - mean
      return sum + Double(some.count) * gap * gap
    }
    return between / total
  }
}

extension SpecificationRuns.Reading {
  /// The pole that is closest; the first of those that are equally close.
  var leader: String? {
    let best = alignments.indices.reduce(0) { alignments[$1] > alignments[$0] ? $1 : $0 }
    return poles.isEmpty ? nil : poles[best]
  }
}
