public import AllianceModel
import LinearAlgebra

extension CompiledScenario {
  /// The ledger of a tie in the point run, at a month of the calendar.
  ///
  /// - Returns: `nil` when one of the pair is not a row, or the month is not in the calendar.
  public func ledger(
    of pair: DirectedPair, at month: Month, removals: Bool = false
  ) -> TieLedger? {
    guard let row = scenario.actors.firstIndex(of: pair.row),
      let column = scenario.actors.firstIndex(of: pair.column), row != column,
      let index = program.timeline.months.firstIndex(of: month)
    else { return nil }
    let draw = point
    let writer = LedgerWriter(
      program: resolved(for: draw).program, draw: draw, row: row, column: column, entry: index + 1,
      findsRemovals: removals)
    return writer.ledger(of: pair, at: month)
  }

  /// The set points of the point run at a month of the calendar, actors × actors.
  public func setPoints(at month: Month) -> SetPoints? {
    guard let index = program.timeline.months.firstIndex(of: month) else { return nil }
    let rules = WeighingRules(weighing)
    let draw = point
    let program = resolved(for: draw).program
    let reference = program.setPoints(0, draw: draw, rules: rules, reference: nil)
    return program.setPoints(index + 1, draw: draw, rules: rules, reference: reference.delivered)
  }
}

/// Takes one set point apart.
private struct LedgerWriter {
  let program: WeighingProgram
  let draw: MemberDraw
  let row: Int
  let column: Int
  let entry: Int
  /// Whether to find how the set point moves without each cause.
  let findsRemovals: Bool

  private var rules: WeighingRules { WeighingRules(draw.weighing) }
  private var tie: Int { row * program.actors.count + column }

  func ledger(of pair: DirectedPair, at month: Month) -> TieLedger {
    let rules = rules
    let reference = program.setPoints(0, draw: draw, rules: rules, reference: nil)
    let points = program.setPoints(entry, draw: draw, rules: rules, reference: reference.delivered)
    let weighed = program.channelTies(entry, draw: draw, rules: rules)
    let response = SecurityResponse(
      program, weighed, entry: entry, rules: rules, reference: reference.delivered)
    var lines: [TieLedger.Line] = []
    var missing: [Channel] = []
    for channel in Channel.allCases {
      let parts = parts(in: channel, rules)
      if parts.isEmpty { missing.append(channel) }
      lines += channelLines(parts, channel, rules)
      if channel == .security { lines += responseLines(weighed, response, rules) }
    }
    let total = points.ties[row, column]
    lines += changeLines(before: lines.reduce(0) { $0 + $1.share }, rules)
    for index in lines.indices where findsRemovals {
      lines[index].removal = removal(of: lines[index], from: total)
    }
    return TieLedger(
      pair: pair, month: month, lines: lines.sorted { abs($0.share) > abs($1.share) },
      total: total, missingChannels: missing,
      voidPacts: program.voidPacts.filter { $0.tie == tie }.map {
        program.events[$0.event]
      })
  }

  /// How the set point moves when a line's event is taken out of the evidence.
  private func removal(of line: TieLedger.Line, from total: Double) -> Double? {
    guard case .event(let event) = line.cause,
      let index = program.events.firstIndex(where: { $0.id == event.id })
    else { return nil }
    var without = draw
    without.truth[index] = 0
    let rules = rules
    let reference = program.setPoints(0, draw: without, rules: rules, reference: nil)
    let points = program.setPoints(
      entry, draw: without, rules: rules, reference: reference.delivered)
    return points.ties[row, column] - total
  }

  /// A piece of a channel: one level, or one impulse among the events.
  private struct Part {
    let cause: TieLedger.Cause
    /// Levels that attest one state of affairs share a group; others have one of their own.
    let group: Int
    let isImpulse: Bool
    let strength: Double
    let credibility: Double
    var weighted: Double { strength * credibility }
  }

  private func parts(in channel: Channel, _ rules: WeighingRules) -> [Part] {
    program.terms.enumerated().compactMap { index, term in
      let presence = program.pool[term.presence, entry]
      guard term.tie == tie, term.channel == channel, presence > 0 else { return nil }
      let strength =
        term.isImpulse
        ? program.score(of: term, entry, rules) : program.level(of: term, entry, draw, rules)
      return Part(
        cause: .event(program.events[term.event]),
        group: term.corroboration ?? program.corroborationCount + index, isImpulse: term.isImpulse,
        strength: strength, credibility: draw.truth[term.event] * presence)
    }
  }

