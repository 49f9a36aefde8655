public import AllianceModel

/// One event, reported by one or more records: three newspapers on one visit are one visit.
public struct Event: Sendable {
  /// The event identifier that its records share.
  public let id: String
  /// What sort of evidence it is; that of the first record that reports it.
  public let kind: EvidenceKind
  /// The records that report it, with their sources, most credible first.
  public let accounts: [Account]
  /// Whether a scenario's change made it, rather than evidence.
  public let isAssumed: Bool

  /// One record and where it comes from.
  public struct Account: Sendable {
    /// The claim.
    public let record: EvidenceRecord
    /// The document the claim was coded from.
    public let source: EvidenceSource

    /// Joins a claim to its source.
    package init(record: EvidenceRecord, source: EvidenceSource) {
      self.record = record
      self.source = source
    }

    /// Reliability of the source times certainty of the claim.
    public var credibility: Double { source.reliability * record.certainty }
  }

  /// The probability that it happened: 1 − Π(1 − r) over independent sources, where records of one
  /// document count once, by the most certain.
  public var credibility: Double {
    var best: [(source: String, credibility: Double)] = []
    for account in accounts {
      if let known = best.firstIndex(where: { $0.source == account.source.id }) {
        best[known].credibility = max(best[known].credibility, account.credibility)
      } else {
        best.append((account.source.id, account.credibility))
      }
    }
    return 1 - best.reduce(1) { $0 * (1 - $1.credibility) }
  }

  /// The most credible account; it decides the date.
  var leading: Account { accounts[0] }

  /// One ordered pair that an event touches.
  struct AffectedTie {
    let pair: DirectedPair
    /// The sign and strength of the effect, in [-1, 1]; the accounts' mean by credibility.
    let sign: Double
    /// Whether the row is the one affected, rather than the one whose act shows its attitude.
    let isAffected: Bool
  }

  /// The ordered pairs that the event touches, with the sign of its effect on each.
  ///
  /// An organisation among the parties stands for its members: at the time for an event, at the
  /// as-of date for a level, which is looked at then.
  func touches(in world: World, asOf: Month) -> [AffectedTie] {
    var isStock = false
    if case .level = kind.form { isStock = true }
    let month = isStock ? asOf : leading.record.happened.from.representativeMonth
    var sums: [DirectedPair: (sign: Double, weight: Double, isAffected: Bool)] = [:]
    var order: [DirectedPair] = []
    for account in accounts {
      for touch in account.record.touches(kind: kind, month: month, world: world) {
        if sums[touch.pair] == nil { order.append(touch.pair) }
        let (sign, weight, isAffected) = sums[touch.pair] ?? (0, 0, false)
        sums[touch.pair] = (
          sign + touch.sign * account.credibility, weight + account.credibility,
          isAffected || touch.isAffected
        )
      }
    }
    return order.compactMap { pair in
      guard let (sign, weight, isAffected) = sums[pair], weight > 0 else { return nil }
      return AffectedTie(pair: pair, sign: sign / weight, isAffected: isAffected)
    }
  }

  /// Gathers records into events, in order of event identifier.
  static func gather(_ accounts: [Account], assumed: Bool) -> [Event] {
    let groups = Dictionary(grouping: accounts) { $0.record.event }
    return groups.keys.sorted().compactMap { event in
      guard let accounts = groups[event],
        let kind = accounts.first.flatMap({ KindCatalogue.kind($0.record.kind) }), kind.isInput
      else { return nil }
      let ordered = accounts.sorted {
        ($1.credibility, $0.record.id) < ($0.credibility, $1.record.id)
      }
      return Event(id: event, kind: kind, accounts: ordered, isAssumed: assumed)
    }
  }
}

extension EvidenceRecord {
  /// The ordered pairs of states that the record touches.
  fileprivate func touches(
    kind: EvidenceKind, month: Month, world: World
  ) -> [Event.AffectedTie] {
    func acts(_ from: ActorID, on to: ActorID, sign: Double) -> [Event.AffectedTie] {
      world.states(behind: from, in: month).flatMap { actor in
        world.states(behind: to, in: month).filter { $0 != actor }.flatMap { affected in
          let felt = Event.AffectedTie(
            pair: DirectedPair(affected, actor), sign: sign, isAffected: true)
          let shown = Event.AffectedTie(
            pair: DirectedPair(actor, affected), sign: sign, isAffected: false)
          return kind.touches == .both ? [felt, shown] : [felt]
        }
      }
    }
    switch parties {
    case .mutual(let actors):
      return mutualPairs(actors, month: month, world: world).map {
        Event.AffectedTie(pair: $0, sign: sign, isAffected: true)
      }
    case .directed(let from, let to):
      return from.flatMap { actor in to.flatMap { acts(actor, on: $0, sign: sign) } }
    case .effects(let effects):
      return effects.flatMap { acts($0.from, on: $0.to, sign: sign * $0.sign) }
    }
  }

  /// All ordered pairs across the parties; among the members when there is but one organisation.
  private func mutualPairs(
    _ parties: [ActorID], month: Month, world: World
  ) -> [DirectedPair] {
    if parties.count == 1 {
      let members = world.states(behind: parties[0], in: month)
      return members.flatMap { one in
        members.filter { $0 != one }.map { DirectedPair(one, $0) }
      }
    }
    return parties.indices.flatMap { one in
      parties.indices.filter { $0 != one }.flatMap { other in
        world.states(behind: parties[one], in: month).flatMap { row in
          world.states(behind: parties[other], in: month).filter { $0 != row }
            .map { DirectedPair(row, $0) }
        }
      }
    }
  }
}
