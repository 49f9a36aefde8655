import AllianceModel
import LinearAlgebra

extension WeighingProgram {
  /// The signed level of a stock term for a member at an entry, capped, before credibility and
  /// presence.
  func level(
    of term: TieTerm, _ entry: Int, _ draw: MemberDraw, _ rules: WeighingRules
  ) -> Double {
    let raw =
      switch term.strength {
      case .event: 0.0
      case .level(let level): level * rules.levelScale
      case .fixed(let level): level
      case .treaty(let obligations, let isMultilateral):
        rules.treatyStrength(obligations, isMultilateral: isMultilateral)
      case .sanction(let breadth): -rules.sanction[breadth.rawValue]
      case .votes(let distance):
        rules.votesWeight * min(1, max(-1, 1 - distance / rules.votesDistance))
      case .sharedOrganisations(let shares): rules.sharedOrganisations * pool[shares, entry]
      case .eventFlow(let months): rules.flowStrength(pool[months])
      case .trade(let book): tradeStrength(book, tie: term.tie, entry, draw, rules)
      }
    return min(rules.recordCap, max(-rules.recordCap, raw))
  }

  /// The score that an impulse adds to its channel, before credibility and presence:
  /// s·log₂(1 + m)·2^(−Δt/h).
  func score(of term: TieTerm, _ entry: Int, _ rules: WeighingRules) -> Double {
    guard case .event(let cameo, let plover, let halfLife, let ages) = term.strength else {
      return 0
    }
    let score = cameo + rules.scoreSet * (plover - cameo)
    return score * Elementary.exp2(-pool[ages, entry] / (halfLife * rules.halfLifeFactor))
  }

  private func tradeStrength(
    _ book: Int, tie: Int, _ entry: Int, _ draw: MemberDraw, _ rules: WeighingRules
  ) -> Double {
    let base = draw.trade[book]
    let isFirst = tradeBook.entries[book].row == tie / actors.count
    let (first, second) = tradeBook.entries[book].totals
    return TradeStrength.strength(
      volume: tradeBook.entries[book].volume(base, entry: entry), baseVolume: base,
      own: isFirst ? first : second, other: isFirst ? second : first, parameters: rules.trade)
  }
}