  /// Levels and the group of events share a channel by Shapley's value; inside the group, impulses
  /// share in proportion to their scores (Aumann and Shapley 1974: exact for a function of a sum).
  private func channelLines(
    _ parts: [Part], _ channel: Channel, _ rules: WeighingRules
  ) -> [TieLedger.Line] {
    var arrivals = Array(
      repeating: ChannelTies(ties: program.actors.count * program.actors.count), count: 4)
    draw.arrivals?.add(to: &arrivals, entry: entry)
    let arriving = arrivals[channel.index].score[tie]
    let stocks = Dictionary(grouping: parts.filter { !$0.isImpulse }, by: \.group)
    let groups = stocks.keys.sorted().compactMap { stocks[$0] }
    let events =
      parts.filter(\.isImpulse)
      + (arriving != 0
        ? [Part(cause: .arrivals, group: -1, isImpulse: true, strength: arriving, credibility: 1)]
        : [])
    let score = events.reduce(0) { $0 + $1.weighted }
    let shares = signedShares(
      groups.map(combined) + [rules.eventStrength(score, in: channel)])
    let weight = rules.channelWeight[channel.index]
    let stockLines = zip(groups, shares).flatMap { group, share in
      lines(group, channel, weight * share, inProportionTo: attestation(group))
    }
    return stockLines
      + lines(events, channel, weight * (shares.last ?? 0), inProportionTo: events.map(\.weighted))
  }

  /// The piece that the records of one state of affairs make together.
  private func combined(_ group: [Part]) -> Double {
    let weight = group.reduce(0) { $0 + $1.credibility }
    guard group.count > 1, weight > 0 else { return group.first?.weighted ?? 0 }
    return group.reduce(0) { $0 + $1.weighted } / weight
      * (1 - group.reduce(1) { $0 * (1 - $1.credibility) })
  }

  /// What each record adds to the credibility of their common state of affairs.
  private func attestation(_ group: [Part]) -> [Double] {
    ShapleyCombination.values(group.map(\.credibility))
  }

  private func lines(
    _ parts: [Part], _ channel: Channel, _ share: Double, inProportionTo weights: [Double]
  ) -> [TieLedger.Line] {
    let total = weights.reduce(0, +)
    return zip(parts, weights).map { part, weight in
      TieLedger.Line(
        cause: part.cause, channel: channel, share: total != 0 ? share * weight / total : 0,
        credibility: part.credibility, strength: part.strength)
    }
  }

  /// Shapley values of friendly and of hostile pieces, each under its own combination.
  private func signedShares(_ pieces: [Double]) -> [Double] {
    let friendly = ShapleyCombination.values(pieces.map { max(0, $0) })
    let hostile = ShapleyCombination.values(pieces.map { max(0, -$0) })
    return zip(friendly, hostile).map { $0 - $1 }
  }

  private func responseLines(
    _ weighed: WeighedChannels, _ response: SecurityResponse, _ rules: WeighingRules
  ) -> [TieLedger.Line] {
    let weight = rules.channelWeight[Channel.security.index]
    let security = weighed.channels[Channel.security.index]
    var lines: [TieLedger.Line] = []
    let delivery = response.delivery[column]
    if delivery != 1 {
      let change = response.delivered[tie] - security.friendly(tie)
      lines.append(
        TieLedger.Line(
          cause: .delivery(program.actors[column], factor: delivery), channel: .security,
          share: weight * change, credibility: 1, strength: change))
    }
    if response.demanded[tie] != 0 {
      let count = program.actors.count
      let sources = (0..<count).filter { $0 != column && response.demand[row * count + $0] > 0 }
        .map { (source: program.actors[$0], size: response.demand[row * count + $0]) }
        .sorted { $0.size > $1.size }
      lines.append(
        TieLedger.Line(
          cause: .demand(sources), channel: .security, share: weight * response.demanded[tie],
          credibility: 1, strength: response.demanded[tie]))
    }
    return lines
  }

  private func changeLines(before: Double, _ rules: WeighingRules) -> [TieLedger.Line] {
    var value = before
    return program.tieAdjustments[entry].filter { $0.tie == tie }.map { change in
      let after = change.adjustment.applied(to: value, force: change.force)
      defer { value = after }
      return TieLedger.Line(
        cause: .change(change.adjustment), channel: nil, share: after - value, credibility: 1,
        strength: after - value)
    }
  }
}
