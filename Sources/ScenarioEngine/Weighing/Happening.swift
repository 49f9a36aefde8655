public import AllianceModel

/// One happening, told by one or more records: three newspapers on one visit are one visit.
public struct Happening: Sendable {
  /// The event identifier that its records share.
  public let id: String
  public let kind: EvidenceKind
  /// The records that tell of it, with their sources, most credible first.
  public let accounts: [Account]
  /// Whether a scenario's change made it, rather than evidence.
  public let isAssumed: Bool

  /// One record and where it comes from.
  public struct Account: Sendable {
    public let record: EvidenceRecord
    public let source: EvidenceSource

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

  /// The ordered pairs that the happening touches, with the sign of its effect on each.
  func touchedPairs(in world: World) -> [(pair: DirectedPair, sign: Double)] {
    let month = leading.record.happened.from.representativeMonth
    var signs: [DirectedPair: (sum: Double, weight: Double)] = [:]
    var order: [DirectedPair] = []
    for account in accounts {
      for (pair, sign) in account.record.touchedPairs(kind: kind, month: month, world: world) {
        if signs[pair] == nil { order.append(pair) }
        let (sum, weight) = signs[pair] ?? (0, 0)
        signs[pair] = (sum + sign * account.credibility, weight + account.credibility)
      }
    }
    return order.map { pair in
      let (sum, weight) = signs[pair] ?? (0, 0)
      return (pair, weight > 0 ? sum / weight : 0)
    }
  }

  /// Gathers records into happenings, in order of event identifier.
  static func gather(_ accounts: [Account], assumed: Bool) -> [Happening] {
    let groups = Dictionary(grouping: accounts) { $0.record.event }
    return groups.keys.sorted().compactMap { event in
      guard let accounts = groups[event],
        let kind = accounts.first.flatMap({ KindCatalogue.kind($0.record.kind) }), kind.isInput
      else { return nil }
      let ordered = accounts.sorted {
        ($1.credibility, $0.record.id) < ($0.credibility, $1.record.id)
      }
      return Happening(id: event, kind: kind, accounts: ordered, isAssumed: assumed)
    }
  }
}

extension EvidenceRecord {
  /// The ordered pairs of states that the record touches, and the sign on each.
  fileprivate func touchedPairs(
    kind: EvidenceKind, month: Month, world: World
  ) -> [(DirectedPair, Double)] {
    var touched: [(DirectedPair, Double)] = []
    func touch(from: ActorID, to: ActorID, sign: Double, mutual: Bool) {
      for actor in world.states(behind: from, in: month) {
        for affected in world.states(behind: to, in: month) where actor != affected {
          touched.append((DirectedPair(affected, actor), sign))
          if !mutual && kind.touches == .both {
            touched.append((DirectedPair(actor, affected), sign))
          }
        }
      }
    }
    switch parties {
    case .mutual(let actors):
      for (index, one) in actors.enumerated() {
        for (other, two) in actors.enumerated() where other != index {
          touch(from: two, to: one, sign: sign, mutual: true)
        }
      }
    case .directed(let from, let to):
      for actor in from {
        for affected in to { touch(from: actor, to: affected, sign: sign, mutual: false) }
      }
    case .effects(let effects):
      for effect in effects {
        touch(from: effect.from, to: effect.to, sign: sign * effect.sign, mutual: false)
      }
    }
    return touched
  }
}
