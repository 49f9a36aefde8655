import AllianceModel
import RandomStreams

extension WeighingProgram {
  /// Compiles what a scenario says of its ties, from the evidence that it admits; warnings say what
  /// could not be used and why.
  static func build(
    _ scenario: Scenario, in world: World, _ admitted: AdmittedEvidence
  ) -> (program: Self, warnings: [CompilationWarning]) {
    var builder = TermBuilder(scenario: scenario, world: world)
    builder.build(admitted)
    let timeline = builder.timeline
    var warnings = builder.warnings
    let capabilities = CapabilityTimeline(scenario, world, timeline, warnings: &warnings)
    let reliability = (0..<timeline.count).map { entry in
      scenario.actors.map { actor in
        adjusted(1, scenario, timeline.calendar(entry)) { $0 == .reliability(actor) }
      }
    }
    let tieAdjustments = (0..<timeline.count).map { entry in
      Self.tieAdjustments(scenario, timeline.calendar(entry)) { builder.tie($0) }
    }
    let moving = Moving(
      future: scenario.future, builder: builder, capabilities: capabilities,
      reliability: reliability, tieAdjustments: tieAdjustments)
    let program = WeighingProgram(
      actors: scenario.actors, timeline: timeline, events: builder.events,
      credibilities: builder.events.map(\.credibility),
      identities: builder.events.map { StableIdentity.of($0.id) },
      terms: builder.terms, moving: moving.terms, pool: builder.pool,
      corroborationCount: builder.corroborationCount, voidPacts: builder.voidPacts,
      tradeBook: builder.tradeBook,
      capabilities: capabilities,
      reliability: reliability, tieAdjustments: tieAdjustments,
      breakpoints: (1..<timeline.count).filter { $0 == 1 || moving.differs($0) },
      startsAtReference: !moving.differs(1))
    return (program, warnings)
  }

  /// A quantity after all changes to one target in a month.
  private static func adjusted(
    _ value: Double, _ scenario: Scenario, _ month: Month?, _ isTarget: (Change.Target) -> Bool
  ) -> Double {
    guard let month else { return value }
    return scenario.changes.reduce(value) { value, change in
      guard case .set(let target, let adjustment) = change.verb, isTarget(target) else {
        return value
      }
      return adjustment.applied(to: value, force: change.force(in: month))
    }
  }

  private static func tieAdjustments(
    _ scenario: Scenario, _ month: Month?, _ tie: (DirectedPair) -> Int?
  ) -> [TieAdjustment] {
    guard let month else { return [] }
    return scenario.changes.compactMap { change in
      guard case .set(.tie(let pair), let adjustment) = change.verb, let tie = tie(pair),
        change.force(in: month) > 0
      else { return nil }
      return TieAdjustment(tie: tie, adjustment: adjustment, force: change.force(in: month))
    }
  }
}

/// What can differ from one entry of a timeline to the next.
private struct Moving {
  let future: Future
  let builder: TermBuilder
  let capabilities: CapabilityTimeline
  let reliability: [[Double]]
  let tieAdjustments: [[WeighingProgram.TieAdjustment]]

  /// What is weighed again after the first month.
  var terms: MovingTerms {
    let entries = 2..<max(2, builder.timeline.count)
    let book = builder.tradeBook.entries.map { entry in
      entries.contains { entry.differs($0, $0 - 1) }
    }
    var moves = Array(repeating: false, count: builder.rows.count * builder.rows.count)
    for term in builder.terms where !moves[term.tie] {
      if case .trade(let index) = term.strength, book[index] {
        moves[term.tie] = true
      } else {
        moves[term.tie] = entries.contains { term.differs($0, $0 - 1, builder.pool) }
      }
    }
    return MovingTerms(
      ties: moves.indices.filter { moves[$0] }, terms: builder.terms.filter { moves[$0.tie] })
  }

  /// Whether set points at an entry can differ from those at the entry before.
  func differs(_ entry: Int) -> Bool {
    let before = entry - 1
    return future == .flow || reliability[entry] != reliability[before]
      || tieAdjustments[entry] != tieAdjustments[before]
      || builder.terms.contains { $0.differs(entry, before, builder.pool) }
      || builder.tradeBook.entries.contains { $0.differs(entry, before) }
      || capabilities.differs(entry, before)
  }
}

extension TieTerm {
  fileprivate func differs(_ entry: Int, _ before: Int, _ pool: NumberPool) -> Bool {
    if pool[presence, entry] != pool[presence, before] { return true }
    guard pool[presence, entry] > 0 else { return false }
    switch strength {
    case .impulse(_, _, _, let spans):
      return pool[spans.age, entry] != pool[spans.age, before]
        || pool[spans.duration, entry] != pool[spans.duration, before]
    case .sharedOrganisations(let shares): return pool[shares, entry] != pool[shares, before]
    default: return false
    }
  }
}

extension TradeBook.Entry {
  fileprivate func differs(_ entry: Int, _ before: Int) -> Bool {
    adjustments[entry].map(\.force) != adjustments[before].map(\.force)
  }
}

extension CapabilityTimeline {
  fileprivate func differs(_ entry: Int, _ before: Int) -> Bool {
    factors[entry].map { $0.map(\.force) } != factors[before].map { $0.map(\.force) }
  }

  /// Reads capabilities at the as-of date and the scenario's changes to them.
  init(
    _ scenario: Scenario, _ world: World, _ timeline: Timeline, warnings: inout [CompilationWarning]
  ) {
    let knownBy = min(timeline.asOf, scenario.evidence.knownBy.lastMonth)
    var missing: [CompilationWarning.MissingAttribute] = []
    func shares(_ name: String) -> [Double] {
      scenario.actors.map { actor in
        if let figure = world.attributes.latest(name, of: actor, knownBy: knownBy) {
          return figure.value
        }
        missing.append(.init(actor: actor, attribute: name))
        return 0.001
      }
    }
    self.shares = shares("capability-gdp-population")
    netPower = shares("capability-net-power")
    factors = (0..<timeline.count).map { entry in
      scenario.actors.map { actor in
        guard let month = timeline.calendar(entry) else { return [] }
        return scenario.changes.compactMap { change in
          guard case .set(.capability(actor), let adjustment) = change.verb,
            change.force(in: month) > 0
          else { return nil }
          return (adjustment, change.force(in: month))
        }
      }
    }
    if !missing.isEmpty {
      warnings.append(.capabilityUnknown(missing, knownBy: knownBy))
    }
  }
}
