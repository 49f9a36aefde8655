import AllianceModel
import LinearAlgebra

extension WeighingProgram {
  /// The signed level of a term that holds for a member at an entry, capped, before credibility and
  /// presence.
  func level(
    of term: TieTerm, _ entry: Int, _ draw: MemberDraw, _ rules: WeighingRules
  ) -> Double {
    let raw =
      switch term.strength {
      case .impulse: 0.0
      case .level(let level): level * rules.levelScale
      case .fixed(let level): level
      case .judgement(let low, let high): low + draw.judged[term.event] * (high - low)
      case .arms(let size): rules.armsWeight * size
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
  ///
  /// Where m repetitions are spread evenly over D months, 2^(−Δt/h) is its mean over them,
  /// 2^(−age/h)·(1 − 2^(−(D + 1)/h))/((D + 1)(1 − 2^(−1/h))).
  func score(of term: TieTerm, _ entry: Int, _ rules: WeighingRules) -> Double {
    guard case .impulse(let cameo, let plover, let kindHalfLife, let spans) = term.strength else {
      return 0
    }
    let halfLife = kindHalfLife * rules.halfLifeFactor
    let score = cameo + rules.scoreSet * (plover - cameo)
    let fading = score * Elementary.exp2(-pool[spans.age, entry] / halfLife)
    let months = pool[spans.duration, entry] + 1
    guard months > 1 else { return fading }
    return fading * (1 - Elementary.exp2(-months / halfLife))
      / (months * (1 - Elementary.exp2(-1 / halfLife)))
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
