import AllianceModel
import InfluenceDynamics
public import Parameters
import RandomStreams

extension CompiledScenario {
  /// The point run: every claim counts by its credibility, parameters as given, no noise.
  public var point: MemberDraw { point(weighing: weighing, dynamics: dynamics) }

  /// The point run under other parameters.
  public func point(weighing: ParameterValues, dynamics: ParameterValues) -> MemberDraw {
    MemberDraw(
      member: 0, weighing: weighing.sharingExponent(with: dynamics), dynamics: dynamics,
      truth: program.credibilities,
      judged: Array(repeating: 0.5, count: program.events.count),
      trade: program.tradeBook.entries.map(\.reconciled),
      arrivals: arrivals(WeighingRules(weighing), member: nil), isPoint: true)
  }

  /// A member of the ensemble: the same number draws alike in every scenario that shares
  /// the seed, whatever else the scenario holds.
  public func member(_ number: UInt32) -> MemberDraw {
    var weighing = weighing
    var dynamics = dynamics
    for parameter in drawn {
      let stream = { (identity: UInt64) in self.stream("parameter", identity, number) }
      switch parameter.path.group {
      case .weighing: parameter.draw(into: &weighing, from: stream)
      case .dynamics: parameter.draw(into: &dynamics, from: stream)
      }
    }
    weighing = weighing.sharingExponent(with: dynamics)
    let isSampled = scenario.uncertainty.evidence == .sampled
    let truth = program.credibilities.indices.map { index in
      let credibility = program.credibilities[index]
      // What is certain, or impossible, is not drawn.
      guard isSampled, credibility > 0, credibility < 1 else { return credibility }
      let stream = stream("evidence", program.identities[index], number)
      return stream.bernoulli(credibility, at: 0) ? 1 : 0
    }
    let trade = program.tradeBook.entries.map { entry in
      guard isSampled, entry.figures.count > 1 else { return entry.reconciled }
      let name = "\(entry.pair.row):\(entry.pair.column):\(entry.year)"
      let choice = stream("trade", StableIdentity.of(name), number)
        .categorical(entry.figures.map(\.credibility), at: 0)
      return entry.figures[choice ?? 0].value
    }
    return MemberDraw(
      member: number, weighing: weighing, dynamics: dynamics, truth: truth,
      judged: judged(number, isSampled: isSampled), trade: trade,
      arrivals: arrivals(WeighingRules(weighing), member: number), isPoint: false)
  }

  /// Where a member takes each judgement to lie in its range, drawn uniformly.
  private func judged(_ number: UInt32, isSampled: Bool) -> [Double] {
    program.events.indices.map { index in
      guard isSampled, program.events[index].judgement != nil else { return 0.5 }
      return stream("judgement", program.identities[index], number).uniform(at: 0)
    }
  }

  private func stream(_ purpose: String, _ identity: UInt64, _ member: UInt32) -> RandomStream {
    RandomStream(
      seed: scenario.uncertainty.seed, purpose: purpose, identity: identity, member: member)
  }

  private func arrivals(_ rules: WeighingRules, member: UInt32?) -> EventArrivals? {
    guard scenario.future == .flow else { return nil }
    guard let member else { return EventArrivals(program, rules: rules, stream: nil) }
    let actors = program.actors
    return EventArrivals(program, rules: rules) { channel, tie in
      let pair = "\(actors[tie / actors.count])>\(actors[tie % actors.count])"
      return stream("arrivals.\(channel.rawValue)", StableIdentity.of(pair), member)
    }
  }
}

extension ParameterDistribution {
  /// The distribution in the random layer's terms.
  var sampling: Distribution {
    switch self {
    case .uniform(let lower, let upper): .uniform(lower: lower, upper: upper)
    case .logUniform(let lower, let upper): .logUniform(lower: lower, upper: upper)
    case .triangular(let low, let mode, let high):
      .triangular(lower: low, mode: mode, upper: high)
    case .normal(let mean, let deviation): .normal(mean: mean, standardDeviation: deviation)
    case .choice(let values):
      .choice(values: values, weights: Array(repeating: 1, count: values.count))
    }
  }
}
